import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const cointelegraph: Site = {
  id: 'cointelegraph',
  name: 'Cointelegraph',
  kind: 'news',
  hosts: withWww('cointelegraph.com'),
};
