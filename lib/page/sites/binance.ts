import type { Site } from './site.ts';

/** Closed beyond the general rules: card purchase, peer-to-peer and the user centre. */
const closedPaths = [/^(?:\/[a-z]{2}(?:-[a-z]{2,3})?)?\/(?:my|crypto\/buy|buy-sell-crypto|fiat|p2p|gift-card|usercenter)(?:\/|$)/i];

export const binance: Site = { id: 'binance', name: 'Binance', kind: 'exchange', hosts: ['www.binance.com', 'binance.com'], closedPaths };
