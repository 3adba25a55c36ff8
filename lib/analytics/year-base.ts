import { epochDay } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';

/**
 * Row of the close that a year's returns start from: the last one of the year before (docs/methods.md §7). `nextDay` says on which
 * day the series should have its next close. `undefined` where the history begins later, and where the closes from some earlier day
 * to the end of the year are missing: a close of November is not the year's last.
 */
export function yearBase(days: Int32Array, year: number, nextDay: (day: EpochDay) => EpochDay): number | undefined {
  const newYear = epochDay(year, 1, 1);
  const row = lowerBound(days, newYear) - 1;
  return row >= 0 && nextDay(at(days, row)) >= newYear ? row : undefined;
}
