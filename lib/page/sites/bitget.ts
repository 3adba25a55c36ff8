import type { Site } from './site.ts';

export const bitget: Site = { id: 'bitget', name: 'Bitget', kind: 'exchange', hosts: ['bitget.com', 'www.bitget.com'] };
