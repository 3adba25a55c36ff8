import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { isoWeekMonday } from '../market/iso-week.ts';
import { take } from '../market/take.ts';
import { logReturns } from './log-returns.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';

/** Weekly returns looked back over: two years, between 105 week ends (docs/methods.md §2). */
export const WEEKLY_RETURNS = 104;

export interface WeeklyCorrelation {
  readonly r: number;
  /** Paired weekly returns. */
  readonly n: number;
}

/** Positions of the last common session of each ISO week that was over before `today`'s week began. */
function weekEnds(days: Int32Array, today: EpochDay): Int32Array {
  const current = isoWeekMonday(today);
  return Int32Array.from(days.keys()).filter((i) => {
    const week = isoWeekMonday(at(days, i));
    const next = days[i + 1];
    return week < current && (next === undefined || isoWeekMonday(next) !== week);
  });
}

/** Log returns between the last common sessions of the last `weeks` ISO weeks that are over, and the session on which the last one ends. */
export function weeklyReturns(
  pair: AlignedPair,
  { weeks = WEEKLY_RETURNS, today }: { readonly weeks?: number; readonly today: EpochDay },
): { readonly x: Float64Array; readonly y: Float64Array; readonly to?: EpochDay } {
  const ends = weekEnds(pair.days, today).slice(-(weeks + 1));
  const last = ends.at(-1);
  return {
    x: logReturns(take(pair.x, ends)),
    y: logReturns(take(pair.y, ends)),
    ...(last !== undefined && { to: at(pair.days, last) }),
  };
}

/**
 * Pearson r of log returns between the last common sessions of ISO weeks, over the last `weeks` returns; the ISO week
 * in progress on `today` is left out (docs/methods.md §2). `undefined` for n < 20 or where r is undefined.
 */
export function weeklyCorrelation(
  pair: AlignedPair,
  lookBack: { readonly weeks?: number; readonly today: EpochDay },
): WeeklyCorrelation | undefined {
  const { x, y } = weeklyReturns(pair, lookBack);
  const r = x.length < MIN_RETURNS ? undefined : pearson(x, y);
  return r === undefined ? undefined : { r, n: x.length };
}
