import type { Site } from './site.ts';

/** Closed beyond the general rules: card purchase, peer-to-peer and the user centre. */
const closedPaths = [/\/(?:my|crypto\/buy|buy-sell-crypto|fiat|gift-card|usercenter)(?:\/|$)/i];

export const binance: Site = { id: 'binance', name: 'Binance', kind: 'exchange', hosts: ['www.binance.com', 'binance.com'], closedPaths };
