import { createQueue } from '../../lib/core/queue.ts';
import type { Permissions } from '../../lib/platform/permissions.ts';
import type { Item } from '../../lib/storage/item.ts';
import { isBlocked } from '../../lib/polling/is-blocked.ts';

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
