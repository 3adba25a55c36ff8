import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { sentimentTab, type SentimentChoice } from '../../lib/view/sentiment-tab.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import type { Page } from '../popup/use-page.ts';
import './sentiment.css';
import { SentimentGroups } from './sentiment-groups.tsx';
import { SentimentHead } from './sentiment-head.tsx';

export interface SentimentViewProps {
  readonly sentiment: Sentiment;
  readonly page: Page;
  /** Coins listed before a person asks for all. */
  readonly fewCoins: number;
  /** Puts what is given between headline and groups, where the tabs are. */
  readonly layout: (head: JSX.Element, groups: JSX.Element) => JSX.Element;
}

const FIRST: SentimentChoice = { measure: 'global-account', period: '7d' };

/** The Sentiment tab over what is stored. */
export function SentimentView({ sentiment, page, fewCoins, layout }: SentimentViewProps): JSX.Element {
  const [choice, setChoice] = useState(FIRST);
  const { format, environment, nowMs } = page;
  const { t, sourceName } = environment;
  const tab = useMemo(
    () => sentimentTab(sentiment, choice, { t, format, sourceName, nowMs }),
    [sentiment, choice, t, format, sourceName, nowMs],
  );
  return layout(
    <SentimentHead tab={tab} t={t} />,
    <SentimentGroups tab={tab} choice={choice} onChoice={setChoice} fewCoins={fewCoins} t={t} format={format} />,
  );
}
