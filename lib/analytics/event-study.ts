import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';
import { bySession } from '../market/by-session.ts';
import { indexOf } from '../market/index-of.ts';
import { forwardReturns } from './forward-returns.ts';
import { shiftP } from './shift-p.ts';
import { sortedQuantile } from './sorted-quantile.ts';

/** US sessions after an event at which is looked (docs/methods.md §8). */
export const HORIZONS = [5, 21, 63, 126] as const;

/** Fewest returns after events that are summed up; fewer are listed only. */
export const MIN_EVENTS = 8;

interface HorizonCount {
  /** US sessions. */
  readonly horizon: number;
  /** Returns that are known. */
  readonly n: number;
}

interface ReturnSummary {
  readonly median: Ratio;
  /** Share of the returns above zero. */
  readonly hitRate: Ratio;
}

/** One event and what followed it. */
export interface EventRow {
  readonly day: EpochDay;
  /** Simple return from the day's close, one for each horizon; `undefined` where one of the two closes is not there (yet). */
  readonly returns: readonly (Ratio | undefined)[];
}

/** The same statistic over every session. */
export type BaseRate = HorizonCount & ReturnSummary;

/** Of the events; nothing but n for n < 8. */
export interface EventSummary extends HorizonCount, Partial<ReturnSummary> {
  /** Two-sided (shift-p.ts): how often the same pattern of dates, shifted, has a median as far from that of all sessions. */
  readonly p?: number;
}

/** What followed the events of one kind; every list by horizon is in the order of `horizons`, its empty base rates left out. */
export interface EventStudy {
  readonly horizons: typeof HORIZONS;
  /** Every event since the first close, in the order given. */
  readonly rows: readonly EventRow[];
  readonly base: readonly BaseRate[];
  readonly summary: readonly EventSummary[];
}

/** `undefined` for no value. */
function summaryOf(returns: Float64Array): ReturnSummary | undefined {
  if (returns.length === 0) return undefined;
  return { median: sortedQuantile(returns.toSorted(), 0.5), hitRate: returns.filter((value) => value > 0).length / returns.length };
}

function knownAt(returns: Float64Array, place: number | undefined): number | undefined {
  const value = place === undefined ? undefined : returns[place];
  return Number.isNaN(value) ? undefined : value;
}

/** What followed over one horizon, of the events at these places. */
function eventSummary(horizon: number, forward: Float64Array, places: Int32Array): EventSummary {
  const known = places.filter((place) => knownAt(forward, place) !== undefined);
  const n = known.length;
  if (n < MIN_EVENTS) return { horizon, n };
  const p = shiftP(forward, known);
  return { horizon, n, ...summaryOf(Float64Array.from(known, (place) => at(forward, place))), ...(p !== undefined && { p }) };
}

function baseRate(horizon: number, forward: Float64Array): readonly BaseRate[] {
  const known = forward.filter((value) => !Number.isNaN(value));
  const summary = summaryOf(known);
  return summary ? [{ horizon, n: known.length, ...summary }] : [];
}

/**
 * What followed (docs/methods.md §8; MacKinlay 1997): simple returns of a series from the close of each event's session to
 * the close 5, 21, 63 and 126 US sessions later, beside the same over all sessions, and for at least 8 known returns their
 * median, the share above zero and a permutation p. Days ascend and need not be sessions; closes of other days take no part.
 * Sessions are counted in the calendar: a missing close takes its return away and moves no other. Events before the first
 * close are left out, because nothing of what followed is known. The returns of events that lie close together overlap.
 */
export function eventStudy(days: Int32Array, close: Float64Array, events: readonly EpochDay[]): EventStudy {
  const sessions = bySession(days, close);
  const forward = HORIZONS.map((horizon) => ({ horizon, returns: forwardReturns(sessions.values, horizon) }));
  const first = sessions.days[0] ?? Infinity;
  const placeOf = (day: EpochDay): number | undefined => indexOf(sessions.days, day, 'exact');
  const listed = events.filter((day) => day >= first);
  const places = Int32Array.from(listed.flatMap((day) => placeOf(day) ?? []));
  return {
    horizons: HORIZONS,
    rows: listed.map((day) => ({ day, returns: forward.map(({ returns }) => knownAt(returns, placeOf(day))) })),
    base: forward.flatMap(({ horizon, returns }) => baseRate(horizon, returns)),
    summary: forward.map(({ horizon, returns }) => eventSummary(horizon, returns, places)),
  };
}
