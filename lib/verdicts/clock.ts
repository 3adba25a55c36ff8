import { endOfDayMs, epochDay, epochDayOf, startOfDayMs, weekdayOf } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import {
  isSession,
  newestClosedSession,
  nextSession,
  openSession,
  previousSession,
  sessionCloseMs,
  sessionOpenMs,
} from '../market/us-sessions.ts';

/** The days that a subject has closes on: US sessions, or every UTC day. */
export type Clock = 'session' | 'utc';

export const isClockDay = (day: EpochDay, clock: Clock): boolean => clock === 'utc' || isSession(day);

/** The calendar of sessions begins in 1981, long before anything that is stored: a text may name any year, whose days are taken as they come. */
const FIRST_SESSIONS = epochDay(1982, 1, 1);

const isEveryDay = (day: EpochDay, clock: Clock): boolean => clock === 'utc' || day < FIRST_SESSIONS;

/** The day itself where it has a close, else the last one before it that has. */
export const dayAtOrBefore = (day: EpochDay, clock: Clock): EpochDay =>
  isEveryDay(day, clock) || isSession(day) ? day : previousSession(day);

/** The last day with a close strictly before a day. */
export const dayBefore = (day: EpochDay, clock: Clock): EpochDay => (isEveryDay(day, clock) ? day - 1 : previousSession(day));

/** The first day with a close strictly after a day. */
export const dayAfter = (day: EpochDay, clock: Clock): EpochDay => (isEveryDay(day, clock) ? day + 1 : nextSession(day));

/** Days with a close from one to another, both among them. */
export const clockDaysBetween = (from: EpochDay, to: EpochDay, clock: Clock): readonly EpochDay[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((day) => isClockDay(day, clock));

/** The day that closed last at an instant. */
export const lastCompleted = (ms: UnixMs, clock: Clock): EpochDay => (clock === 'utc' ? epochDayOf(ms) - 1 : newestClosedSession(ms));

/** The day in progress at an instant; none while the US market is closed. */
export const inProgress = (ms: UnixMs, clock: Clock): EpochDay | undefined => (clock === 'utc' ? epochDayOf(ms) : openSession(ms));

/** Whether some instant between two lies within a day, between its open and its close. */
export function isOpenBetween(day: EpochDay, fromMs: UnixMs, toMs: UnixMs, clock: Clock): boolean {
  if (clock === 'utc') return startOfDayMs(day) <= toMs && endOfDayMs(day) > fromMs;
  return isSession(day) && sessionOpenMs(day) <= toMs && sessionCloseMs(day) > fromMs;
}

export type CalendarUnit = 'week' | 'month' | 'quarter' | 'year';

/** First calendar day of the ISO week, month, quarter or year that holds a day. */
export function startOf(unit: CalendarUnit, day: EpochDay): EpochDay {
  if (unit === 'week') return day - ((weekdayOf(day) + 6) % 7);
  const date = new Date(startOfDayMs(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'month') return epochDay(year, month + 1, 1);
  return unit === 'quarter' ? epochDay(year, month - (month % 3) + 1, 1) : epochDay(year, 1, 1);
}

/** The same day of the month some months earlier; the last day of a month that is too short. */
export function monthsBefore(day: EpochDay, months: number): EpochDay {
  const date = new Date(startOfDayMs(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 - months];
  return Math.min(epochDay(year, month, date.getUTCDate()), epochDay(year, month + 1, 1) - 1);
}
