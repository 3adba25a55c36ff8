import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const decrypt: Site = { id: 'decrypt', name: 'Decrypt', kind: 'news', hosts: withWww('decrypt.co') };
