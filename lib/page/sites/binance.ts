import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const binance: Site = {
  id: 'binance',
  name: 'Binance',
  kind: 'exchange',
  hosts: withWww('binance.com'),
  coins: { slugAfter: 'price', marketAfter: 'trade futures' },
};
