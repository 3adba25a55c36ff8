import type { DurationMs } from '../../lib/core/units.ts';

/** Least time between two looks at the page: forms appear by a person's click, not forty times a second. */
const THROTTLE_MS: DurationMs = 300;
/** An idle moment that does not come is not waited for any longer. */
const IDLE_TIMEOUT_MS: DurationMs = 300;

/** Attributes by which a page shows and hides a panel. Not `style`: order books animate it all the time. */
const SHOWING_ATTRIBUTES = ['class', 'hidden', 'open', 'aria-hidden'];

/** What else may move or show a form. */
const EVENTS = ['scroll', 'resize', 'focusin', 'transitionend', 'animationend'] as const;

/**
 * Calls `onChange` in an idle moment after the page changed, at most every 300 ms, until the signal aborts. Between
 * the first change and that call the page is not observed, so a busy page costs no more than a quiet one.
 */
export function watchPage(signal: AbortSignal, onChange: () => void): void {
  let waiting = false;
  const observer = new MutationObserver(changed);
  const observe = (): void =>
    observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: SHOWING_ATTRIBUTES });

  function look(): void {
    if (signal.aborted) return;
    waiting = false;
    observe();
    onChange();
  }

  function changed(): void {
    if (waiting || signal.aborted) return;
    waiting = true;
    observer.disconnect();
    setTimeout(() => requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS }), THROTTLE_MS);
  }

  observe();
  for (const type of EVENTS) globalThis.addEventListener(type, changed, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
