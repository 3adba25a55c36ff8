import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const uToday: Site = { id: 'u-today', name: 'U.Today', kind: 'news', hosts: withWww('u.today') };
