import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { bySession } from '../market/by-session.ts';
import { afterLull } from './after-lull.ts';
import type { PairReturns } from './pair-returns.ts';
import { rollingPearson } from './rolling-pearson.ts';

/** Returns that r is of (docs/methods.md §8). */
const WINDOW = 90;

/** Sessions before it whose r a high exceeds: half a year, so that the oldest of them shares no return with it. */
const REACH_SESSIONS = 126;

/** Places whose value exceeds every known one of the `REACH_SESSIONS` places before, which have to exist. */
function highsOf(values: Float64Array): Int32Array {
  const highs: number[] = [];
  for (let i = REACH_SESSIONS; i < values.length; i += 1) {
    const value = at(values, i);
    let isHigh = !Number.isNaN(value);
    for (let before = i - REACH_SESSIONS; isHigh && before < i; before += 1) isHigh = !(at(values, before) >= value);
    if (isHigh) highs.push(i);
  }
  return Int32Array.from(highs);
}

/**
 * Sessions on which r of the last 90 paired returns is higher than on each of the 126 sessions before, the first after at
 * least 60 sessions without such a high (docs/methods.md §8). Sessions are counted in the calendar; one without r is no
 * high and is exceeded by any. Ascending; known on its day, without hindsight.
 */
export function correlationHighEvents({ days, x, y }: PairReturns): readonly EpochDay[] {
  const r = rollingPearson(x, y, WINDOW);
  const column = Float64Array.from(r, (value) => value ?? Number.NaN);
  const sessions = bySession(days.subarray(days.length - r.length), column);
  return Array.from(afterLull(highsOf(sessions.values), REACH_SESSIONS), (i) => at(sessions.days, i));
}
