import { beta } from '../analytics/beta.ts';
import { closeAdjustedCorrelation } from '../analytics/close-adjusted-correlation.ts';
import { closesOfReturns } from '../analytics/closes-of-returns.ts';
import { correlationByYear } from '../analytics/correlation-by-year.ts';
import type { YearCorrelation } from '../analytics/correlation-by-year.ts';
import { correlationInterval } from '../analytics/correlation-interval.ts';
import { ewmaCorrelation } from '../analytics/ewma-correlation.ts';
import { lastReturns } from '../analytics/last-returns.ts';
import { pairReturns } from '../analytics/pair-returns.ts';
import type { PairReturns } from '../analytics/pair-returns.ts';
import { partialGiven } from '../analytics/partial-given.ts';
import { rollingPearson } from '../analytics/rolling-pearson.ts';
import { WEEKLY_RETURNS, weeklyCorrelation, weeklyReturns } from '../analytics/weekly-correlation.ts';
import type { Interval } from '../analytics/words.ts';
import { epochDayOf } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { alignThree } from '../market/align-three.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { PairData } from './pair-data.ts';

/** Rolling correlation: entry i is that of the window that ends on days[i]; NaN where a series does not move in it. */
export interface RollingColumns {
  readonly sessions: WindowSessions;
  readonly days: Int32Array;
  readonly r: Float64Array;
}

/** What is known of a pair beyond its windows; a part without enough data is absent. */
export interface PairHistory {
  readonly rolling: RollingColumns;
  readonly years: readonly YearCorrelation[];
  readonly closeAdjusted?: number;
  readonly ewma?: { readonly lambda: number; readonly r: number };
  /** `to`: the session on which the last week ends. */
  readonly weekly?: {
    readonly weeks: number;
    readonly n: number;
    readonly r: number;
    readonly to?: EpochDay;
    readonly interval?: Interval;
  };
  readonly beta?: { readonly value: number; readonly se: number };
  readonly partialGivenSpx?: { readonly r: number; readonly n: number; readonly interval?: Interval };
  /**
   * Where the last return that the pair shares with the S&P 500 ends before the pair's own: the day on which it ends. The
   * partial r would be of another time than the figure that it stands beside, so there is none.
   */
  readonly spxBehindDay?: EpochDay;
}

/** The part that is not needed for the first paint. β and the close-adjusted r are over the window given. */
export function pairHistory(data: PairData, sessions: WindowSessions, nowMs: UnixMs): PairHistory {
  const returns = pairReturns(data.aligned);
  const { x, y } = returns;
  const recent = lastReturns(returns, sessions);
  const closeAdjusted = closeAdjustedCorrelation(recent.x, recent.y);
  const ewma = ewmaCorrelation(x, y);
  const slope = beta(recent.x, recent.y);
  return {
    rolling: rollingColumns(returns, sessions),
    years: correlationByYear(data.aligned),
    ...(closeAdjusted !== undefined && { closeAdjusted }),
    ...(ewma && { ewma: { lambda: ewma.lambda, r: ewma.r } }),
    ...weeklyOf(data.aligned, epochDayOf(nowMs)),
    ...(slope && { beta: slope }),
    ...givenSpx(data),
  };
}

function weeklyOf(aligned: AlignedPair, today: EpochDay): Pick<PairHistory, 'weekly'> {
  const weekly = weeklyCorrelation(aligned, { today });
  if (!weekly) return {};
  const { x, y, to } = weeklyReturns(aligned, { today });
  const known = correlationInterval(x, y);
  const interval = known && { low: known.low, high: known.high };
  return { weekly: { weeks: WEEKLY_RETURNS, ...weekly, ...(to !== undefined && { to }), ...(interval && { interval }) } };
}

/** The partial r given the S&P 500, where that is as new as the pair; nothing of it where the pair holds the S&P 500 itself. */
function givenSpx({ equity, crypto, spx, asOfDay }: PairData): Pick<PairHistory, 'partialGivenSpx' | 'spxBehindDay'> {
  if (!spx || equity.id === 'SPX') return {};
  const triple = alignThree(equity, crypto, spx);
  const sharedUntil = closesOfReturns(triple).days.at(-1);
  if (sharedUntil !== undefined && sharedUntil < asOfDay) return { spxBehindDay: sharedUntil };
  const partial = partialGiven(triple);
  return partial ? { partialGivenSpx: partial } : {};
}

/** Rolling r of a pair over its whole common history; empty where that is shorter than the window. */
function rollingColumns({ days, x, y }: PairReturns, sessions: WindowSessions): RollingColumns {
  const r = rollingPearson(x, y, sessions);
  return { sessions, days: days.subarray(days.length - r.length), r: Float64Array.from(r, (value) => value ?? Number.NaN) };
}
