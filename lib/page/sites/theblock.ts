import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const theblock: Site = { id: 'theblock', name: 'The Block', kind: 'news', hosts: withWww('theblock.co') };
