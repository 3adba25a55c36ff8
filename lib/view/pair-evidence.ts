import { bootstrapInterval } from '../analytics/bootstrap-interval.ts';
import type { BootstrapInterval } from '../analytics/bootstrap-interval.ts';
import { concordance } from '../analytics/concordance.ts';
import type { Concordance } from '../analytics/concordance.ts';
import { equityExplains } from '../analytics/equity-explains.ts';
import type { EquityExplains } from '../analytics/equity-explains.ts';
import { firstSessionsReturn } from '../analytics/first-sessions-return.ts';
import { lastReturns } from '../analytics/last-returns.ts';
import { leadLag } from '../analytics/lead-lag.ts';
import type { LeadLag } from '../analytics/lead-lag.ts';
import { matchTurningPoints } from '../analytics/match-turning-points.ts';
import type { TurningPointMatch } from '../analytics/match-turning-points.ts';
import { outperformanceStreak } from '../analytics/outperformance-streak.ts';
import type { OutperformanceStreak } from '../analytics/outperformance-streak.ts';
import { pairReturns } from '../analytics/pair-returns.ts';
import type { PairReturns } from '../analytics/pair-returns.ts';
import type { PeriodReturn } from '../analytics/period-return.ts';
import { recordHigh } from '../analytics/record-high.ts';
import type { RecordHigh } from '../analytics/record-high.ts';
import { regimeChange } from '../analytics/regime-change.ts';
import type { RegimeChange } from '../analytics/regime-change.ts';
import { sessionReturns } from '../analytics/session-returns.ts';
import { turningPoints } from '../analytics/turning-points.ts';
import type { TurningPoint } from '../analytics/turning-points.ts';
import { yearToDate } from '../analytics/year-to-date.ts';
import { yearOf } from '../core/time.ts';
import { align } from '../market/align.ts';
import { alignThree } from '../market/align-three.ts';
import { finalCount } from '../market/final-count.ts';
import type { DailySeries } from '../market/series.ts';
import type { PairData } from './pair-data.ts';
import { pairWindows } from './pair-windows.ts';
import type { PairWindow } from './pair-windows.ts';

/** Sessions of a year that articles like to count. */
export const FIRST_SESSIONS = 15;

/** The record close of one series and what it gained this year. */
export interface SeriesHigh extends RecordHigh {
  readonly ytd?: PeriodReturn;
  /** The first 15 sessions of the year of the last close; equities only. */
  readonly firstSessions?: PeriodReturn;
}

/** One of the five windows with both of its 95 % intervals. */
export interface WindowEvidence extends Pick<PairWindow, 'sessions' | 'n' | 'from' | 'to' | 'pearson' | 'interval'> {
  /** By a stationary bootstrap of pairs, to check the closed form by; absent where more than half of the draws have no r. */
  readonly bootstrap?: BootstrapInterval;
}

/** What is behind a pair's correlation, as far as it is computed; a part without enough data is absent (docs/methods.md §3, §5–§7). */
export interface PairEvidence {
  /** As PairWindows has them. */
  readonly windows: readonly WindowEvidence[];
  readonly leadLag?: LeadLag;
  readonly regime?: RegimeChange;
  readonly turns: { readonly equity: readonly TurningPoint[]; readonly crypto: readonly TurningPoint[] };
  readonly matched?: TurningPointMatch;
  readonly concordance?: Concordance;
  /** Of the equity over the S&P 500; absent where it is that itself, or that is not known. */
  readonly streak?: OutperformanceStreak;
  readonly highs: { readonly equity?: SeriesHigh; readonly crypto?: SeriesHigh };
  /** Small caps, or just equities; absent as `streak` is, and where the S&P 500 ends before the pair does. */
  readonly explained?: EquityExplains;
}

/** The evidence of a pair over its whole history. Pure; not needed for a first paint. */
export function pairEvidence(data: PairData): PairEvidence {
  const { aligned, equity, crypto, spx } = data;
  const bySession = sessionReturns(aligned);
  const returns = pairReturns(aligned);
  const lags = leadLag(bySession.x, bySession.y);
  const regime = regimeChange(returns.x, returns.y, returns.days);
  const turns = { equity: turningPoints(aligned.days, aligned.x), crypto: turningPoints(aligned.days, aligned.y) };
  const n = aligned.days.length;
  const matched = matchTurningPoints(turns.equity, turns.crypto, n);
  const inStep = concordance(turns.equity, turns.crypto, n);
  const against = spx && equity.id !== 'SPX' ? align(equity, spx) : undefined;
  const streak = against && outperformanceStreak(against.days, against.x, against.y);
  const [high, cryptoHigh] = [seriesHigh(equity, true), seriesHigh(crypto, false)];
  return {
    windows: windowsOf(data, returns),
    ...(lags && { leadLag: lags }),
    ...(regime && { regime }),
    turns,
    ...(matched && { matched }),
    ...(inStep && { concordance: inStep }),
    ...(streak && { streak }),
    ...explainedBy(data),
    highs: { ...(high && { equity: high }), ...(cryptoHigh && { crypto: cryptoHigh }) },
  };
}

const windowsOf = ({ aligned }: PairData, returns: PairReturns): readonly WindowEvidence[] =>
  pairWindows(aligned).windows.map(({ sessions, n, from, to, pearson, interval }) => {
    const { x, y } = lastReturns(returns, n);
    const bootstrap = bootstrapInterval(x, y);
    return { sessions, n, from, to, pearson, ...(interval && { interval }), ...(bootstrap && { bootstrap }) };
  });

/** Over the returns that the pair shares with the S&P 500, where these end with the pair's own: else it would be of another time. */
function explainedBy({ equity, crypto, spx, asOfDay }: PairData): Pick<PairEvidence, 'explained'> {
  const triple = spx && equity.id !== 'SPX' ? alignThree(equity, crypto, spx) : undefined;
  const explained = triple && equityExplains(triple);
  return explained?.to === asOfDay ? { explained } : {};
}

/** On final closes as they are displayed, of every day that the series has; not as they are rescaled over a seam. */
function seriesHigh(series: DailySeries, isEquity: boolean): SeriesHigh | undefined {
  const count = finalCount(series);
  const [days, close] = [series.days.subarray(0, count), series.close.subarray(0, count)];
  const high = recordHigh(days, close);
  const last = days.at(-1);
  if (!high || last === undefined) return undefined;
  const ytd = yearToDate(days, close);
  const first = isEquity ? firstSessionsReturn(days, close, yearOf(last), FIRST_SESSIONS) : undefined;
  return { ...high, ...(ytd && { ytd }), ...(first && { firstSessions: first }) };
}
