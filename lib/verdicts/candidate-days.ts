import { endOfDayMs, epochDayOf, hours, startOfDayMs } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { PartialDate } from '../claims/claim.ts';
import { type Clock, dayAfter, dayAtOrBefore, inProgress, isClockDay, isOpenBetween, lastCompleted } from './clock.ts';
import { type DaySpan, spanOf } from './span-of.ts';
import type { Published } from './verdict.ts';

/** The days that a text may mean by "now", or by a date that it names. */
export interface CandidateDays {
  /** Ascending, never empty; each of them matching is enough. */
  readonly days: readonly EpochDay[];
  /** Those of `days` that were, or may have been, in progress when the text was published: any price of theirs may be meant. */
  readonly open: readonly EpochDay[];
  /** What is looked at besides before anything is called off: a text may speak of a price that is some days old. */
  readonly reach: DaySpan;
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

const clockDaysBetween = (from: EpochDay, to: EpochDay, clock: Clock): readonly EpochDay[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((day) => isClockDay(day, clock));

const openAmong = (days: readonly EpochDay[], { fromMs, toMs }: Instants, clock: Clock): readonly EpochDay[] =>
  days.filter((day) => isOpenBetween(day, fromMs, toMs, clock));

function ofPublication(instants: Instants, clock: Clock): CandidateDays {
  const first = lastCompleted(instants.fromMs, clock);
  const last = inProgress(instants.toMs, clock) ?? lastCompleted(instants.toMs, clock);
  const days = clockDaysBetween(first, last, clock);
  return { days, open: openAmong(days, instants, clock), reach: { from: first - REACH_BACK_DAYS, to: dayAfter(last, clock) } };
}

/** A UTC day and the evening of it in New York, which is the next one; a session, or the last one before a day without. */
const daysOfDate = (day: EpochDay, clock: Clock): readonly EpochDay[] => (clock === 'utc' ? [day, day + 1] : [dayAtOrBefore(day, clock)]);

function ofDate({ from, to }: DaySpan, instants: Instants, clock: Clock): CandidateDays | undefined {
  const newest = epochDayOf(instants.toMs);
  if (from > newest) return undefined;
  const named = from === to ? daysOfDate(from, clock) : clockDaysBetween(from, to, clock);
  const days = named.filter((day) => day <= newest);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { days, open: openAmong(days, instants, clock), reach: { from: first - REACH_OF_DATE_DAYS, to: last + REACH_OF_DATE_DAYS } };
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
 * date lasts in New York; a month or a year is all of its days; nothing after publication counts. `undefined` where the
 * named date is none, or later than the text.
 */
export function candidateDays(published: Published, asOf: PartialDate | undefined, clock: Clock): CandidateDays | undefined {
  const instants = instantsOf(published);
  if (asOf === undefined) return ofPublication(instants, clock);
  const span = spanOf(asOf);
  return span && ofDate(span, instants, clock);
}
