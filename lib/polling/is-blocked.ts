import { SOURCE_ORDER, SOURCES } from '../sources/registry.ts';
import type { NeedId } from '../sources/source.ts';

/** Without any one of these there is a pair that cannot be filled. */
const PAIRED: readonly NeedId[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'];

const originsOf = (need: NeedId): readonly string[] =>
  SOURCES.filter(({ id }) => SOURCE_ORDER[need].includes(id)).map(({ origin }) => origin);

/** What is asked of the browser's permissions. */
export interface GrantedHosts {
  contains(permissions: { origins: string[] }): Promise<boolean>;
}

/**
 * Whether something that a pair needs can be asked of nobody, because the browser withholds every source of it. The one
 * definition of "blocked", for badge and pages: hosts that nobody asks do not count, nor one source beside others that
 * serve the same.
 */
export async function isBlocked(permissions: GrantedHosts): Promise<boolean> {
  const origins = [...new Set(PAIRED.flatMap(originsOf))];
  const granted = await Promise.all(origins.map((origin) => permissions.contains({ origins: [`${origin}/*`] })));
  const reachable = new Set(origins.filter((_, index) => granted[index]));
  return PAIRED.some((need) => !originsOf(need).some((origin) => reachable.has(origin)));
}
