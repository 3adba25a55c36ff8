import type { Site } from './site.ts';

export const newsbtc: Site = { id: 'newsbtc', name: 'NewsBTC', kind: 'news', hosts: ['www.newsbtc.com', 'newsbtc.com'] };
