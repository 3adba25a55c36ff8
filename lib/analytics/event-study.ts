import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';
import { indexOf } from '../market/index-of.ts';
import { HORIZONS, summaryOf } from './event-ground.ts';
import type { BaseRate, EventGround, HorizonCount, ReturnSummary } from './event-ground.ts';
import { shiftP } from './shift-p.ts';

/** Fewest returns after events that are summed up; fewer are listed only. */
export const MIN_EVENTS = 8;

/** One event and what followed it. */
export interface EventRow {
  readonly day: EpochDay;
  /** Simple return from the day's close, one for each horizon; `undefined` where one of the two closes is not there (yet). */
  readonly returns: readonly (Ratio | undefined)[];
}

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

/**
 * What followed (docs/methods.md §8; MacKinlay 1997): simple returns of a series from the close of each event's session to
 * the close 5, 21, 63 and 126 US sessions later, beside the same over all sessions, and for at least 8 known returns their
 * median, the share above zero and a permutation p. Sessions are counted in the calendar: a missing close takes its return
 * away and moves no other. Events before the first close are left out, because nothing of what followed is known. The
 * returns of events that lie close together overlap.
 */
export function eventStudy({ sessions, forward, base }: EventGround, events: readonly EpochDay[]): EventStudy {
  const first = sessions.days[0] ?? Infinity;
  const placeOf = (day: EpochDay): number | undefined => indexOf(sessions.days, day, 'exact');
  const listed = events.filter((day) => day >= first);
  const places = Int32Array.from(listed.flatMap((day) => placeOf(day) ?? []));
  return {
    horizons: HORIZONS,
    rows: listed.map((day) => ({ day, returns: forward.map(({ returns }) => knownAt(returns, placeOf(day))) })),
    base,
    summary: forward.map(({ horizon, returns }) => eventSummary(horizon, returns, places)),
  };
}
