import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

/** Closed beyond the general rules: the signed-in application, in every language. */
const closedPaths = [/^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/[uc](?:\/|$)/i];

export const kraken: Site = {
  id: 'kraken',
  name: 'Kraken',
  kind: 'exchange',
  hosts: withWww('kraken.com'),
  closedPaths,
  coins: { slugAfter: 'prices price', marketAfter: 'trade' },
};
