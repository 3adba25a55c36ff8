import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

/** Closed beyond the general rules: the shop and the reader's own account are in German. */
const closedPaths = [/\/(?:mein-konto|konto|kasse|warenkorb|anmelden|registrieren|abo)(?:\/|$)/i];

export const btcEcho: Site = { id: 'btc-echo', name: 'BTC-ECHO', kind: 'news', hosts: withWww('btc-echo.de'), closedPaths };
