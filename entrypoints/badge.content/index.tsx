// WXT's own `browser`, not webextension-polyfill: it is the browser's promise API in every version that we support
// (Chrome ≥ 121, Firefox), and the polyfill would add 3.5 kB after gzip to every tab.
import { Fragment, jsx } from 'preact/jsx-runtime';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import badgeCss from '../../components/badge/badge.css?inline';
import type { BadgeParts } from '../../components/badge/card-part.ts';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { Text } from '../../lib/core/text.ts';
import { matchPatternsOf, REQUIRED_SITES } from '../../lib/page/sites/registry.ts';
import { removeOlderHosts } from './host.ts';
import { runBadge } from './run-badge.ts';
import { tell } from './tell.ts';

const t: Text = (key, ...values) => browser.i18n.getMessage(key, [...values]);

/** A newer copy of the badge takes the place of an older one, and with it its parts. */
function handOver(take: (come: Partial<BadgeParts>) => void): void {
  globalThis.comoveBadge = { jsxRuntime: { jsx, jsxs: jsx, Fragment }, take };
}

/** Whether the popup has just asked for this page to be checked. */
function takeRequest(): boolean {
  const isAsked = globalThis.comoveAsked === true;
  globalThis.comoveAsked = undefined;
  return isAsked;
}

export default defineContentScript({
  matches: REQUIRED_SITES.flatMap(matchPatternsOf),
  runAt: 'document_idle',
  // Otherwise WXT posts a message with the extension's id to the window, where every page can read it.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Never in frames, however the script got there; never in a feed, a picture or a PDF.
    if (window.top !== window || document.contentType !== 'text/html') return;
    removeOlderHosts();
    runBadge(ctx, {
      css: tokensCss + badgeCss,
      area: browser.storage.local,
      tell,
      t,
      handOver,
      isAsked: takeRequest(),
      isPrivate: browser.extension.inIncognitoContext,
    });
  },
});
