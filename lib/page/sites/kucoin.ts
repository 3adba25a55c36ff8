import type { Site } from './site.ts';

/** Closed beyond the general rules: card purchase and peer-to-peer. */
const closedPaths = [/\/(?:express|otc|fast-buy|ucenter)(?:\/|$)/i];

export const kucoin: Site = { id: 'kucoin', name: 'KuCoin', kind: 'exchange', hosts: ['www.kucoin.com', 'kucoin.com'], closedPaths };
