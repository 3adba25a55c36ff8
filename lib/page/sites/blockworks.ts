import type { Site } from './site.ts';

export const blockworks: Site = { id: 'blockworks', name: 'Blockworks', kind: 'news', hosts: ['blockworks.co', 'www.blockworks.co'] };
