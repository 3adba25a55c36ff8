import type { Site } from './site.ts';

/** Closed beyond the general rules: the signed-in exchange and the card. */
const closedPaths = [/\/(?:app|exchange\/wallets?|cards?\/order)(?:\/|$)/i];

export const cryptoCom: Site = {
  id: 'crypto-com',
  name: 'Crypto.com',
  kind: 'exchange',
  hosts: ['crypto.com', 'www.crypto.com'],
  closedPaths,
};
