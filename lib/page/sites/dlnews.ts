import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const dlnews: Site = { id: 'dlnews', name: 'DL News', kind: 'news', hosts: withWww('dlnews.com') };
