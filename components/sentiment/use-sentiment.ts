import { useEffect, useState } from 'preact/hooks';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import type { PageEnvironment } from '../popup/page-environment.ts';

/** What is known of the altcoins: not looked up yet, not readable, or as stored (`undefined`: nothing is). */
export type SentimentState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unread'; readonly why: string }
  | { readonly kind: 'stored'; readonly sentiment: Sentiment | undefined };

/** Reads the altcoin side as soon as it is wanted, and again whenever it changes. */
export function useSentiment({ loadSentiment, watchSentiment }: PageEnvironment, wanted: boolean): SentimentState {
  const [state, setState] = useState<SentimentState>({ kind: 'loading' });
  useEffect(() => {
    if (!wanted) return undefined;
    const stop = new AbortController();
    const load = (): void =>
      void loadSentiment().then(
        (sentiment) => stop.signal.aborted || setState((old) => (isSame(old, sentiment) ? old : { kind: 'stored', sentiment })),
        (error: unknown) =>
          stop.signal.aborted || setState({ kind: 'unread', why: error instanceof Error ? error.message : String(error) }),
      );
    watchSentiment(load, stop.signal);
    load();
    return () => stop.abort();
  }, [loadSentiment, watchSentiment, wanted]);
  return state;
}

/** Whether it is the one that is shown already, so that nothing is drawn anew. */
const isSame = (old: SentimentState, next: Sentiment | undefined): boolean =>
  old.kind === 'stored' && next !== undefined && old.sentiment?.generatedAtMs === next.generatedAtMs;
