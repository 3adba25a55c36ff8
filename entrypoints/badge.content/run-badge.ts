import { mayRunOn } from '../../lib/page/may-run-on.ts';
import { siteOf } from '../../lib/page/site-of.ts';
import type { BadgeContext } from './content-script-context.ts';
import { createBadge } from './create-badge.ts';
import type { BadgeDeps, RunningBadge } from './create-badge.ts';
import { followUrl } from './follow-url.ts';

/**
 * Runs the badge of this tab until the context ends. On a closed path only the address is followed: no storage is
 * read and no key is heard before the site shows an open page, and not again after it has left one.
 */
export function runBadge(ctx: BadgeContext, deps: BadgeDeps): void {
  const site = siteOf(location.hostname);
  let badge: RunningBadge | undefined;
  const follower = followUrl(ctx, goTo);

  function goTo(url: URL, isNewPage: boolean): void {
    const pathOpen = mayRunOn(url, site);
    if (pathOpen) badge ??= createBadge(ctx, { ...deps, site, onPageChanged: () => follower.check() });
    badge?.goTo(url, { pathOpen, isNewPage });
  }

  goTo(new URL(location.href), true);
}
