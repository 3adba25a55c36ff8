import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const okx: Site = {
  id: 'okx',
  name: 'OKX',
  kind: 'exchange',
  hosts: withWww('okx.com'),
  coins: { slugAfter: 'price', marketAfter: 'trade-spot trade-swap trade-futures trade-margin' },
};
