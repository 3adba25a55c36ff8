import type { Site } from './site.ts';

export const cryptoCom: Site = {
  id: 'crypto-com',
  name: 'Crypto.com',
  kind: 'exchange',
  hosts: ['crypto.com', 'www.crypto.com'],
};
