import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const coinmarketcap: Site = {
  id: 'coinmarketcap',
  name: 'CoinMarketCap',
  kind: 'tracker',
  hosts: withWww('coinmarketcap.com'),
  coins: { slugAfter: 'currencies' },
};
