import type { ContentScriptContext } from 'wxt/utils/content-script-context';

const withoutHash = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length);

/** A `#/…` fragment is a route; any other is a place on the same page. */
const isSamePage = (a: URL, b: URL): boolean => withoutHash(a) === withoutHash(b) && (a.hash === b.hash || !/^#!?\//.test(a.hash + b.hash));

export interface UrlFollower {
  /** Looks at the address bar: a navigation may have been cancelled after it was announced, or never announced. */
  check(): void;
}

/**
 * Calls `onPage` with the address of each page that the site shows without loading a document. WXT tells before the
 * address changes, so the new one is taken from the event; it also tells of mere fragments and of navigations that
 * are then cancelled, so the address bar has the last word.
 */
export function followUrl(ctx: ContentScriptContext, onPage: (url: URL) => void): UrlFollower {
  let current = new URL(location.href);

  function goTo(url: URL): void {
    if (url.origin !== location.origin || isSamePage(url, current)) return;
    current = url;
    onPage(url);
  }

  const check = (): void => goTo(new URL(location.href));
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
    goTo(newUrl);
    ctx.setTimeout(check, 500);
  });
  return { check };
}
