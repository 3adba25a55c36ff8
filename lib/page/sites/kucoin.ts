import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const kucoin: Site = {
  id: 'kucoin',
  name: 'KuCoin',
  kind: 'exchange',
  hosts: withWww('kucoin.com'),
  coins: { slugAfter: 'price', marketAfter: 'trade futures' },
};
