import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const beincrypto: Site = { id: 'beincrypto', name: 'BeInCrypto', kind: 'news', hosts: withWww('beincrypto.com') };
