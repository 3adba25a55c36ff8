import { yearOf } from '../core/time.ts';
import { at } from '../market/at.ts';
import { nextSession } from '../market/us-sessions.ts';
import type { PeriodReturn } from './period-return.ts';
import { yearBase } from './year-base.ts';

/**
 * Return of the year in progress: last close ÷ last close of the year before − 1 (docs/methods.md §7), the year being that of the last
 * close. Days ascend and need not be sessions. For an earlier date, pass the rows up to it. `undefined` without a close in
 * the year before on its last US session or after it (year-base.ts), so also where the history begins in the year.
 */
export function yearToDate(days: Int32Array, close: Float64Array): PeriodReturn | undefined {
  const to = days.at(-1);
  if (to === undefined) return undefined;
  const base = yearBase(days, yearOf(to), nextSession);
  if (base === undefined) return undefined;
  return { value: at(close, days.length - 1) / at(close, base) - 1, from: at(days, base), to };
}
