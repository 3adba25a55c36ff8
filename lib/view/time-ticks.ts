import { epochDay, startOfDayMs, weekdayOf, yearOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { Tick } from './axis-model.ts';
import type { Formatters } from './formatters.ts';

const MONDAY = 1;
/** A label needs about a seventh of the axis. */
const MOST_YEARS = 7;
/** Longest spans in days at which weeks, months, every second month and quarters still have room. */
const WEEKS_UP_TO = 45;
const MONTHS_UP_TO = 250;
const EVERY_SECOND_MONTH_UP_TO = 400;
const QUARTERS_UP_TO = 900;

/** Marks of a time axis from one session to another: weeks, months, quarters or years, with January printed as its year. Values are UnixMs. */
export function timeTicks(from: EpochDay, to: EpochDay, format: Formatters): readonly Tick[] {
  const span = to - from;
  if (span <= WEEKS_UP_TO) return mondays(from, to).map((day) => ({ value: startOfDayMs(day), label: format.dayAndMonth(day) }));
  const step = span <= MONTHS_UP_TO ? 1 : span <= EVERY_SECOND_MONTH_UP_TO ? 2 : span <= QUARTERS_UP_TO ? 3 : 12;
  if (step === 12) return years(from, to);
  return firstsOfMonths(from, to, step).map((day) => {
    const january = epochDay(yearOf(day), 1, 1) === day;
    return { value: startOfDayMs(day), label: january ? String(yearOf(day)) : format.month(day), ...(january && { strong: true }) };
  });
}

function mondays(from: EpochDay, to: EpochDay): readonly EpochDay[] {
  const first = from + ((MONDAY - weekdayOf(from) + 7) % 7);
  return Array.from({ length: Math.max(0, Math.floor((to - first) / 7) + 1) }, (_, i) => first + 7 * i);
}

function firstsOfMonths(from: EpochDay, to: EpochDay, step: number): readonly EpochDay[] {
  const result: EpochDay[] = [];
  for (let month = 1, day = epochDay(yearOf(from), month, 1); day <= to; month += step, day = epochDay(yearOf(from), month, 1)) {
    if (day >= from) result.push(day);
  }
  return result;
}

function years(from: EpochDay, to: EpochDay): readonly Tick[] {
  const all = firstsOfMonths(from, to, 12);
  const every = Math.ceil(all.length / MOST_YEARS);
  return all.filter((day) => yearOf(day) % every === 0).map((day) => ({ value: startOfDayMs(day), label: String(yearOf(day)) }));
}
