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

export interface OutperformanceStreak {
  /** Session on which the newest return ends: what `current` is as of. A close behind a missing session ends none. */
  readonly asOf: EpochDay;
  /** The streak that holds `asOf`; of length 0, and without a start, where the equity was not ahead on it. */
  readonly current: { readonly length: number; readonly from?: EpochDay };
  /** The longest of the whole history, the current one included; of several the latest. */
  readonly longest: Streak;
  /** The latest earlier streak at least as long as the current one; absent without a current one, or if none ever was. */
  readonly lastAsLong?: Streak;
}

/** Every streak, ascending. `ends` are the rows on which a daily return ends. */
function streaksOf(days: Int32Array, equityClose: Float64Array, benchmarkClose: Float64Array, ends: Int32Array): readonly Streak[] {
  // Quotients, not logarithms: rounded once, so returns that are equal on paper are equal here.
  const isAhead = (i: number): boolean => at(equityClose, i) / at(equityClose, i - 1) > at(benchmarkClose, i) / at(benchmarkClose, i - 1);
  const streaks: Streak[] = [];
  let length = 0;
  let lastEnd: number | undefined;
  for (const i of ends) {
    if (lastEnd !== i - 1) length = 0;
    lastEnd = i;
    length = isAhead(i) ? length + 1 : 0;
    if (length === 0) continue;
    if (length > 1) streaks.pop();
    streaks.push({ length, from: at(days, i - length + 1), to: at(days, i) });
  }
  return streaks;
}

/**
 * Outperformance streaks: consecutive sessions on which the equity's return exceeds the benchmark's; an equal return ends
 * one (docs/methods.md §7). Closes of both on the same US sessions, ascending. Returns exist between neighbouring sessions
 * only (consecutive-returns.ts), so a missing session ends a streak too, and the next starts two sessions after it
 * at the earliest. For an earlier date, pass the rows up to it. `undefined` where the equity was never ahead,
 * as without a daily return.
 */
export function outperformanceStreak(
  days: Int32Array,
  equityClose: Float64Array,
  benchmarkClose: Float64Array,
): OutperformanceStreak | undefined {
  const ends = consecutiveReturns(days);
  const streaks = streaksOf(days, equityClose, benchmarkClose, ends);
  const last = streaks.at(-1);
  if (!last) return undefined;
  const asOf = at(days, at(ends, ends.length - 1));
  const longest = streaks.reduce((best, streak) => (streak.length >= best.length ? streak : best));
  if (last.to !== asOf) return { asOf, current: { length: 0 }, longest };
  const lastAsLong = streaks.slice(0, -1).findLast(({ length }) => length >= last.length);
  return { asOf, current: { length: last.length, from: last.from }, longest, ...(lastAsLong && { lastAsLong }) };
}
