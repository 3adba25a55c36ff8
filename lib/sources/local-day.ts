import { epochDay } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';

/** Milliseconds either side of 1970 that a date can have (ECMA-262, "time range"). */
const MAX_TIME_MS = 8.64e15;

/**
 * A function from an instant to the calendar day that a clock in `timeZone` shows, daylight saving included
 * (Intl); NaN for what is no instant. `undefined` where the platform does not know the zone.
 */
export function localDayIn(timeZone: string): ((at: UnixMs) => EpochDay) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' });
  } catch {
    return undefined;
  }
  return (at) => {
    if (!(Math.abs(at) <= MAX_TIME_MS)) return Number.NaN;
    const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(at)) field[type] = Number(value);
    const { year = Number.NaN, month = Number.NaN, day = Number.NaN } = field;
    return epochDay(year, month, day);
  };
}
