import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const cryptonews: Site = { id: 'cryptonews', name: 'Cryptonews', kind: 'news', hosts: withWww('cryptonews.com') };
