import type { DurationMs, EpochDay, UnixMs } from './units.ts';

export const seconds = (n: number): DurationMs => n * 1000;
export const minutes = (n: number): DurationMs => seconds(60 * n);
export const hours = (n: number): DurationMs => minutes(60 * n);
export const days = (n: number): DurationMs => hours(24 * n);

const DAY_MS = days(1);
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The UTC calendar day that holds the instant. */
export const epochDayOf = (at: UnixMs): EpochDay => Math.floor(at / DAY_MS);

/** 00:00 UTC at which the day begins. */
export const startOfDayMs = (day: EpochDay): UnixMs => day * DAY_MS;

/** 24:00 UTC at which the day ends: when a crypto day closes. */
export const endOfDayMs = (day: EpochDay): UnixMs => (day + 1) * DAY_MS;

/** Day number of a civil date; `month` counts from 1. Fields out of range roll over, as in `Date.UTC`. */
export const epochDay = (year: number, month: number, dayOfMonth: number): EpochDay => Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;

/** `YYYY-MM-DD` of a day. */
export const isoDate = (day: EpochDay): string => new Date(startOfDayMs(day)).toISOString().slice(0, 10);

/** Day of a `YYYY-MM-DD` string; `undefined` for anything else, dates that do not exist included. */
export function parseIsoDate(text: string): EpochDay | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const day = epochDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(day) === text ? day : undefined;
}

/** ISO 8601 UTC of an instant. */
export const isoInstant = (at: UnixMs): string => new Date(at).toISOString();

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: EpochDay): number => (((day + 4) % 7) + 7) % 7;

/** Calendar year of a day. */
export const yearOf = (day: EpochDay): number => new Date(startOfDayMs(day)).getUTCFullYear();
