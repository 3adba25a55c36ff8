import type { Site } from './site.ts';

export const coinmarketcap: Site = {
  id: 'coinmarketcap',
  name: 'CoinMarketCap',
  kind: 'tracker',
  hosts: ['coinmarketcap.com', 'www.coinmarketcap.com'],
};
