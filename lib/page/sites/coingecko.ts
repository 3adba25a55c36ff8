import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const coingecko: Site = {
  id: 'coingecko',
  name: 'CoinGecko',
  kind: 'tracker',
  hosts: withWww('coingecko.com'),
  coins: { slugAfter: 'coins' },
};
