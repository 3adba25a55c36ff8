import type { SentimentSource } from '../../sources/sentiment-source.ts';
import type { SentimentOrder } from '../../sources/sentiment-source.ts';
import type { SentimentReads } from './sentiment-store.ts';

/** What polling of the altcoin side takes from outside, beside what the market's takes. */
export interface SentimentEffects {
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
  readonly store: SentimentReads;
}
