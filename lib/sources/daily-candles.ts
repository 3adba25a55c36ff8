import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import type { DailyRow } from './daily-series.ts';
import { shape } from './read-body.ts';

/**
 * The rows of candles that are days from 00:00 to 24:00 UTC; the others come with a NaN day and are left out. An exchange
 * that was down closes a candle early and opens the next one late: Binance's of 2018-02-08 ends at 00:28, which is no
 * close of that day and no reason to do without the other days. Where half of the rows or more are no days, another
 * interval was answered, a `shape` failure.
 */
export function dailyCandles<T extends DailyRow>(rows: readonly T[]): Result<readonly T[], Failure> {
  const daily = rows.filter(({ day }) => Number.isSafeInteger(day));
  return rows.length > 0 && daily.length * 2 <= rows.length ? shape('candles: not daily ones from 00:00 UTC') : ok(daily);
}
