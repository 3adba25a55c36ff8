import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const bybit: Site = {
  id: 'bybit',
  name: 'Bybit',
  kind: 'exchange',
  hosts: withWww('bybit.com'),
  coins: { slugAfter: 'coin-price price', marketAfter: 'trade' },
};
