import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const blockworks: Site = { id: 'blockworks', name: 'Blockworks', kind: 'news', hosts: withWww('blockworks.co') };
