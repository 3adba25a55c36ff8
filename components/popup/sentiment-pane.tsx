import type { JSX } from 'preact';
import { useSentiment } from '../sentiment/use-sentiment.ts';
import { useModule } from './use-module.ts';
import type { Page } from './use-page.ts';

export interface SentimentPaneProps {
  readonly page: Page;
  readonly fewCoins: number;
  readonly layout: (head: JSX.Element, groups: JSX.Element) => JSX.Element;
}

/** Fetched when the tab is first opened: the overlay's first paint does not wait for it. */
const loadView = () => import('../sentiment/sentiment-view.tsx');

/** The Sentiment tab, or in words why there is nothing to show yet. */
export function SentimentPane({ page, fewCoins, layout }: SentimentPaneProps): JSX.Element {
  const { t } = page.environment;
  const state = useSentiment(page.environment, true);
  const view = useModule(loadView, true);
  if (view && state.kind === 'stored' && state.sentiment)
    return <view.SentimentView sentiment={state.sentiment} page={page} fewCoins={fewCoins} layout={layout} />;
  return layout(
    <section class="cm-headline">
      <div class="cm-headline-text">
        <h1 class="cm-sentence">{t('popup_tab_sentiment')}</h1>
        <p class="cm-interval">{words()}</p>
      </div>
    </section>,
    <></>,
  );

  function words(): string {
    if (state.kind === 'unread') return t('sentiment_unread', state.why);
    return t(state.kind === 'stored' && !state.sentiment ? 'sentiment_empty' : 'sentiment_loading');
  }
}
