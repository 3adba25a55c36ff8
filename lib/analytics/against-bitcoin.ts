import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';
import { continuous } from '../market/continuous.ts';
import { finalDays } from '../market/final-days.ts';
import { indexOf } from '../market/index-of.ts';
import type { DailyColumns } from '../market/series.ts';

/** Length of the comparison in calendar days (docs/methods.md §10). */
export const SEASON_DAYS = 90;

/** A close may be missing, or not yet fetched, on the newest days: then both sides end so many days earlier at most. */
const MOST_DAYS_BACK = 3;

/** A coin's return less Bitcoin's, over the 90 days that end on `day`. */
export interface AgainstBitcoin {
  readonly difference: Ratio;
  readonly day: EpochDay;
}

/** Simple return from the close of day `from` to that of `to`, where both are final; at one level over seams. */
function simpleReturn(series: DailyColumns, from: EpochDay, to: EpochDay): Ratio | undefined {
  const days = finalDays(series);
  const [start, end] = [indexOf(days, from, 'exact'), indexOf(days, to, 'exact')];
  if (start === undefined || end === undefined) return undefined;
  const close = continuous(series);
  return at(close, end) / at(close, start) - 1;
}

/**
 * By how much a coin did better than Bitcoin over the 90 days that end on a day: the difference of the simple returns
 * between the closes of the same two UTC days (docs/methods.md §10). `undefined` where a close of either is missing.
 */
export function againstBitcoinOn(coin: DailyColumns, bitcoin: DailyColumns, day: EpochDay): Ratio | undefined {
  const [own, theirs] = [simpleReturn(coin, day - SEASON_DAYS, day), simpleReturn(bitcoin, day - SEASON_DAYS, day)];
  return own === undefined || theirs === undefined ? undefined : own - theirs;
}

/** Days on which such a comparison may end, the latest first: Bitcoin's newest final one, and three before it. */
export function comparableDays(bitcoin: DailyColumns): readonly EpochDay[] {
  const newest = finalDays(bitcoin).at(-1);
  return newest === undefined ? [] : Array.from({ length: MOST_DAYS_BACK + 1 }, (_, back) => newest - back);
}

/**
 * The same over the newest 90 days that can be compared: to Bitcoin's newest final day, or up to three days earlier where
 * a close of either is missing. `undefined` where the coin has no 90 days of history, or ended before that.
 */
export function againstBitcoin(coin: DailyColumns, bitcoin: DailyColumns): AgainstBitcoin | undefined {
  for (const day of comparableDays(bitcoin)) {
    const difference = againstBitcoinOn(coin, bitcoin, day);
    if (difference !== undefined) return { difference, day };
  }
  return undefined;
}
