import type { Site } from './site.ts';

/** Closed beyond the general rules: card purchase, peer-to-peer and the user centre. */
const closedPaths = [/\/(?:express|p2p-trade|asset-overview|quick-buy)(?:\/|$)/i];

export const bitget: Site = { id: 'bitget', name: 'Bitget', kind: 'exchange', hosts: ['www.bitget.com', 'bitget.com'], closedPaths };
