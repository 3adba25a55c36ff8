import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** What makes a page: a `#/…` fragment is a route, any other is a place on the same page. */
const pageOf = (url: URL): string => url.href.replace(/#(?!!?\/).*/, '');

export interface UrlFollower {
  /** Looks at the address bar: a navigation may have been cancelled after it was announced, or never announced. */
  check(): void;
}

/**
 * Calls `onPage` with the address of each page that the site shows without loading a document. WXT tells before the
 * address changes, so the new one is taken from the event; it also tells of mere fragments and of navigations that
 * are then cancelled, so the address bar has the last word: `check` it whenever the page changes.
 */
export function followUrl(ctx: ContentScriptContext, onPage: (url: URL) => void): UrlFollower {
  let current = pageOf(new URL(location.href));

  function goTo(url: URL): void {
    if (url.origin !== location.origin || pageOf(url) === current) return;
    current = pageOf(url);
    onPage(url);
  }

  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => goTo(newUrl));
  return { check: () => goTo(new URL(location.href)) };
}
