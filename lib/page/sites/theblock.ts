import type { Site } from './site.ts';

export const theblock: Site = { id: 'theblock', name: 'The Block', kind: 'news', hosts: ['www.theblock.co', 'theblock.co'] };
