import type { Host } from './host.ts';
import { createMountGate } from './mount-gate.ts';
import { watchPage } from './watch-page.ts';

export interface Presence {
  /** Puts the host into the page if it is not there; false where the page has removed it too often. */
  readonly appear: () => boolean;
  /** Takes the host out and stops looking at the page. */
  readonly leave: () => void;
  /** Another page of the site: it may be more welcome there. */
  readonly startAnew: () => void;
}

/** Keeps the host in the page while it is wanted: it comes back when the page deletes it, at most three times a minute. `onPageChanged`: a form may have been shown or moved. */
export function createPresence(host: Host, onPageChanged: () => void): Presence {
  const gate = createMountGate();
  let watching: AbortController | undefined;
  let unwelcome = false;
  const removals = new MutationObserver(() => {
    if (watching === undefined || host.element.isConnected) return;
    unwelcome = !gate.mayRemount();
    if (unwelcome) leave();
    else insert();
  });

  function insert(): void {
    host.mount();
    // Both: a page may also replace its root element (document.open).
    removals.observe(document, { childList: true });
    removals.observe(document.documentElement, { childList: true });
  }

  function appear(): boolean {
    if (unwelcome) return false;
    if (watching) return true;
    watching = new AbortController();
    insert();
    watchPage(watching.signal, onPageChanged);
    return true;
  }

  function leave(): void {
    watching?.abort();
    watching = undefined;
    removals.disconnect();
    host.remove();
  }

  function startAnew(): void {
    gate.reset();
    unwelcome = false;
  }

  return { appear, leave, startAnew };
}
