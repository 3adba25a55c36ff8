import { epochDay, yearOf } from '../core/time.ts';
import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { nextSession, previousSession } from '../market/us-sessions.ts';
import { measuredCorrelation } from './measured-correlation.ts';
import type { MeasuredCorrelation } from './measured-correlation.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';

export interface YearCorrelation extends MeasuredCorrelation {
  readonly year: number;
  /** Paired returns that end in the year. */
  readonly n: number;
  /** The returns do not reach from the year's first session to its last: the history begins later, or the year goes on. */
  readonly isPart: boolean;
}

/**
 * Pearson r of each calendar year, over the daily returns whose end date lies in it, so the first one starts at the
 * last close of the year before (docs/methods.md §2), with its interval (§3). Ascending; years with n < 20 or without a defined r are left out.
 */
export function correlationByYear(pair: AlignedPair): readonly YearCorrelation[] {
  const { days, x, y } = pairReturns(pair);
  const years: YearCorrelation[] = [];
  for (let start = 0; start < days.length;) {
    const year = yearOf(at(days, start));
    const end = lowerBound(days, epochDay(year + 1, 1, 1));
    const n = end - start;
    const [ofX, ofY] = [x.subarray(start, end), y.subarray(start, end)];
    const measured = n < MIN_RETURNS ? undefined : measuredCorrelation(ofX, ofY);
    const isPart = at(days, start) > nextSession(epochDay(year, 1, 0)) || at(days, end - 1) < previousSession(epochDay(year + 1, 1, 1));
    if (measured) years.push({ year, n, ...measured, isPart });
    start = end;
  }
  return years;
}
