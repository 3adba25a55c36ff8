import { correlationInterval } from './correlation-interval.ts';
import { rollingPearson } from './rolling-pearson.ts';

/** Columns of one length; entry i ends at return i + window − 1. */
export interface RollingIntervals {
  readonly r: readonly (number | undefined)[];
  readonly low: readonly (number | undefined)[];
  readonly high: readonly (number | undefined)[];
}

/**
 * Pearson r of every run of `window` paired returns (rolling-pearson.ts) with its 95 % interval (correlation-interval.ts).
 * Entries are `undefined` where a window has no r, or no interval. Empty for windows under 20 or longer than the series.
 */
export function rollingIntervals(x: Float64Array, y: Float64Array, window: number): RollingIntervals {
  const r = rollingPearson(x, y, window);
  const intervals = r.map((_, i) => correlationInterval(x.subarray(i, i + window), y.subarray(i, i + window)));
  return { r, low: intervals.map((interval) => interval?.low), high: intervals.map((interval) => interval?.high) };
}
