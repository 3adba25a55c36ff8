import { minutes, seconds } from '../../lib/core/time.ts';
import type { BadgeContext } from './content-script-context.ts';
import { every } from './every.ts';

/** How often the address is looked at where the browser does not tell of navigations. */
const LOOK_MS = seconds(1);
/** And where it does, in case that one was missed. */
const LOOK_AGAIN_MS = minutes(1);

/** When a person comes back to the page: whatever was missed is made up for then. */
const RETURNS = ['pageshow', 'visibilitychange'] as const;

/** What makes a page: a `#/…` fragment is a route, any other is a place on the same page. */
const pageOf = (href: string): string => href.replace(/#(?!!?\/).*/, '');

export interface UrlFollower {
  /** Looks at the address bar. */
  check(): void;
}

/**
 * Calls `onUrl` with each address that the site shows without loading a document, and whether it is another page or
 * a place on the same one. Only the address bar counts: the Navigation API's `currententrychange` comes with the change
 * of address, before anything is painted. (`navigate` comes before it, for downloads, full loads and navigations that
 * are then cancelled too, and nothing tells that they were.) `check` it whenever the page changes.
 */
export function followUrl(ctx: BadgeContext, onUrl: (url: URL, isNewPage: boolean) => void): UrlFollower {
  let current = location.href;

  function check(): void {
    const address = location.href;
    if (address === current) return;
    const isNewPage = pageOf(address) !== pageOf(current);
    current = address;
    onUrl(new URL(address), isNewPage);
  }

  const { signal } = ctx;
  // Not every supported browser has it.
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  every(navigation ? LOOK_AGAIN_MS : LOOK_MS, ctx, signal, check);
  for (const type of RETURNS) globalThis.addEventListener(type, check, { capture: true, signal });
  return { check };
}
