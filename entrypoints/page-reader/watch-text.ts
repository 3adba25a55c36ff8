import { seconds } from '../../lib/core/time.ts';

/** A page that draws itself is left in peace until it has rested so long. */
const REST_MS = seconds(1);
/** A text that comes later than this is not waited for; comments, ads and tickers change a page for ever. */
const PATIENCE_MS = seconds(60);
/** Looks at most: each reads the whole page. */
const MAX_LOOKS = 8;

/** Calls `look` when the page has changed and rested, some times at most, for a minute and until the signal aborts. */
export function watchText(signal: AbortSignal, look: () => void): void {
  let left = MAX_LOOKS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(rested, REST_MS);
  });

  function rested(): void {
    timer = undefined;
    left -= 1;
    if (left <= 0) observer.disconnect();
    look();
  }

  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const end = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
  });
}
