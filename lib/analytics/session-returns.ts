import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { nextSession } from '../market/us-sessions.ts';
import type { PairReturns } from './pair-returns.ts';

/**
 * Paired daily log returns of every US session from the second common one to the last: as pairReturns, but a session
 * without a return, beside a hole, keeps its place with NaN, so that places are apart as sessions are (docs/methods.md §5).
 * Fewer than two sessions: empty columns.
 */
export function sessionReturns({ days, x, y }: AlignedPair): PairReturns {
  const [first, last] = [days[0], days.at(-1)];
  const sessions: number[] = [];
  if (first !== undefined && last !== undefined) for (let day = nextSession(first); day <= last; day = nextSession(day)) sessions.push(day);
  const columns = { x: new Float64Array(sessions.length).fill(Number.NaN), y: new Float64Array(sessions.length).fill(Number.NaN) };
  const place = new Map(sessions.map((day, i) => [day, i]));
  for (let i = 1; i < days.length; i += 1) {
    const k = place.get(at(days, i));
    if (k === undefined || nextSession(at(days, i - 1)) !== at(days, i)) continue;
    columns.x[k] = Math.log(at(x, i) / at(x, i - 1));
    columns.y[k] = Math.log(at(y, i) / at(y, i - 1));
  }
  return { days: Int32Array.from(sessions), ...columns };
}
