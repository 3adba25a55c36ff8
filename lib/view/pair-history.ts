import { beta } from '../analytics/beta.ts';
import { closeAdjustedCorrelation } from '../analytics/close-adjusted-correlation.ts';
import { correlationByYear } from '../analytics/correlation-by-year.ts';
import { ewmaCorrelation } from '../analytics/ewma-correlation.ts';
import { logReturns } from '../analytics/log-returns.ts';
import { partialCorrelation } from '../analytics/partial-correlation.ts';
import { rollingIntervals } from '../analytics/rolling-intervals.ts';
import { weeklyCorrelation } from '../analytics/weekly-correlation.ts';
import type { Interval } from '../analytics/words.ts';
import { epochDayOf } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { alignThree } from '../market/align-three.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { PairData } from './pair-data.ts';

/** Weeks of the weekly correlation, and sessions of the partial one (METHODS.md §2). */
export const WEEKS = 104;
const PARTIAL_SESSIONS = 90;

/** Rolling correlation: entry i is that of the window that ends on days[i]. No interval is NaN, in the drawing's columns only. */
export interface RollingColumns {
  readonly sessions: WindowSessions;
  readonly days: Int32Array;
  readonly r: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What is known of a pair beyond its windows; a part without enough data is absent. */
export interface PairHistory {
  readonly rolling: RollingColumns;
  readonly years: readonly { readonly year: number; readonly n: number; readonly r: number }[];
  readonly closeAdjusted?: number;
  readonly ewma?: { readonly lambda: number; readonly r: number };
  readonly weekly?: { readonly weeks: number; readonly n: number; readonly r: number };
  readonly beta?: { readonly value: number; readonly se: number };
  readonly partialGivenSpx?: { readonly r: number; readonly n: number; readonly interval?: Interval };
}

/** The part that is not needed for the first paint. β and the close-adjusted r are over the window given. */
export function pairHistory(data: PairData, sessions: WindowSessions, nowMs: UnixMs): PairHistory {
  const x = logReturns(data.aligned.x);
  const y = logReturns(data.aligned.y);
  const [recentX, recentY] = x.length >= sessions ? [x.subarray(-sessions), y.subarray(-sessions)] : [x.subarray(0, 0), y.subarray(0, 0)];
  const closeAdjusted = closeAdjustedCorrelation(recentX, recentY);
  const ewma = ewmaCorrelation(x, y);
  const weekly = weeklyCorrelation(data.aligned, { weeks: WEEKS, today: epochDayOf(nowMs) });
  const slope = beta(recentX, recentY);
  const partial = partialGivenSpx(data);
  return {
    rolling: rollingColumns(data.aligned, sessions),
    years: correlationByYear(data.aligned),
    ...(closeAdjusted !== undefined && { closeAdjusted }),
    ...(ewma && { ewma: { lambda: ewma.lambda, r: ewma.r } }),
    ...(weekly && { weekly: { weeks: WEEKS, ...weekly } }),
    ...(slope && { beta: slope }),
    ...(partial && { partialGivenSpx: partial }),
  };
}

/** The rolling correlation of a pair with its interval, over its whole common history; empty where that is shorter than the window. */
export function rollingColumns(aligned: AlignedPair, sessions: WindowSessions): RollingColumns {
  const { r, low, high } = rollingIntervals(logReturns(aligned.x), logReturns(aligned.y), sessions);
  return { sessions, days: aligned.days.subarray(Math.min(sessions, aligned.days.length)), r, low, high };
}

function partialGivenSpx({ equity, crypto, spx }: PairData): PairHistory['partialGivenSpx'] {
  if (!spx || equity.id === 'SPX') return undefined;
  const { x, y, z } = alignThree(equity, crypto, spx);
  const recent = (close: Float64Array): Float64Array => logReturns(close).subarray(-PARTIAL_SESSIONS);
  return partialCorrelation({ x: recent(x), y: recent(y), z: recent(z) });
}
