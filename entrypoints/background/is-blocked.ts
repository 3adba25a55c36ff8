import { grantedOf, type Permissions } from '../../lib/platform/permissions.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { NeedId } from '../../lib/sources/source.ts';

/** Without any one of these there is a pair that cannot be filled. */
const PAIRED: readonly NeedId[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'];

const patternsOf = (need: NeedId): readonly string[] =>
  SOURCES.filter(({ id }) => SOURCE_ORDER[need].includes(id)).map(({ origin }) => `${origin}/*`);

/**
 * Whether something that a pair needs can be asked of nobody, because the browser withholds every source of it. The one
 * definition of "blocked", for badge and pages: hosts that nobody asks do not count, nor one source beside others that
 * serve the same.
 */
export async function isBlocked(permissions: Pick<Permissions, 'contains'>): Promise<boolean> {
  const patterns = new Set(PAIRED.flatMap(patternsOf));
  const granted = new Set(await grantedOf(permissions, [...patterns]));
  return PAIRED.some((need) => !patternsOf(need).some((pattern) => granted.has(pattern)));
}
