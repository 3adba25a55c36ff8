import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { streaksOf } from './streaks-of.ts';

/** Sessions that make a streak an event (docs/methods.md §8). */
const LONG_STREAK = 8;

/**
 * Sessions on which an outperformance streak of the equity over the benchmark reaches its eighth session (docs/methods.md §7,
 * §8): once a streak, known on its day. Closes of both on the same US sessions, ascending. Ascending.
 */
export function streakEvents(days: Int32Array, equityClose: Float64Array, benchmarkClose: Float64Array): readonly EpochDay[] {
  return streaksOf(days, equityClose, benchmarkClose)
    .filter(({ length }) => length >= LONG_STREAK)
    .map(({ from }) => at(days, lowerBound(days, from) + LONG_STREAK - 1));
}
