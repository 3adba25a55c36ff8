import type { Site } from './site.ts';

/** Closed beyond the general rules: the signed-in application. */
const closedPaths = [/^\/(?:u|c|buy)(?:\/|$)/i];

export const kraken: Site = { id: 'kraken', name: 'Kraken', kind: 'exchange', hosts: ['kraken.com', 'www.kraken.com'], closedPaths };
