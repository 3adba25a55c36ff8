import type { Site } from './site.ts';

export const gate: Site = {
  id: 'gate',
  name: 'Gate',
  kind: 'exchange',
  hosts: ['gate.com', 'www.gate.com', 'gate.io', 'www.gate.io'],
};
