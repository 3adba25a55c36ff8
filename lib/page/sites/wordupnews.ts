import type { Site } from './site.ts';

export const wordupnews: Site = { id: 'wordupnews', name: 'Word Up News', kind: 'news', hosts: ['wordupnews.com', 'www.wordupnews.com'] };
