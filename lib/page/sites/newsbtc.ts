import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const newsbtc: Site = { id: 'newsbtc', name: 'NewsBTC', kind: 'news', hosts: withWww('newsbtc.com') };
