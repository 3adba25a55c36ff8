import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const bitcoinmagazine: Site = {
  id: 'bitcoinmagazine',
  name: 'Bitcoin Magazine',
  kind: 'news',
  hosts: withWww('bitcoinmagazine.com'),
};
