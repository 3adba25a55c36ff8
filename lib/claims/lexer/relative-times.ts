import { epochDay, isoDate, weekdayOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import type { PartialDate } from '../claim.ts';
import type { PeriodUnit } from '../languages/language.ts';
import type { TimePhrase } from './item.ts';

/** A time that is before the text's and has no date in it: nothing that is said of it can be checked. */
export const EARLIER: TimePhrase = { window: { kind: 'since-event', event: 'earlier' } };

const two = (n: number): string => String(n).padStart(2, '0');
const between = (from: PartialDate, to: PartialDate): TimePhrase => ({ window: { kind: 'between', from, to } });

/** Year, month (from 1) and day of the month so many months before a day; a day that the month lacks is its last. */
function monthsBack(day: EpochDay, months: number): { year: number; month: number; iso: PartialDate } {
  const date = new Date(isoDate(day));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = epochDay(year, month + 1, 1) - 1;
  return { year, month, iso: isoDate(Math.min(epochDay(year, month, date.getUTCDate()), last)) };
}

/** On a Saturday and a Sunday "last week" is the week that ends to some, the one before it to others. */
function weekBefore(published: EpochDay): TimePhrase {
  const sinceMonday = (weekdayOf(published) + 6) % 7;
  if (sinceMonday >= 5) return EARLIER;
  const monday = published - sinceMonday - 7;
  return between(isoDate(monday), isoDate(monday + 6));
}

/** "Last month": the calendar unit before the one in which the text was published; weeks begin on Monday. */
export function unitBefore(unit: PeriodUnit | undefined, published: EpochDay | undefined): TimePhrase {
  if (published === undefined || unit === undefined || unit === 'hour' || unit === 'day') return EARLIER;
  if (unit === 'week') return weekBefore(published);
  const { year, month } = monthsBack(published, unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
  if (unit === 'year') return between(`${year}`, `${year}`);
  if (unit === 'month') return between(`${year}-${two(month)}`, `${year}-${two(month)}`);
  const first = month - ((month - 1) % 3);
  return between(`${year}-${two(first)}`, `${year}-${two(first + 2)}`);
}

/** How many of each unit are told so closely that a day is meant: "three weeks ago", hardly "50 weeks ago" or "a year ago". */
const CLOSE: Readonly<Record<PeriodUnit, number>> = { hour: 0, day: 30, week: 8, month: 3, quarter: 0, year: 0 };

/**
 * "Three weeks ago": the day so long before the text, for a level; over which time a change then was, it does not say, but of
 * days. Hours ago are the text's own day.
 */
export function timeAgo(count: number, unit: PeriodUnit | undefined, published: EpochDay | undefined): TimePhrase {
  if (unit === 'hour') return {};
  if (published === undefined || unit === undefined || !Number.isInteger(count) || count > CLOSE[unit]) return EARLIER;
  if (unit === 'day') return { window: { kind: 'day' }, asOf: isoDate(published - count) };
  const asOf = unit === 'week' ? isoDate(published - 7 * count) : monthsBack(published, count).iso;
  return { ...EARLIER, asOf };
}

/** The newest weekend that has begun. */
export function weekendBefore(published: EpochDay | undefined): TimePhrase {
  if (published === undefined) return EARLIER;
  const saturday = published - ((weekdayOf(published) + 1) % 7);
  return between(isoDate(saturday), isoDate(saturday + 1));
}

const lastDayOf = (date: PartialDate): EpochDay => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? epochDay(year, month + 1, 1) - 1 : epochDay(year, month, day);
};

/** "Ended October": its last day, for a level, and all of it, for a change; a date that had not ended says nothing. */
export function endOf({ from, to }: { from: PartialDate; to: PartialDate }, published: EpochDay | undefined): TimePhrase {
  const day = lastDayOf(to);
  if (published === undefined || day > published + 1) return EARLIER;
  const asOf = isoDate(day);
  return from === to && to === asOf ? { window: { kind: 'day' }, asOf } : { window: { kind: 'between', from, to }, asOf };
}

/** "Began October": its first day, for a level; a change has no time. */
export function beginningOf({ from }: { from: PartialDate }): TimePhrase {
  return { ...EARLIER, asOf: `${from}-01-01`.slice(0, 10) };
}
