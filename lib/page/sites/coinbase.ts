import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const coinbase: Site = {
  id: 'coinbase',
  name: 'Coinbase',
  kind: 'exchange',
  hosts: withWww('coinbase.com'),
  coins: { slugAfter: 'price', marketAfter: 'advanced-trade' },
};
