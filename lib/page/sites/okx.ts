import type { Site } from './site.ts';

/** Closed beyond the general rules: balances, card purchase and peer-to-peer. */
const closedPaths = [/^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/(?:balance|buy-crypto|p2p|p2p-markets|express|users)(?:\/|$)/i];

export const okx: Site = { id: 'okx', name: 'OKX', kind: 'exchange', hosts: ['www.okx.com', 'okx.com'], closedPaths };
