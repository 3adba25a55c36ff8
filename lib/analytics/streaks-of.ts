import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { consecutiveReturns } from './consecutive-returns.ts';

/** Sessions in a row on which the equity did better. */
export interface Streak {
  /** Sessions, at least one. */
  readonly length: number;
  /** Session on which its first return ends. */
  readonly from: EpochDay;
  /** Session on which its last return ends. */
  readonly to: EpochDay;
}

/**
 * Every outperformance streak, ascending (docs/methods.md §7). Closes of both on the same US sessions, ascending. Returns exist
 * between neighbouring sessions only (consecutive-returns.ts), so a missing session ends a streak too, and the next
 * starts two sessions after it at the earliest.
 */
export function streaksOf(days: Int32Array, equityClose: Float64Array, benchmarkClose: Float64Array): readonly Streak[] {
  // Quotients, not logarithms: rounded once, so returns that are equal on paper are equal here.
  const isAhead = (i: number): boolean => at(equityClose, i) / at(equityClose, i - 1) > at(benchmarkClose, i) / at(benchmarkClose, i - 1);
  const streaks: Streak[] = [];
  let length = 0;
  let lastEnd: number | undefined;
  for (const i of consecutiveReturns(days)) {
    if (lastEnd !== i - 1) length = 0;
    lastEnd = i;
    length = isAhead(i) ? length + 1 : 0;
    if (length === 0) continue;
    if (length > 1) streaks.pop();
    streaks.push({ length, from: at(days, i - length + 1), to: at(days, i) });
  }
  return streaks;
}
