import type { Site } from './site.ts';

export const cryptoslate: Site = {
  id: 'cryptoslate',
  name: 'CryptoSlate',
  kind: 'news',
  hosts: ['cryptoslate.com', 'www.cryptoslate.com'],
};
