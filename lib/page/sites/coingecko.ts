import type { Site } from './site.ts';

export const coingecko: Site = { id: 'coingecko', name: 'CoinGecko', kind: 'tracker', hosts: ['coingecko.com', 'www.coingecko.com'] };
