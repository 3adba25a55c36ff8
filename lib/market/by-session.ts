import { at } from './at.ts';
import { isSession } from './us-sessions.ts';

/** A column on consecutive US sessions: places are as far apart as sessions are. */
export interface SessionColumn {
  readonly days: Int32Array;
  /** NaN on a session without a value. */
  readonly values: Float64Array;
}

/**
 * Values on every US session from the first row's day to the last's, NaN where a session has none; rows that are no
 * session are left out. `days` ascends. So a count of sessions is one of the calendar, and a missing one moves nothing.
 */
export function bySession(days: Int32Array, values: Float64Array): SessionColumn {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { days: new Int32Array(0), values: new Float64Array(0) };
  const column = { days: new Int32Array(last - first + 1), values: new Float64Array(last - first + 1) };
  let [n, row] = [0, 0];
  for (let day = first; day <= last; day += 1) {
    const isRow = days[row] === day;
    if (isSession(day)) {
      column.days[n] = day;
      column.values[n] = isRow ? at(values, row) : Number.NaN;
      n += 1;
    }
    if (isRow) row += 1;
  }
  return { days: column.days.subarray(0, n), values: column.values.subarray(0, n) };
}
