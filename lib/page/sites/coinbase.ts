import type { Site } from './site.ts';

/** Closed beyond the general rules: card purchase, sending and the home screen of a signed-in person. */
const closedPaths = [/^\/(?:home|buy|send|receive|borrow|card)(?:\/|$)/i];

export const coinbase: Site = {
  id: 'coinbase',
  name: 'Coinbase',
  kind: 'exchange',
  hosts: ['www.coinbase.com', 'coinbase.com'],
  closedPaths,
};
