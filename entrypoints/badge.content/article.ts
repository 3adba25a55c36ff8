import type { BadgeParts } from '../../components/badge/card-part.ts';
import { seconds } from '../../lib/core/time.ts';
import { looksLikeArticle } from '../../lib/page/looks-like-article.ts';
import type { Site } from '../../lib/page/sites/site.ts';
import { isWelcome } from '../../lib/view/badge-session.ts';
import type { PageReader } from '../../lib/view/page-reader.ts';
import type { Store } from './store.ts';

/** Longest wait for what the page is about: then the badge shows what it shows on any page of the site. */
const PATIENCE_MS = seconds(4);

interface ArticleOptions {
  readonly site: Site;
  readonly store: Store;
  readonly isPrivate: boolean;
  readonly signal: AbortSignal;
  /** Asks for the reader's script. */
  readonly load: () => void;
  /** The reader knows the coin of the page by now, by its key, or that it has none. */
  readonly onCoin: (read: { readonly key: string | undefined }) => void;
}

export interface Article {
  /** This is the page from now on; `isAsked`: the person asked to have it read, whatever it is. */
  readonly turnTo: (url: URL, isAsked: boolean) => void;
  /** Asks for the reader once the badge is welcome on a page that is to be read, and lets it follow the card. */
  readonly follow: () => void;
  /** The reader has come. */
  readonly take: (part: BadgeParts['reader']) => void;
  /** Nobody will say what the page is about. */
  readonly giveUp: () => void;
  readonly reader: () => PageReader | undefined;
}

/** Has the page read where it may be an article. Until the reader says what it is about, the badge shows nothing. */
export function createArticle({ site, store, isPrivate, signal, load, onCoin }: ArticleOptions): Article {
  let reader: PageReader | undefined;
  let isWanted = false;
  let isReading = false;
  let isAskedFor = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function giveUp(): void {
    if (store.session().about === 'waiting') store.update({ about: undefined });
  }

  function read(): void {
    // Storage may have closed the page to the badge while the script was on its way.
    if (!reader || !isReading) return;
    reader.turnTo(true);
  }

  function turnTo(url: URL, isAsked: boolean): void {
    clearTimeout(patience);
    isAskedFor = isAsked;
    isWanted = isAsked || looksLikeArticle(site, url);
    isReading = false;
    reader?.turnTo(false);
    if (isWanted && !isAsked) store.update({ about: 'waiting' });
  }

  function follow(): void {
    if (store.session().open) reader?.expectCard();
    else reader?.collapse();
    if (!isWanted || isReading || !isWelcome(store.session())) return;
    isReading = true;
    patience = setTimeout(giveUp, PATIENCE_MS);
    if (reader) read();
    else requestIdleCallback(load, { timeout: PATIENCE_MS });
  }

  function take(part: BadgeParts['reader']): void {
    reader = part.start({
      isPrivate,
      signal,
      tell({ about, article }) {
        onCoin({ key: typeof about === 'object' ? about.coin : undefined });
        store.update({ about: about === 'other' && !isAskedFor ? about : undefined, article });
      },
    });
    read();
  }

  return { turnTo, follow, take, giveUp, reader: () => reader };
}
