import type { Site } from './site.ts';

export const theblock: Site = { id: 'theblock', name: 'The Block', kind: 'news', hosts: ['theblock.co', 'www.theblock.co'] };
