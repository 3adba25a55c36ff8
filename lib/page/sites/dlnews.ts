import type { Site } from './site.ts';

export const dlnews: Site = { id: 'dlnews', name: 'DL News', kind: 'news', hosts: ['www.dlnews.com', 'dlnews.com'] };
