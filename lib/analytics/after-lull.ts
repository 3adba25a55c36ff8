import { at } from '../market/at.ts';

/** Sessions without one before an event counts (docs/methods.md §8). */
const LULL_SESSIONS = 60;

/**
 * The positions that come after at least 60 sessions without another (docs/methods.md §8): each is held against the one before it,
 * event or not, the first against the `start`, from which on there could have been one. `positions` are places on
 * consecutive sessions, ascending.
 */
export function afterLull(positions: Int32Array, start: number): Int32Array {
  return positions.filter((position, i) => position - (i === 0 ? start : at(positions, i - 1) + 1) >= LULL_SESSIONS);
}
