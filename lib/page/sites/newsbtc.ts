import type { Site } from './site.ts';

export const newsbtc: Site = { id: 'newsbtc', name: 'NewsBTC', kind: 'news', hosts: ['newsbtc.com', 'www.newsbtc.com'] };
