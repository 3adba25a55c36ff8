import type { Site } from './site.ts';

export const beincrypto: Site = { id: 'beincrypto', name: 'BeInCrypto', kind: 'news', hosts: ['beincrypto.com', 'www.beincrypto.com'] };
