import type { Site } from './site.ts';

export const coindesk: Site = { id: 'coindesk', name: 'CoinDesk', kind: 'news', hosts: ['coindesk.com', 'www.coindesk.com'] };
