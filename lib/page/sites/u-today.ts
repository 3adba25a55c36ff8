import type { Site } from './site.ts';

export const uToday: Site = { id: 'u-today', name: 'U.Today', kind: 'news', hosts: ['u.today', 'www.u.today'] };
