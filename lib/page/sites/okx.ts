import type { Site } from './site.ts';

export const okx: Site = { id: 'okx', name: 'OKX', kind: 'exchange', hosts: ['okx.com', 'www.okx.com'] };
