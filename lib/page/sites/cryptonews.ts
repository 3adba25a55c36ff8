import type { Site } from './site.ts';

export const cryptonews: Site = { id: 'cryptonews', name: 'Cryptonews', kind: 'news', hosts: ['cryptonews.com', 'www.cryptonews.com'] };
