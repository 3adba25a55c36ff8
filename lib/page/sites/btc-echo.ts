import type { Site } from './site.ts';

/** Closed beyond the general rules: the shop and the reader's own account are in German. */
const closedPaths = [/\/(?:mein-konto|konto|kasse|warenkorb|anmelden)(?:\/|$)/i];

export const btcEcho: Site = { id: 'btc-echo', name: 'BTC-ECHO', kind: 'news', hosts: ['btc-echo.de', 'www.btc-echo.de'], closedPaths };
