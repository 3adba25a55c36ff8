import { endOfDayMs, epochDayOf, hours, startOfDayMs } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { PartialDate } from '../claims/claim.ts';
import { newYorkDay } from '../market/new-york.ts';
import { type Clock, clockDaysBetween, dayAfter, dayAtOrBefore, inProgress, isOpenBetween, lastCompleted } from './clock.ts';
import { type DaySpan, spanOf } from './span-of.ts';
import { textDay } from './text-day.ts';
import type { Published } from './verdict.ts';

/** The days that a text may mean by "now", or by a date that it names. */
export interface CandidateDays {
  /** Ascending, never empty; each of them matching is enough. */
  readonly days: readonly EpochDay[];
  /** Those of `days` that were, or may have been, in progress when the text was published: any price of theirs may be meant. */
  readonly open: readonly EpochDay[];
  /** What is looked at besides before anything is called off: a text may speak of a price that is some days old. */
  readonly reach: DaySpan;
  /** The text’s own day: what ended before it is over. */
  readonly textDay: EpochDay;
  /** Where it is not the candidates themselves: days that may be meant as the end of a window, before anything is off. */
  readonly ends?: DaySpan;
}

/** Where clocks are ahead of and behind UTC the most. A date without a time may be the date of any of them. */
const MOST_AHEAD_MS = hours(14);
const MOST_BEHIND_MS = hours(12);

/** A text without a date beside its price may have taken it from the week before. */
const REACH_BACK_DAYS = 7;

/** "Last Monday" is the one of this week to some, of the week before to others. */
const REACH_OF_DATE_DAYS = 7;

interface Instants {
  readonly fromMs: UnixMs;
  readonly toMs: UnixMs;
}

/** The instants at which a text can have been published. */
function instantsOf({ ms, isDayOnly }: Published): Instants {
  if (!isDayOnly) return { fromMs: ms, toMs: ms };
  const day = epochDayOf(ms);
  return { fromMs: startOfDayMs(day) - MOST_AHEAD_MS, toMs: endOfDayMs(day) + MOST_BEHIND_MS - 1 };
}

/**
 * Days in progress at one of the instants. Of a text with a date alone, sessions before that date are over, although their
 * last hours have it already in Asia; so is a UTC day before it that the text names.
 */
function openAmong(days: readonly EpochDay[], published: Published, clock: Clock, isNamed: boolean): readonly EpochDay[] {
  const { fromMs, toMs } = instantsOf(published);
  const isOver = (day: EpochDay): boolean => published.isDayOnly && (clock === 'session' || isNamed) && day < textDay(published);
  return days.filter((day) => !isOver(day) && isOpenBetween(day, fromMs, toMs, clock));
}

function ofPublication(published: Published, clock: Clock): CandidateDays {
  const instants = instantsOf(published);
  const first = lastCompleted(instants.fromMs, clock);
  const last = inProgress(instants.toMs, clock) ?? lastCompleted(instants.toMs, clock);
  const days = clockDaysBetween(first, last, clock);
  return {
    days,
    open: openAmong(days, published, clock, false),
    reach: { from: first - REACH_BACK_DAYS, to: dayAfter(last, clock) },
    textDay: textDay(published),
  };
}

/** A UTC day and the evening of it in New York, which is the next one; a session, or the last one before a day without. */
const daysOfDate = (day: EpochDay, clock: Clock): readonly EpochDay[] => (clock === 'utc' ? [day, day + 1] : [dayAtOrBefore(day, clock)]);

/** "Today" of a text whose instant is known: the session of New York’s day then; the UTC day then beside those of the date. */
function daysOfToday({ ms, day = epochDayOf(ms) }: Published, clock: Clock): readonly EpochDay[] {
  if (clock === 'session') return [dayAtOrBefore(Math.min(day, newYorkDay(ms)), clock)];
  return [...new Set([Math.min(day, epochDayOf(ms)), ...daysOfDate(day, clock)])];
}

function daysNamed({ from, to }: DaySpan, published: Published, clock: Clock): readonly EpochDay[] {
  if (from < to) return clockDaysBetween(from, to, clock);
  return !published.isDayOnly && from === textDay(published) ? daysOfToday(published, clock) : daysOfDate(from, clock);
}

function ofDate(span: DaySpan, published: Published, clock: Clock): CandidateDays | undefined {
  const newest = epochDayOf(instantsOf(published).toMs);
  if (span.from > Math.max(newest, textDay(published))) return undefined;
  const named = daysNamed(span, published, clock);
  const days = named.filter((day) => day <= newest);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    days,
    open: openAmong(days, published, clock, true),
    reach: { from: first - REACH_OF_DATE_DAYS, to: last + REACH_OF_DATE_DAYS },
    textDay: textDay(published),
  };
}

/** Whether a date that a claim names, a month or a year of it, still went on when the text was published: it may be of days to come. */
export function isOngoing(published: Published, asOf: PartialDate | undefined): boolean {
  const span = asOf === undefined ? undefined : spanOf(asOf);
  return span !== undefined && span.from < span.to && span.to >= epochDayOf(instantsOf(published).fromMs);
}

/**
 * The candidate days of docs/methods.md §12: the last day that was complete when the text was published, and the one in
 * progress. Where only the date is known, those of every instant that has this date somewhere on earth (UTC+14 to
 * UTC−12). A date that the claim names replaces them: its day, for UTC days also the next one, which begins while that
 * date lasts in New York; a month or a year is all of its days; nothing after publication counts. "Today" follows the
 * instant where it is known: at nine in the evening the session of New York’s own day is meant. `undefined` where the
 * named date is none, or later than the text.
 */
export function candidateDays(published: Published, asOf: PartialDate | undefined, clock: Clock): CandidateDays | undefined {
  if (asOf === undefined) return ofPublication(published, clock);
  const span = spanOf(asOf);
  return span && ofDate(span, published, clock);
}
