import { epochDayOf, hours, minutes, startOfDayMs, weekdayOf } from '../core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../core/units.ts';

let formatter: Intl.DateTimeFormat | undefined;

/** Building a formatter costs about a thousand times as much as using one. */
function newYorkFormatter(): Intl.DateTimeFormat {
  formatter ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return formatter;
}

/** New York's wall clock at an instant, read as if it were UTC. */
function wallClockMs(at: UnixMs): number {
  const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of newYorkFormatter().formatToParts(at)) field[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offsetByWeek = new Map<number, DurationMs>();

/**
 * New York's offset from UTC (negative) on a Monday to Saturday. US clocks change on Sundays at 02:00
 * (15 U.S.C. §260a), so one look-up serves the week that begins there.
 */
function offsetInWeekOf(day: EpochDay): DurationMs {
  const sunday = day - weekdayOf(day);
  const known = offsetByWeek.get(sunday);
  if (known !== undefined) return known;
  const mondayNoon = startOfDayMs(sunday + 1) + hours(12);
  const offset = wallClockMs(mondayNoon) - mondayNoon;
  offsetByWeek.set(sunday, offset);
  return offset;
}

/**
 * Instant at which New York's clocks show `hour`:`minute` on a calendar day, from the time zone data of the
 * platform (Intl), so that summer time is right in every year. Exact on Monday to Saturday; on a Sunday of a
 * clock change it is right from 02:00 on.
 */
export function newYorkMs(day: EpochDay, hour: number, minute: number): UnixMs {
  return startOfDayMs(day) + hours(hour) + minutes(minute) - offsetInWeekOf(day);
}

/** Calendar day in New York at an instant. */
export const newYorkDay = (at: UnixMs): EpochDay => epochDayOf(wallClockMs(at));
