import type { Site } from './site.ts';

/** Closed beyond the general rules: the signed-in application, card purchase and peer-to-peer. */
const closedPaths = [/^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/(?:myaccount|fiat|p2p|c2c|crypto-loan|giftcard)(?:\/|$)/i];

export const gate: Site = {
  id: 'gate',
  name: 'Gate',
  kind: 'exchange',
  hosts: ['www.gate.com', 'gate.com', 'www.gate.io', 'gate.io'],
  closedPaths,
};
