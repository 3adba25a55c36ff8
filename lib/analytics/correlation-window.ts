import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { closesOfReturns } from './closes-of-returns.ts';
import { correlationInterval } from './correlation-interval.ts';
import { effectiveSampleSize } from './effective-sample-size.ts';
import { fewDaysDrive } from './few-days-drive.ts';
import { influentialDates } from './influential-dates.ts';
import { lastReturns } from './last-returns.ts';
import { levelsCorrelation } from './levels-correlation.ts';
import { levelsWarning } from './levels-warning.ts';
import type { LevelsWarning } from './levels-warning.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';
import { wordsFor } from './words.ts';
import type { Interval, Words } from './words.ts';

/** All that is said of one window. Correlations are of daily log returns unless named otherwise. */
export interface CorrelationWindow {
  /** Length asked for, in paired returns. */
  readonly sessions: number;
  /** Paired returns in it: fewer than `sessions` where history is shorter. */
  readonly n: number;
  /** End dates of its first and last return. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly pearson: number;
  readonly spearman: number;
  readonly nEff: number;
  /** 95 %; absent for n_eff ≤ 10, and the words with it. */
  readonly interval?: Interval;
  readonly words?: Words;
  /** r of the raw closes that end on `to`; absent where it is undefined. */
  readonly levels?: number;
  readonly levelsWarning?: LevelsWarning;
  /** Set where |Pearson − Spearman| > 0.15: the three end dates that change Pearson most. */
  readonly fewDaysDrive?: readonly EpochDay[];
}

/**
 * The last `sessions` paired returns of a pair, described as docs/methods.md §2–§4 define. `undefined` for n < 20 or where
 * a series does not move.
 */
export function correlationWindow(pair: AlignedPair, sessions: number): CorrelationWindow | undefined {
  const returns = lastReturns(pairReturns(pair), sessions);
  const { days, x, y } = returns;
  const [from, to, n] = [days[0], days.at(-1), days.length];
  const [r, rank] = [pearson(x, y), spearman(x, y)];
  if (n < MIN_RETURNS || from === undefined || to === undefined || r === undefined || rank === undefined) return undefined;
  const interval = correlationInterval(x, y);
  const closes = closesOfReturns(pair);
  const levels = levelsCorrelation(closes.x, closes.y, sessions);
  const warning = levelsWarning(pair, sessions);
  return {
    sessions,
    n,
    from,
    to,
    pearson: r,
    spearman: rank,
    nEff: effectiveSampleSize(x, y),
    ...(interval && { interval: { low: interval.low, high: interval.high }, words: wordsFor(interval) }),
    ...(levels !== undefined && { levels }),
    ...(warning && { levelsWarning: warning }),
    ...(fewDaysDrive(r, rank) && { fewDaysDrive: influentialDates(returns) }),
  };
}
