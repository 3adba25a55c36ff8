import type { Site } from './site.ts';

export const dlnews: Site = { id: 'dlnews', name: 'DL News', kind: 'news', hosts: ['dlnews.com', 'www.dlnews.com'] };
