import { epochDay, weekdayOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;

/** Full closures that no rule gives: [year, month, day]. docs/sources.md §12; the first two are from NYSE's list of closings. */
const ONE_OFF_CLOSURES: readonly (readonly [number, number, number])[] = [
  [1985, 9, 27], // hurricane Gloria
  [1994, 4, 27], // funeral of R. Nixon
  [2001, 9, 11],
  [2001, 9, 12],
  [2001, 9, 13],
  [2001, 9, 14],
  [2004, 6, 11], // funeral of R. Reagan
  [2007, 1, 2], // funeral of G. Ford
  [2012, 10, 29], // hurricane Sandy
  [2012, 10, 30],
  [2018, 12, 5], // funeral of G. H. W. Bush
  [2025, 1, 9], // funeral of J. Carter
];

const FIRST_MLK_YEAR = 1998;
const FIRST_JUNETEENTH_YEAR = 2022;
/** Until 2012 the half day beside a Thursday 4 July was the Friday after it, and a Wednesday 3 July was a full day. */
const FIRST_YEAR_OF_WEDNESDAY_3_JULY = 2013;
/** Early closes were at 14:00 and irregular before. */
const FIRST_HALF_DAY_YEAR = 1993;

function nthWeekday(year: number, month: number, weekday: number, n: number): EpochDay {
  const first = epochDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

function lastMondayOfMay(year: number): EpochDay {
  const last = epochDay(year, 5, 31);
  return last - ((weekdayOf(last) - MONDAY + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (anonymous algorithm; Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const dayOfMonth = (h + l - 7 * m + 33 * month + 19) % 32;
  return epochDay(year, month, dayOfMonth);
}

/** A holiday on a Sunday is kept on Monday, one on a Saturday on Friday. */
function observed(day: EpochDay): EpochDay {
  if (weekdayOf(day) === SUNDAY) return day + 1;
  return weekdayOf(day) === SATURDAY ? day - 1 : day;
}

/**
 * Days of a year on which the NYSE is closed besides weekends, by its rule 7.2 and the one-off closures.
 * Valid from 1981 (the last election-day closure was in 1980). A New Year on a Saturday is not kept on the Friday before.
 * Some of the days may fall on a weekend.
 */
export function fullClosures(year: number): readonly EpochDay[] {
  const newYear = epochDay(year, 1, 1);
  const closures = [
    weekdayOf(newYear) === SATURDAY ? newYear : observed(newYear),
    nthWeekday(year, 2, MONDAY, 3),
    easterSunday(year) - 2,
    lastMondayOfMay(year),
    observed(epochDay(year, 7, 4)),
    nthWeekday(year, 9, MONDAY, 1),
    nthWeekday(year, 11, THURSDAY, 4),
    observed(epochDay(year, 12, 25)),
  ];
  if (year >= FIRST_MLK_YEAR) closures.push(nthWeekday(year, 1, MONDAY, 3));
  if (year >= FIRST_JUNETEENTH_YEAR) closures.push(observed(epochDay(year, 6, 19)));
  for (const [y, month, day] of ONE_OFF_CLOSURES) if (y === year) closures.push(epochDay(y, month, day));
  return closures;
}

/**
 * Sessions of a year that end at 13:00 New York time: the day after Thanksgiving; 24 December and 3 July where
 * they are a Monday to Thursday. By rule (NYSE's yearly table is the authority); none before 1993.
 */
export function halfDays(year: number): readonly EpochDay[] {
  if (year < FIRST_HALF_DAY_YEAR) return [];
  const result = [nthWeekday(year, 11, THURSDAY, 4) + 1];
  const christmasEve = epochDay(year, 12, 24);
  if (isMondayToThursday(christmasEve)) result.push(christmasEve);
  const july3 = epochDay(year, 7, 3);
  const wednesdayIsFull = year < FIRST_YEAR_OF_WEDNESDAY_3_JULY && weekdayOf(july3 + 1) === THURSDAY;
  if (wednesdayIsFull) result.push(july3 + 2);
  else if (isMondayToThursday(july3)) result.push(july3);
  return result;
}

function isMondayToThursday(day: EpochDay): boolean {
  return weekdayOf(day) >= MONDAY && weekdayOf(day) < FRIDAY;
}
