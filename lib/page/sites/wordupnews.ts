import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const wordupnews: Site = { id: 'wordupnews', name: 'Word Up News', kind: 'news', hosts: withWww('wordupnews.com') };
