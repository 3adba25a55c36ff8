import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const bitget: Site = {
  id: 'bitget',
  name: 'Bitget',
  kind: 'exchange',
  hosts: withWww('bitget.com'),
  coins: { slugAfter: 'price', marketAfter: 'spot futures' },
};
