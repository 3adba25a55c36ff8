import { assert } from '../core/assert.ts';
import { yearOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { indexOf } from '../market/index-of.ts';
import { nextSession } from '../market/us-sessions.ts';
import type { PeriodReturn } from './period-return.ts';
import { yearBase } from './year-base.ts';

/**
 * Return over the first `count` sessions of a year: from the last close of the year before to the close of the year's session number
 * `count` (docs/methods.md §7). Sessions are counted in the calendar, not in the rows, so a hole between the two does not move the
 * end. `nextDay` counts in other days, for a coin `(day) => day + 1`. `undefined` where either close is missing or the year has fewer
 * sessions. `count` is a whole number from 1 on.
 */
export function firstSessionsReturn(
  days: Int32Array,
  close: Float64Array,
  year: number,
  count: number,
  nextDay: (day: EpochDay) => EpochDay = nextSession,
): PeriodReturn | undefined {
  assert(Number.isInteger(count) && count >= 1, 'a whole number of sessions');
  const base = yearBase(days, year, nextDay);
  const last = days.at(-1);
  if (base === undefined || last === undefined) return undefined;
  const from = at(days, base);
  let to = from;
  for (let n = 0; n < count && to <= last; n += 1) to = nextDay(to);
  const end = yearOf(to) === year ? indexOf(days, to, 'exact') : undefined;
  return end === undefined ? undefined : { value: at(close, end) / at(close, base) - 1, from, to };
}
