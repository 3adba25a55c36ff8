import { createQueue } from '../../lib/core/queue.ts';
import { grantedOf, type Permissions } from '../../lib/platform/permissions.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import type { NeedId } from '../../lib/sources/source.ts';
import type { Item } from '../../lib/storage/item.ts';

/** Without any one of these there is a pair that cannot be filled. */
const PAIRED: readonly NeedId[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'];

const patternsOf = (need: NeedId): readonly string[] =>
  SOURCES.filter(({ id }) => SOURCE_ORDER[need].includes(id)).map(({ origin }) => `${origin}/*`);

/** Whether something that a pair needs can be asked of nobody, because the browser withholds every source of it. */
export async function isBlocked(permissions: Permissions): Promise<boolean> {
  const patterns = new Set(PAIRED.flatMap(patternsOf));
  const granted = new Set(await grantedOf(permissions, [...patterns]));
  return PAIRED.some((need) => !patternsOf(need).some((pattern) => granted.has(pattern)));
}

/**
 * Keeps `item` in step with the permissions, for badges, which cannot ask about them. Written only where it changes:
 * each write wakes every visible badge.
 */
export function createAccessKeeper(permissions: Permissions, item: Item<boolean>): { readonly update: () => Promise<void> } {
  const queue = createQueue();
  return {
    update: () =>
      queue(async () => {
        const blocked = await isBlocked(permissions);
        if (blocked === (await item.read())) return;
        await (blocked ? item.write(true) : item.remove());
      }),
  };
}
