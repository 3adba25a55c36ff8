import { firstSessionsReturn } from '../analytics/first-sessions-return.ts';
import type { PeriodReturn } from '../analytics/period-return.ts';
import { recordHigh } from '../analytics/record-high.ts';
import type { RecordHigh } from '../analytics/record-high.ts';
import { yearToDate } from '../analytics/year-to-date.ts';
import { yearOf } from '../core/time.ts';
import { finalCount } from '../market/final-count.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';

/** Sessions of a year that articles like to count. */
export const FIRST_SESSIONS = 15;

/** The record close of one series and what it gained this year. */
export interface SeriesHigh extends RecordHigh {
  readonly ytd?: PeriodReturn;
  /** The first 15 sessions of the year of the last close; equities only. */
  readonly firstSessions?: PeriodReturn;
}

/**
 * Record and year of a series on final closes as they are displayed, of every day that it has; not as they are rescaled over
 * a seam (docs/methods.md §7). `undefined` without a final close.
 */
export function seriesHigh(series: DailySeries): SeriesHigh | undefined {
  const count = finalCount(series);
  const [days, close] = [series.days.subarray(0, count), series.close.subarray(0, count)];
  const high = recordHigh(days, close);
  const last = days.at(-1);
  if (!high || last === undefined) return undefined;
  const ytd = yearToDate(days, close);
  const isEquity = INSTRUMENTS[series.id].kind === 'equity';
  const first = isEquity ? firstSessionsReturn(days, close, yearOf(last), FIRST_SESSIONS) : undefined;
  return { ...high, ...(ytd && { ytd }), ...(first && { firstSessions: first }) };
}
