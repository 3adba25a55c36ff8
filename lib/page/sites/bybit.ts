import type { Site } from './site.ts';

export const bybit: Site = { id: 'bybit', name: 'Bybit', kind: 'exchange', hosts: ['bybit.com', 'www.bybit.com'] };
