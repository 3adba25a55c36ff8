import type { Site } from './site.ts';

export const kucoin: Site = { id: 'kucoin', name: 'KuCoin', kind: 'exchange', hosts: ['kucoin.com', 'www.kucoin.com'] };
