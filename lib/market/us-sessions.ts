import { assert } from '../core/assert.ts';
import { epochDay, isoDate, weekdayOf } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { newYorkDay, newYorkMs } from './new-york.ts';
import { fullClosures, halfDays } from './us-holidays.ts';

/** The years that the rules of us-holidays.ts speak of. */
const FIRST_YEAR = 1981;
const LAST_YEAR = 2099;
const FIRST_DAY = epochDay(FIRST_YEAR, 1, 1);
const DAY_COUNT = epochDay(LAST_YEAR + 1, 1, 1) - FIRST_DAY;

const CLOSED = 0;
const FULL = 1;
const HALF = 2;

let calendar: Uint8Array | undefined;

/** One byte a day for all years: 44 kB once, and every question after it is one look-up. */
function sessions(): Uint8Array {
  if (calendar) return calendar;
  const kinds = new Uint8Array(DAY_COUNT);
  for (let i = 0; i < DAY_COUNT; i += 1) kinds[i] = weekdayOf(FIRST_DAY + i) % 6 === 0 ? CLOSED : FULL;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const day of fullClosures(year)) kinds[day - FIRST_DAY] = CLOSED;
    for (const day of halfDays(year)) kinds[day - FIRST_DAY] = HALF;
  }
  calendar = kinds;
  return kinds;
}

const kindOf = (day: EpochDay): number => sessions()[day - FIRST_DAY] ?? CLOSED;

/** Whether the NYSE trades on a day (rules and one-off closures of docs/sources.md §12). Days outside 1981–2099 are none. */
export const isSession = (day: EpochDay): boolean => kindOf(day) !== CLOSED;

/** Whether the session of that day ends at 13:00 instead of 16:00 New York time. */
export const isHalfDay = (day: EpochDay): boolean => kindOf(day) === HALF;

/** The text is built for a bug only: writing a date costs more than all else here. */
function assertSession(day: EpochDay): void {
  if (!isSession(day)) assert(false, `${isoDate(day)} is a US session`);
}

/** Instant of the cash close: 16:00 New York, 13:00 on half days. The day must be a session. */
export function sessionCloseMs(day: EpochDay): UnixMs {
  assertSession(day);
  return newYorkMs(day, isHalfDay(day) ? 13 : 16, 0);
}

/** Instant of the cash open: 09:30 New York. The day must be a session. */
export function sessionOpenMs(day: EpochDay): UnixMs {
  assertSession(day);
  return newYorkMs(day, 9, 30);
}

function nearestSession(day: EpochDay, step: 1 | -1): EpochDay {
  let candidate = day + step;
  while (!isSession(candidate)) {
    assert(candidate >= FIRST_DAY && candidate < FIRST_DAY + DAY_COUNT, 'a day beside which the calendar has a session');
    candidate += step;
  }
  return candidate;
}

/** Last session strictly before a day; the day itself need not be one. */
export const previousSession = (day: EpochDay): EpochDay => nearestSession(day, -1);

/** First session strictly after a day; the day itself need not be one. */
export const nextSession = (day: EpochDay): EpochDay => nearestSession(day, 1);

/** The session that closed last, its close included: from the instant of its close on it is the newest. */
export function newestClosedSession(nowMs: UnixMs): EpochDay {
  const today = newYorkDay(nowMs);
  return isSession(today) && nowMs >= sessionCloseMs(today) ? today : previousSession(today);
}

/** The session that is open at an instant (from its open up to but without its close), if one is. */
export function openSession(nowMs: UnixMs): EpochDay | undefined {
  const today = newYorkDay(nowMs);
  const open = isSession(today) && nowMs >= sessionOpenMs(today) && nowMs < sessionCloseMs(today);
  return open ? today : undefined;
}
