import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const ambcrypto: Site = { id: 'ambcrypto', name: 'AMBCrypto', kind: 'news', hosts: withWww('ambcrypto.com') };
