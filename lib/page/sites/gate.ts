import type { Site } from './site.ts';

/** Closed beyond the general rules: the signed-in application, card purchase and peer-to-peer. */
const closedPaths = [/\/(?:myaccount|fiat|c2c|crypto-loan|giftcard)(?:\/|$)/i];

export const gate: Site = {
  id: 'gate',
  name: 'Gate',
  kind: 'exchange',
  hosts: ['www.gate.com', 'gate.com', 'www.gate.io', 'gate.io'],
  closedPaths,
};
