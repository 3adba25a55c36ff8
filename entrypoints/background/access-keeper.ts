import { createQueue } from '../../lib/core/queue.ts';
import type { Item } from '../../lib/storage/item.ts';
import { isBlocked } from '../../lib/polling/is-blocked.ts';
import type { GrantedHosts } from '../../lib/polling/is-blocked.ts';
import type { BadgeUnmet } from '../../lib/view/badge-facts.ts';

/** What badges are told: `true` for withheld hosts, why nothing came, or nothing of the kind. */
export type Access = true | BadgeUnmet | undefined;

interface AccessEffects {
  readonly permissions: GrantedHosts;
  readonly item: Item<Access>;
  /** Why there are no facts for badges, where there are none and somebody was asked in vain. */
  readonly unmet: () => Promise<BadgeUnmet | undefined>;
}

/**
 * Keeps `item` in step with the permissions and with what came of asking, for badges, which can look into neither.
 * Written only where it changes: each write wakes every visible badge.
 */
export function createAccessKeeper({ permissions, item, unmet }: AccessEffects): { readonly update: () => Promise<void> } {
  const queue = createQueue();
  return {
    update: () =>
      queue(async () => {
        const access = (await isBlocked(permissions)) || (await unmet());
        if (access === (await item.read())) return;
        await (access ? item.write(access) : item.remove());
      }),
  };
}

/** The stored value, or nothing where it is another. */
export const parseAccess = (stored: unknown): Access =>
  stored === true || stored === 'offline' || stored === 'refused' || stored === 'mixed' ? stored : undefined;
