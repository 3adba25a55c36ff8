import type { EpochDay } from '../../core/units.ts';
import type { SentimentAsk, SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import type { RatioRound } from '../state.ts';

/** One request to make for the altcoin side. */
export interface SentimentJob {
  readonly need: SentimentNeedId;
  /** Other needs that the same URL answers: one exchange gives both measures of a coin, one list all periods. */
  readonly shared: readonly SentimentNeedId[];
  readonly source: SentimentSource;
  readonly ask: SentimentAsk;
  /** Of a history of closes: the closed day that the answer should hold. */
  readonly wantedDay?: EpochDay;
  /** Of ratios: the round that the answer belongs to. */
  readonly round?: RatioRound;
}
