import type { Site } from './site.ts';

export const decrypt: Site = { id: 'decrypt', name: 'Decrypt', kind: 'news', hosts: ['decrypt.co', 'www.decrypt.co'] };
