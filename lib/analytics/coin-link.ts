import type { EpochDay } from '../core/units.ts';
import { align } from '../market/align.ts';
import type { DailyColumns } from '../market/series.ts';
import { beta } from './beta.ts';
import { correlationInterval } from './correlation-interval.ts';
import { lastReturns } from './last-returns.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';
import { wordsFor } from './words.ts';
import type { Interval, Words } from './words.ts';

/** What a coin's daily moves have to do with an equity index, over the last `sessions` paired returns. */
export interface LinkFigures {
  readonly sessions: number;
  /** Paired returns in the window: fewer than `sessions` where the coin's history is shorter. */
  readonly n: number;
  /** Session on which the newest return ends. */
  readonly asOfDay: EpochDay;
  readonly r: number;
  /** 95 %; absent for n_eff ≤ 10, and the words with it. */
  readonly interval?: Interval;
  readonly words?: Words;
  /** Return of the coin that goes with one unit of the index's, and its standard error. */
  readonly beta?: number;
  readonly betaSe?: number;
}

/**
 * Pearson r of daily log returns on US sessions with its interval, the words that the interval allows, and β of the coin
 * on the index (docs/methods.md §1–§3). `undefined` for n < 20, or where one of the two does not move.
 */
export function coinLink(equity: DailyColumns, coin: DailyColumns, sessions: number): LinkFigures | undefined {
  const { days, x, y } = lastReturns(pairReturns(align(equity, coin)), sessions);
  const [n, asOfDay, r] = [days.length, days.at(-1), pearson(x, y)];
  if (n < MIN_RETURNS || asOfDay === undefined || r === undefined) return undefined;
  const interval = correlationInterval(x, y);
  const slope = beta(x, y);
  return {
    sessions,
    n,
    asOfDay,
    r,
    ...(interval && { interval: { low: interval.low, high: interval.high }, words: wordsFor(interval) }),
    ...(slope && { beta: slope.value, betaSe: slope.se }),
  };
}
