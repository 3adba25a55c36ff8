import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { hours, isoDate, isoInstant, seconds } from '../core/time.ts';
import { candleDay } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import type { DailyRow } from './daily-series.ts';
import type { DayWindow } from './day-window.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody } from './read-body.ts';
import type { HourRow } from './us-close-series.ts';
import type { CloseWindow } from './us-close-window.ts';

/** The most candles that one call gives; both ends of the window count. */
export const CANDLES_PAGE_ROWS = 300;

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

const Field = v.nullable(v.union([v.number(), v.string()]));

/** Time in seconds, low, high, open, close, volume: not the usual order. */
const Candle = v.looseTuple([v.number(), Field, Field, Field, Field]);

const Answer = v.union([v.array(v.nullable(Candle)), v.object({ message: v.string() })]);

/** Path and query of the daily candles of a product ("BTC-USD"). */
export const coinbaseCandlesPath = (product: string, { first, last }: DayWindow): string =>
  `/products/${product}/candles?granularity=${DAY_SECONDS}&start=${isoDate(first)}T00:00:00Z&end=${isoDate(last)}T00:00:00Z`;

/** Path and query of the hourly candles of a product that open at two instants and between them. The end is one of an hour: a window of no length might be none. */
export const coinbaseHoursPath = (product: string, { firstOpenMs, lastOpenMs }: CloseWindow): string =>
  `/products/${product}/candles?granularity=${HOUR_SECONDS}&start=${isoInstant(firstOpenMs)}&end=${isoInstant(lastOpenMs + hours(1) - seconds(1))}`;

type Candle = v.InferOutput<typeof Candle>;

function readCandles(body: string): Result<readonly Candle[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  return 'message' in answer.value ? err({ kind: 'provider', detail: answer.value.message }) : ok(present(answer.value));
}

/**
 * Daily candles of Coinbase Exchange, as they came (newest first): the candle of D opens at 00:00 UTC of D and closes at
 * 24:00 UTC, days without a trade are absent. A `message` is a `provider` failure.
 */
export function readCoinbaseCandles(body: string): Result<readonly DailyRow[], Failure> {
  const candles = readCandles(body);
  if (!candles.ok) return candles;
  return dailyCandles(
    candles.value.map(([time, low, high, , close]) => ({
      day: candleDay(fromEpochSeconds(time)),
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
}

/** Hourly candles of Coinbase Exchange, as they came (newest first); hours without a trade are absent. */
export function readCoinbaseHours(body: string): Result<readonly HourRow[], Failure> {
  const candles = readCandles(body);
  if (!candles.ok) return candles;
  return ok(candles.value.map(([time, , , , close]) => ({ openMs: fromEpochSeconds(time), close: parsePositive(close) })));
}
