import type { Site } from '../../lib/page/sites/site.ts';
import { choicesNotStored } from '../../lib/view/badge-session.ts';
import type { SettingsOf } from '../../lib/view/badge-settings.ts';
import { createCurrentPage } from './current-page.ts';
import type { CurrentPage } from './current-page.ts';
import { createPageCoins } from './page-coin.ts';
import type { Store } from './store.ts';
import { watchStored } from './stored.ts';
import type { ReadableArea, StoredWatch } from './stored.ts';

interface ReadingOptions {
  readonly store: Store;
  readonly site: Site;
  readonly settingsOf: SettingsOf;
  readonly area: ReadableArea;
  readonly isAlive: () => boolean;
}

/** What the badge reads: storage, and of the page its address and what names a coin there. */
export interface Reading extends Pick<CurrentPage, 'hash'> {
  /** Reads storage now and after each change, until the signal aborts. */
  readonly start: (signal: AbortSignal) => void;
  /** This is another page from now on. */
  readonly turnTo: (url: URL) => void;
  /** Reads storage again, because it is another page that it is asked about. */
  readonly again: () => void;
  /** The page has changed: a title may have come. Or the reader knows its coin now, by the key. */
  readonly lookAtCoin: (read?: { readonly key: string | undefined }) => void;
  /** Somebody is about to open the card on this page: it shows the altcoins too. */
  readonly expectCard: () => void;
}

/** Reads into the store. Each read ends in the answer whether the page was hidden: nothing is shown before it. */
export function createReading({ store, site, settingsOf, area, isAlive }: ReadingOptions): Reading {
  let reads: AbortSignal | undefined;
  const page = createCurrentPage((pageHidden) => {
    // The answer of a look-up that was under way when the page was closed to the badge, or when this copy ended.
    if (!reads || reads.aborted) return;
    // All that storage says is known now: the tab's own choices have held until it says the same.
    store.update({ pageHidden, own: choicesNotStored({ ...store.session(), pageHidden }) });
  });
  const coins = createPageCoins(site);
  let key: string | undefined;
  let isCardExpected = false;
  let stored: StoredWatch | undefined;

  function start(signal: AbortSignal): void {
    reads = signal;
    stored = watchStored({
      area,
      site: settingsOf,
      signal,
      isAlive,
      wantsCoins: () => coins.isPossible() || isCardExpected,
      onStored: ({ memory, ...read }) => {
        store.update({ ...read, coin: coins.among(read.coins) });
        void page.lookUp({ memory });
      },
    });
  }

  function turnTo(url: URL): void {
    page.turnTo(url);
    key = undefined;
    coins.look(url);
    isCardExpected = false;
  }

  function lookAtCoin(read?: { readonly key: string | undefined }): void {
    if (read) ({ key } = read);
    if (!coins.look(new URL(location.href), key)) return;
    const { coins: known } = store.session();
    if (known) store.update({ coin: coins.among(known) });
    else stored?.refresh();
  }

  function expectCard(): void {
    if (isCardExpected) return;
    isCardExpected = true;
    if (!store.session().coins) stored?.refresh();
  }

  return { hash: page.hash, start, turnTo, again: () => stored?.refresh(), lookAtCoin, expectCard };
}
