import { epochDay } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { ClaimWindow } from '../claims/claim.ts';
import type { CandidateDays } from './candidate-days.ts';
import { type Clock, dayAfter, dayAtOrBefore, dayBefore, monthsBefore, startOf } from './clock.ts';
import { type DaySpan, spanOf } from './span-of.ts';

/** One way to read the time that a change is said to be over. */
export interface WindowReading {
  /** The day whose close ends it. */
  readonly end: EpochDay;
  /** The end may be any price of that day: it was in progress when the text was published. */
  readonly isOpen: boolean;
  /** Days whose close may be its start, the likeliest first. */
  readonly bases: readonly EpochDay[];
  /** All days of whose prices one may be meant as its start, and as its end: looked at before anything is called off. */
  readonly baseReach: DaySpan;
  readonly endReach: DaySpan;
}

type Of<Kind extends ClaimWindow['kind']> = Extract<ClaimWindow, { readonly kind: Kind }>;

/** "A month", "a quarter" and "a year" are counted in days by some and by the calendar by others. */
const MONTHS_OF_DAYS: Readonly<Record<number, number>> = { 30: 1, 60: 2, 90: 3, 180: 6, 365: 12 };

/** How far from its first day a window of so many days may have been begun: "past week" since Friday, "past year" since some week then. */
const startSlack = (days: number): number => (days === 1 ? 0 : Math.min(15, Math.max(2, Math.round(days / 6))));

const spanAround = (days: readonly EpochDay[], slack: number): DaySpan => ({
  from: Math.min(...days) - slack,
  to: Math.max(...days) + slack,
});

interface End {
  readonly end: EpochDay;
  readonly isOpen: boolean;
  readonly endReach: DaySpan;
}

/** The candidate days as ends; what a price some days old may be is looked at only for windows that are longer. */
const candidateEnds = ({ days, open, ends }: CandidateDays): readonly End[] => {
  const endReach = ends ?? { from: Math.min(...days), to: Math.max(...days) };
  return days.map((end) => ({ end, isOpen: open.includes(end), endReach }));
};

function rollingBases(end: EpochDay, days: number, clock: Clock): readonly EpochDay[] {
  const months = MONTHS_OF_DAYS[days];
  const back = months === undefined ? [end - days] : [end - days, monthsBefore(end, months)];
  const bases = back.map((day) => dayAtOrBefore(day, clock));
  return [...new Set(bases)];
}

function rolling({ days }: Of<'rolling'>, ends: readonly End[], clock: Clock): readonly WindowReading[] {
  return ends.map((one) => {
    const bases = days <= 1 ? [dayBefore(one.end, clock)] : rollingBases(one.end, days, clock);
    return { ...one, bases, baseReach: spanAround(bases, startSlack(days)) };
  });
}

/** Each candidate ends the unit that holds it: about a unit’s end a text may mean the one that is over, or the new one. */
function toDate({ unit }: Of<'to-date'>, ends: readonly End[], clock: Clock): readonly WindowReading[] {
  return ends.map((one) => {
    const start = startOf(unit, one.end);
    const base = dayBefore(start, clock);
    return { ...one, bases: [base], baseReach: { from: base, to: unit === 'week' ? start + 1 : start } };
  });
}

/** A year has no more first days: what is said of more is not understood. */
const MOST_FIRST_DAYS = 366;

/** Days of the calendar, or sessions; none of them after the newest candidate. */
function firstDays({ days, year }: Of<'first-days'>, ends: readonly End[], clock: Clock): readonly WindowReading[] {
  if (days > MOST_FIRST_DAYS) return [];
  const newYear = epochDay(year, 1, 1);
  const base = dayBefore(newYear, clock);
  const newest = Math.max(...ends.map(({ end }) => end));
  const byCalendar = dayAtOrBefore(newYear + days - 1, clock);
  let bySessions = base;
  for (let n = 0; n < days && bySessions <= newest; n += 1) bySessions = dayAfter(bySessions, clock);
  const fixed = [byCalendar, bySessions].filter((day) => day > base && day <= newest);
  const candidates = ends.filter(({ end }) => end > base && end <= Math.max(byCalendar, bySessions));
  const extra = fixed.filter((day) => candidates.every(({ end }) => end !== day));
  const all = [...extra.map((end) => ({ end, isOpen: false, endReach: { from: end, to: end } })), ...candidates];
  const endReach = spanAround(
    all.map(({ end }) => end),
    1,
  );
  return all.map((one) => ({ ...one, endReach, bases: [base], baseReach: { from: base, to: dayAtOrBefore(newYear + 1, clock) } }));
}

interface Start {
  readonly bases: readonly EpochDay[];
  readonly baseReach: DaySpan;
}

/** Since a day: from its own close or from the one before. Since a month or a year: from the last close before it. */
function startAt({ from, to }: DaySpan, clock: Clock): Start {
  const before = dayBefore(from, clock);
  return { bases: from === to ? [...new Set([before, dayAtOrBefore(from, clock)])] : [before], baseReach: { from: before, to } };
}

function since(span: DaySpan, ends: readonly End[], clock: Clock): readonly WindowReading[] {
  return ends.filter(({ end }) => end > span.from).map((one) => ({ ...one, ...startAt(span, clock) }));
}

/** What was over before the text’s own day ends at its last close; what still goes on ends with the text. */
function between(from: DaySpan, to: DaySpan, ends: readonly End[], textDay: EpochDay, clock: Clock): readonly WindowReading[] {
  const start = startAt(from, clock);
  if (to.to >= textDay) {
    return ends.filter(({ end }) => end >= from.from && end <= to.to).map((one) => ({ ...one, ...start }));
  }
  const end = dayAtOrBefore(to.to, clock);
  return end < from.from ? [] : [{ end, isOpen: false, endReach: { from: to.from, to: to.to + 1 }, ...start }];
}

/**
 * The ways to read a window that ends at one of the candidate days, or has an end of its own. `undefined` where the text
 * does not say over which time: no window, one that runs from an event without a date, or a run of days. Empty where its
 * dates are none, or later than the text.
 */
export function windowReadings(
  window: ClaimWindow | undefined,
  candidates: CandidateDays,
  clock: Clock,
): readonly WindowReading[] | undefined {
  const ends = candidateEnds(candidates);
  switch (window?.kind) {
    case 'rolling':
      return rolling(window, ends, clock);
    case 'day':
      return rolling({ kind: 'rolling', days: 1 }, ends, clock);
    case 'to-date':
      return toDate(window, ends, clock);
    case 'first-days':
      return firstDays(window, ends, clock);
    case 'since': {
      const span = spanOf(window.from);
      return span ? since(span, ends, clock) : [];
    }
    case 'between': {
      const [from, to] = [spanOf(window.from), spanOf(window.to)];
      return from && to ? between(from, to, ends, candidates.textDay, clock) : [];
    }
    case 'consecutive':
    case 'since-event':
    case undefined:
    default:
      return undefined;
  }
}
