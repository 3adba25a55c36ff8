import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SentimentChoice } from '../../lib/view/sentiment-tab.ts';
import { useSentiment } from '../sentiment/use-sentiment.ts';
import type { SentimentState } from '../sentiment/use-sentiment.ts';
import { useModule } from './use-module.ts';
import type { Page } from './use-page.ts';

/** What stands over the tabs, and under them. */
export interface Pane {
  readonly head: JSX.Element;
  readonly panel: JSX.Element | undefined;
  /** Whether the panel is still to be filled for the first time. */
  readonly busy?: boolean;
  /** How old it is; absent while nothing is there. */
  readonly status?: string | undefined;
  /** Where its figures come from, a line each. */
  readonly origins: readonly string[];
}

const FIRST = { measure: 'global-account', period: '7d' } as const;

/** Fetched when the tab is first opened: the overlay's first paint does not wait for it. */
const loadChunk = () => import('../sentiment/sentiment-chunk.ts');

/** The Sentiment tab over what is stored, or in words why there is nothing to show. `fewCoins`: listed before a person asks for all. */
export function useSentimentPane(page: Page, wanted: boolean, fewCoins: number): Pane {
  const { format, environment, nowMs } = page;
  const { t, sourceName } = environment;
  const state = useSentiment(environment, wanted);
  const chunk = useModule(loadChunk, wanted);
  const [picked, setPicked] = useState<Omit<SentimentChoice, 'universeSize'>>(FIRST);
  const { universeSize, dataSaver } = page.settings;
  const choice = useMemo(() => ({ ...picked, universeSize }), [picked, universeSize]);
  const sentiment = state.kind === 'stored' ? state.sentiment : undefined;
  const tab = useMemo(
    () => sentiment && chunk?.sentimentTab(sentiment, choice, { t, format, sourceName, nowMs, pace: { dataSaver } }),
    [chunk, sentiment, choice, t, format, sourceName, nowMs, dataSaver],
  );
  if (chunk && tab) {
    return {
      head: <chunk.SentimentHead tab={tab} t={t} />,
      panel: <chunk.SentimentGroups tab={tab} choice={choice} onChoice={setPicked} fewCoins={fewCoins} t={t} format={format} />,
      status: tab.status,
      origins: tab.origins,
    };
  }
  const head = (
    <section class="cm-headline">
      <div class="cm-headline-text">
        <h1 class="cm-sentence">{t('popup_tab_sentiment')}</h1>
        <p class="cm-interval" role="status">
          {state.kind === 'unread' ? t('sentiment_unread', state.why) : t(WORDS[kindOf(state)])}
        </p>
      </div>
    </section>
  );
  return { head, panel: undefined, busy: state.kind !== 'unread', origins: [] };
}

const WORDS = { loading: 'sentiment_loading', empty: 'sentiment_empty' } as const;

const kindOf = (state: SentimentState): keyof typeof WORDS => (state.kind === 'stored' && !state.sentiment ? 'empty' : 'loading');
