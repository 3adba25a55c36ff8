import { seconds } from '../../lib/core/time.ts';
import { inIdleSlices } from '../../lib/page/in-idle-slices.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import { lookAtPage } from './look-at-page.ts';
import type { SeenPage } from './look-at-page.ts';
import { watchText } from './watch-text.ts';

/** A site that draws itself changes its address first; a text that stays so long is the new page's own. */
const FORMER_MS = seconds(2);

interface WatchOptions {
  readonly url: URL;
  readonly names: AssetNames;
  /** Mark of the page that stood here before without a load: for a while its text may still be there. */
  readonly former: string | undefined;
  readonly signal: AbortSignal;
  /** Told the page as it is, and again each time that it says something else. */
  readonly onSeen: (seen: SeenPage) => void;
}

/** Looks at a page at once, and again while its text is still coming, each time in the page's idle moments. */
export function watchPage({ url, names, former, signal, onSeen }: WatchOptions): void {
  let mark: string | undefined;
  let mayBeFormer = true;
  let looks = Promise.resolve();

  async function lookOnce(): Promise<void> {
    let seen: SeenPage | undefined;
    function* steps(): Generator<void> {
      seen = yield* lookAtPage(document, url, names);
    }
    const isDone = await inIdleSlices(steps(), signal, () => undefined);
    if (!isDone || !seen || seen.mark === mark || (mayBeFormer && seen.mark === former)) return;
    mark = seen.mark;
    onSeen(seen);
  }

  /** One after the other: the page as it is when the last one ends is what counts. */
  const look = (): void => void (looks = looks.then(lookOnce, lookOnce));

  look();
  watchText(signal, look);
  setTimeout(() => {
    mayBeFormer = false;
    if (!signal.aborted) look();
  }, FORMER_MS);
}
