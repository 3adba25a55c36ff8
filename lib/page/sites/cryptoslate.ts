import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const cryptoslate: Site = {
  id: 'cryptoslate',
  name: 'CryptoSlate',
  kind: 'news',
  hosts: withWww('cryptoslate.com'),
};
