import type { Ratio } from '../core/units.ts';
import { geometricMean } from './geometric-mean.ts';
import { spearmanInterval } from './spearman-interval.ts';
import { spearman } from './spearman.ts';
import { theilSen } from './theil-sen.ts';
import type { Line } from './theil-sen.ts';
import type { Interval } from './words.ts';

/** Fewer coins than this are no picture of a market: no rank correlation and no line. */
export const MIN_RANKED = 10;

/** A coin's place by capitalisation (1 = largest) and its long/short ratio. */
export interface RankedRatio {
  readonly rank: number;
  readonly ratio: Ratio;
}

/** What the ratios of one measure at one exchange say together. */
export interface RankAgainstRatio {
  /** Share of the ratios strictly above 1. Absent without a coin. */
  readonly shareAboveOne?: Ratio;
  readonly geometricMean?: Ratio;
  /** Rank against ratio: above 0, smaller coins have the higher ratios. Absent below 10 coins, or where all are alike. */
  readonly spearman?: { readonly rho: number; readonly n: number; readonly interval?: Interval };
  /** Theil–Sen of ln(ratio) over ln(rank), for the picture. */
  readonly line?: Line;
}

/**
 * Long/short ratios against market-cap rank (docs/methods.md §10): Spearman's ρ with its interval, share above 1, geometric
 * mean, and a robust line in logarithms. Ratios are of one exchange and one measure, finite and above zero; ranks from 1.
 */
export function rankAgainstRatio(coins: readonly RankedRatio[]): RankAgainstRatio {
  const n = coins.length;
  const mean = geometricMean(coins.map(({ ratio }) => ratio));
  if (mean === undefined) return {};
  const all = { shareAboveOne: coins.filter(({ ratio }) => ratio > 1).length / n, geometricMean: mean };
  if (n < MIN_RANKED) return all;
  const [rank, ratio] = [Float64Array.from(coins, (coin) => coin.rank), Float64Array.from(coins, (coin) => coin.ratio)];
  const rho = spearman(rank, ratio);
  const interval = rho === undefined ? undefined : spearmanInterval(rho, n);
  const line = theilSen(rank.map(Math.log), ratio.map(Math.log));
  return { ...all, ...(rho !== undefined && { spearman: { rho, n, ...(interval && { interval }) } }), ...(line && { line }) };
}
