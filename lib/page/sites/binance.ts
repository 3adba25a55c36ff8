import type { Site } from './site.ts';

export const binance: Site = { id: 'binance', name: 'Binance', kind: 'exchange', hosts: ['binance.com', 'www.binance.com'] };
