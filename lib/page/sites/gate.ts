import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const gate: Site = {
  id: 'gate',
  name: 'Gate',
  kind: 'exchange',
  hosts: withWww('gate.com', 'gate.io'),
  coins: { slugAfter: 'price', marketAfter: 'trade futures' },
};
