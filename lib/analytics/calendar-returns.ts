import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';

/** Daily log returns; `days[i]` is the calendar day on which return i ends. */
export interface CalendarReturns {
  readonly days: Int32Array;
  readonly returns: Float64Array;
}

/**
 * Log returns of calendar-day closes that end on or after `from` (docs/methods.md §2, §9). Where a day's close is missing, the
 * return that ends on it and the one that starts on it are left out, as beside a missing session (consecutive-returns.ts).
 */
export function calendarReturns(days: Int32Array, close: Float64Array, from: number): CalendarReturns {
  const start = Math.max(1, lowerBound(days, from));
  const [ends, returns] = [new Int32Array(days.length), new Float64Array(days.length)];
  let n = 0;
  for (let i = start; i < days.length; i += 1) {
    if (at(days, i - 1) !== at(days, i) - 1) continue;
    ends[n] = at(days, i);
    returns[n] = Math.log(at(close, i) / at(close, i - 1));
    n += 1;
  }
  return { days: ends.slice(0, n), returns: returns.slice(0, n) };
}
