import type { Site } from './site.ts';

/** Closed beyond the general rules: balances, card purchase and peer-to-peer. */
const closedPaths = [/\/(?:balance|p2p-markets|express)(?:\/|$)/i];

export const okx: Site = { id: 'okx', name: 'OKX', kind: 'exchange', hosts: ['www.okx.com', 'okx.com'], closedPaths };
