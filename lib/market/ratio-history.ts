import type { Ratio, UnixMs } from '../core/units.ts';
import type { CoinKey } from './coin.ts';
import type { MarketKind } from './series.ts';

/** Exchanges whose long/short ratios are read, in the order in which they are asked unless a person chose another. */
export const RATIO_EXCHANGES = ['binance', 'okx', 'gate', 'bybit'] as const;
export type RatioExchange = (typeof RATIO_EXCHANGES)[number];

/**
 * What a long/short ratio counts (docs/methods.md §10). Different things, never merged.
 * global-account: accounts net long ÷ accounts net short. top-position: the long position of the top traders ÷ their
 * short position.
 */
export const RATIO_MEASURES = ['global-account', 'top-position'] as const;
export type RatioMeasure = (typeof RATIO_MEASURES)[number];

/** What each exchange publishes of every coin without a key (docs/sources.md §9). */
export const MEASURES_OF: Readonly<Record<RatioExchange, readonly RatioMeasure[]>> = {
  binance: RATIO_MEASURES,
  okx: RATIO_MEASURES,
  gate: RATIO_MEASURES,
  bybit: ['global-account'],
};

/**
 * One measure of one coin at one exchange, as far back as it was collected. Levels differ between exchanges, so a
 * history never holds two. `atMs` is strictly ascending; ratio i is finite and above zero.
 */
export interface RatioHistory {
  readonly exchange: RatioExchange;
  readonly measure: RatioMeasure;
  readonly coin: CoinKey;
  readonly atMs: Float64Array;
  readonly ratio: Float64Array;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}

/** A value of a ratio at one instant. */
export interface RatioPoint {
  readonly atMs: UnixMs;
  readonly ratio: Ratio;
}
