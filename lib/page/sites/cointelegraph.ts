import type { Site } from './site.ts';

export const cointelegraph: Site = {
  id: 'cointelegraph',
  name: 'Cointelegraph',
  kind: 'news',
  hosts: ['cointelegraph.com', 'www.cointelegraph.com'],
};
