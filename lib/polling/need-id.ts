import type { SentimentNeedId } from '../sources/sentiment-source.ts';
import type { NeedId } from '../sources/source.ts';

/** Anything that polling asks for, of the market or of the altcoin side. */
export type AnyNeedId = NeedId | SentimentNeedId;

const MARKET_NEEDS: readonly string[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL', 'STABLES', 'TOTAL_NOW', 'BTC_AT_CLOSE'];
const SENTIMENT_NEED =
  /^(?:UNIVERSE|FEAR_GREED|NETFLOW:(?:24h|7d|30d)|LISTING:(?:binance-spot|binance|okx|gate|bybit)|COIN:.+|RATIO:(?:global-account|top-position):.+)$/s;

/** Whether a name is that of a need of the altcoin side. */
export const isSentimentNeed = (name: string): name is SentimentNeedId => SENTIMENT_NEED.test(name);

/** Whether a need is a single coin's. */
export const isOfCoin = (need: string): boolean => need.startsWith('COIN:') || need.startsWith('RATIO:');

/** Whether a name is that of any need. */
export const isAnyNeed = (name: string): name is AnyNeedId => MARKET_NEEDS.includes(name) || isSentimentNeed(name);

/** Who is asked for what: all that noting an attempt, an answer or a failure has to know. */
export interface Errand {
  readonly need: AnyNeedId;
  readonly source: { readonly id: string; readonly origin: string };
}
