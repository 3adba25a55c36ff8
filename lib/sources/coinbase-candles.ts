import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { isoDate } from '../core/time.ts';
import { candleDay } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import type { DailyRow } from './daily-series.ts';
import type { DayWindow } from './day-window.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody } from './read-body.ts';

/** The most candles that one call gives; both ends of the window count. */
export const CANDLES_PAGE_DAYS = 300;

const DAY_SECONDS = 86_400;

const Field = v.nullable(v.union([v.number(), v.string()]));

/** Time in seconds, low, high, open, close, volume: not the usual order. */
const Candle = v.looseTuple([v.number(), Field, Field, Field, Field]);

const Answer = v.union([v.array(v.nullable(Candle)), v.object({ message: v.string() })]);

/** Path and query of the daily candles of a product ("BTC-USD"). */
export const coinbaseCandlesPath = (product: string, { first, last }: DayWindow): string =>
  `/products/${product}/candles?granularity=${DAY_SECONDS}&start=${isoDate(first)}T00:00:00Z&end=${isoDate(last)}T00:00:00Z`;

/**
 * Daily candles of Coinbase Exchange, as they came (newest first): the candle of D opens at 00:00 UTC of D and closes at
 * 24:00 UTC, days without a trade are absent. A `message` is a `provider` failure.
 */
export function readCoinbaseCandles(body: string): Result<readonly DailyRow[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const candles = answer.value;
  if ('message' in candles) return err({ kind: 'provider', detail: candles.message });
  return dailyCandles(
    present(candles).map(([time, low, high, , close]) => ({
      day: candleDay(fromEpochSeconds(time)),
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
}
