import type { Site } from './site.ts';

export const coinbase: Site = {
  id: 'coinbase',
  name: 'Coinbase',
  kind: 'exchange',
  hosts: ['coinbase.com', 'www.coinbase.com'],
};
