import { epochDay, yearOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';

/** Days that have to be left: a forecast for less is the day's own noise (docs/methods.md §9). */
const LEAST_DAYS = 10;

/** First last day of a calendar quarter (31 March, 30 June, 30 September, 31 December) that is at least so many days after `day`. */
export function quarterEnd(day: EpochDay, leastDays = LEAST_DAYS): EpochDay {
  const year = yearOf(day);
  let quarter = 1;
  while (epochDay(year, 3 * quarter + 1, 0) < day + leastDays) quarter += 1;
  return epochDay(year, 3 * quarter + 1, 0);
}
