import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { bySession } from '../market/by-session.ts';
import { afterLull } from './after-lull.ts';

/**
 * Sessions with the first close above every earlier one after at least 60 sessions without such a close (docs/methods.md §8).
 * Sessions are counted in the calendar. The first close of the history is no record: what was before is not known, so the
 * first 60 sessions have no event. A close that is missing is none. Ascending; known on its day, without hindsight.
 */
export function recordHighEvents(days: Int32Array, close: Float64Array): readonly EpochDay[] {
  const sessions = bySession(days, close);
  const records: number[] = [];
  let record: number | undefined;
  for (const [i, value] of sessions.values.entries()) {
    if (Number.isNaN(value)) continue;
    if (record !== undefined && value > record) records.push(i);
    record = Math.max(record ?? value, value);
  }
  return Array.from(afterLull(Int32Array.from(records), 1), (i) => at(sessions.days, i));
}
