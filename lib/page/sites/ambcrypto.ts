import type { Site } from './site.ts';

export const ambcrypto: Site = { id: 'ambcrypto', name: 'AMBCrypto', kind: 'news', hosts: ['ambcrypto.com', 'www.ambcrypto.com'] };
