import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { consecutiveReturns } from './consecutive-returns.ts';
import { streaksOf } from './streaks-of.ts';
import type { Streak } from './streaks-of.ts';

export interface OutperformanceStreak {
  /** Session on which the newest return ends: what `current` is as of. A close behind a missing session ends none. */
  readonly asOf: EpochDay;
  /** The streak that holds `asOf`; of length 0, and without a start, where the equity was not ahead on it. */
  readonly current: { readonly length: number; readonly from?: EpochDay };
  /** The longest of the whole history, the current one included; of several the latest. */
  readonly longest: Streak;
  /** Place of the current one among all `of` the history, itself included: 1 is the longest, equal ones share the better place. */
  readonly rank?: { readonly place: number; readonly of: number };
  /** The latest earlier streak at least as long as the current one; absent without a current one, or if none ever was. */
  readonly lastAsLong?: Streak;
}

/**
 * Outperformance streaks: consecutive sessions on which the equity's return exceeds the benchmark's; an equal return ends
 * one (docs/methods.md §7), and so does a missing session (streaks-of.ts). Closes of both on the same US sessions, ascending.
 * For an earlier date, pass the rows up to it. `undefined` where the equity was never ahead, as without a daily return.
 */
export function outperformanceStreak(
  days: Int32Array,
  equityClose: Float64Array,
  benchmarkClose: Float64Array,
): OutperformanceStreak | undefined {
  const ends = consecutiveReturns(days);
  const streaks = streaksOf(days, equityClose, benchmarkClose);
  const last = streaks.at(-1);
  if (!last) return undefined;
  const asOf = at(days, at(ends, ends.length - 1));
  const longest = streaks.reduce((best, streak) => (streak.length >= best.length ? streak : best));
  if (last.to !== asOf) return { asOf, current: { length: 0 }, longest };
  const lastAsLong = streaks.slice(0, -1).findLast(({ length }) => length >= last.length);
  const rank = { place: 1 + streaks.filter(({ length }) => length > last.length).length, of: streaks.length };
  return { asOf, current: { length: last.length, from: last.from }, longest, rank, ...(lastAsLong && { lastAsLong }) };
}
