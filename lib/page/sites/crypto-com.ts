import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const cryptoCom: Site = {
  id: 'crypto-com',
  name: 'Crypto.com',
  kind: 'exchange',
  hosts: withWww('crypto.com'),
  coins: { slugAfter: 'price', marketAfter: 'trade' },
};
