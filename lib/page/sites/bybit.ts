import type { Site } from './site.ts';

/** Closed beyond the general rules: the signed-in application and card purchase. */
const closedPaths = [/\/(?:app|fiat|cards)(?:\/|$)/i];

export const bybit: Site = { id: 'bybit', name: 'Bybit', kind: 'exchange', hosts: ['www.bybit.com', 'bybit.com'], closedPaths };
