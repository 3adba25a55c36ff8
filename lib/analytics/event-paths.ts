import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import type { SessionColumn } from '../market/by-session.ts';
import { indexOf } from '../market/index-of.ts';
import { MIN_EVENTS } from './event-study.ts';
import { sortedQuantile } from './sorted-quantile.ts';

/** US sessions before an event and after it that a path shows: a month and the longest horizon (docs/methods.md §8). */
const FROM_SESSION = -21;
const TO_SESSION = 126;

/** How a series moved around one event. */
export interface EventPath {
  readonly day: EpochDay;
  /** Simple change from the event day's close, one for each session of the paths; NaN where it is not known. */
  readonly change: Float64Array;
}

/** Paths around the events of one kind. */
export interface EventPaths {
  /** US sessions from the event: −21…126. */
  readonly sessions: Int32Array;
  /** One for each event with a close on its day, ascending. */
  readonly paths: readonly EventPath[];
  /** Median of the paths, one for each session; NaN where fewer than eight are known. */
  readonly median: Float64Array;
}

/** Middle of what is known of the paths at one place. */
function medianAt(paths: readonly EventPath[], place: number): number {
  const known = Float64Array.from(paths, ({ change }) => at(change, place)).filter((value) => !Number.isNaN(value));
  return known.length < MIN_EVENTS ? Number.NaN : sortedQuantile(known.sort(), 0.5);
}

/**
 * How a series moved from 21 US sessions before each event to 126 after it, as a simple change from the close of the event's
 * session (docs/methods.md §8), for a chart: thin lines, and a thick one for the median where at least 8 are known. `column` is
 * an EventGround's: sessions are those of the calendar, and one without a close is NaN in the path.
 */
export function eventPaths(column: SessionColumn, events: readonly EpochDay[]): EventPaths {
  const sessions = Int32Array.from({ length: TO_SESSION - FROM_SESSION + 1 }, (_, i) => FROM_SESSION + i);
  const paths = events.flatMap((day): readonly EventPath[] => {
    const place = indexOf(column.days, day, 'exact');
    const base = place === undefined ? undefined : column.values[place];
    if (place === undefined || base === undefined || Number.isNaN(base)) return [];
    return [{ day, change: Float64Array.from(sessions, (session) => (column.values[place + session] ?? Number.NaN) / base - 1) }];
  });
  return { sessions, paths, median: Float64Array.from(sessions, (_, i) => medianAt(paths, i)) };
}
