import type { Ratio } from '../core/units.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import { finalDays } from '../market/final-days.ts';
import { lowerBound } from '../market/lower-bound.ts';

const WEEK_DAYS = 7;
/** A day without volume or with another source has no share; of fewer than five days no week is told. */
const MIN_DAYS = 5;

/**
 * Share of volume that takers bought over the seven calendar days that end on the coin's newest final one: the mean of
 * the daily shares, each day weighing the same (docs/methods.md §10; above one half, buyers were the more impatient side).
 * `undefined` where fewer than five of the seven days have a share.
 */
export function takerShare(series: CoinSeries): Ratio | undefined {
  const days = finalDays(series);
  const newest = days.at(-1);
  if (newest === undefined || !series.takerBuyShare) return undefined;
  const start = lowerBound(days, newest - WEEK_DAYS + 1);
  const shares = series.takerBuyShare.subarray(start, days.length).filter((share) => !Number.isNaN(share));
  return shares.length < MIN_DAYS ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
