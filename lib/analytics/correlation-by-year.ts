import { epochDay, yearOf } from '../core/time.ts';
import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';

export interface YearCorrelation {
  readonly year: number;
  /** Paired returns that end in the year. */
  readonly n: number;
  readonly r: number;
}

/**
 * Pearson r of each calendar year, over the daily returns whose end date lies in it, so the first one starts at the
 * last close of the year before (docs/methods.md §2). Ascending; years with n < 20 or without a defined r are left out.
 */
export function correlationByYear(pair: AlignedPair): readonly YearCorrelation[] {
  const { days, x, y } = pairReturns(pair);
  const years: YearCorrelation[] = [];
  for (let start = 0; start < days.length;) {
    const year = yearOf(at(days, start));
    const end = lowerBound(days, epochDay(year + 1, 1, 1));
    const n = end - start;
    const r = n < MIN_RETURNS ? undefined : pearson(x.subarray(start, end), y.subarray(start, end));
    if (r !== undefined) years.push({ year, n, r });
    start = end;
  }
  return years;
}
