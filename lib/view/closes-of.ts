import { continuous } from '../market/continuous.ts';
import { finalCount } from '../market/final-count.ts';
import type { DailySeries } from '../market/series.ts';

/** Days with their closes. */
export interface Closes {
  readonly days: Int32Array;
  readonly close: Float64Array;
}

/** The final closes of a series on every day that it has, at the level of its home: what returns are made of. */
export function closesOf(series: DailySeries): Closes {
  const count = finalCount(series);
  return { days: series.days.subarray(0, count), close: continuous(series).subarray(0, count) };
}
