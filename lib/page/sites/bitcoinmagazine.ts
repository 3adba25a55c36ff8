import type { Site } from './site.ts';

export const bitcoinmagazine: Site = {
  id: 'bitcoinmagazine',
  name: 'Bitcoin Magazine',
  kind: 'news',
  hosts: ['bitcoinmagazine.com', 'www.bitcoinmagazine.com'],
};
