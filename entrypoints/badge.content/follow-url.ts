import { seconds } from '../../lib/core/time.ts';
import type { BadgeContext } from './content-script-context.ts';
import { every } from './every.ts';

/** How often the address is looked at where the browser does not tell of navigations. */
const LOOK_MS = seconds(1);

/** What is needed of the Navigation API, which not every supported browser has. */
interface Navigation {
  addEventListener(
    type: 'navigate',
    listener: (event: { readonly destination: { readonly url: string } }) => void,
    options: { readonly signal: AbortSignal },
  ): void;
}

/** What makes a page: a `#/…` fragment is a route, any other is a place on the same page. */
const pageOf = (href: string): string => href.replace(/#(?!!?\/).*/, '');

export interface UrlFollower {
  /** Looks at the address bar: a navigation may have been cancelled after it was announced, or never announced. */
  check(): void;
}

/**
 * Calls `onUrl` with each address that the site shows without loading a document, and whether it is another page or
 * a place on the same one. The Navigation API tells before the address changes, so that a closed page is left in
 * time; it also tells of navigations that are then cancelled, so the address bar has the last word: `check` it
 * whenever the page changes.
 */
export function followUrl(ctx: BadgeContext, onUrl: (url: URL, isNewPage: boolean) => void): UrlFollower {
  let current = location.href;

  function goTo(address: string): void {
    const url = new URL(address);
    if (url.origin !== location.origin || address === current) return;
    const isNewPage = pageOf(address) !== pageOf(current);
    current = address;
    onUrl(url, isNewPage);
  }

  const check = (): void => goTo(location.href);
  const { navigation } = globalThis as { readonly navigation?: Navigation };
  if (navigation) navigation.addEventListener('navigate', ({ destination }) => goTo(destination.url), { signal: ctx.signal });
  else every(LOOK_MS, ctx, check);
  return { check };
}
