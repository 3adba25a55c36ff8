import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { days, minutes } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { candleDay, isCryptoDayOpen } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import type { DailyRow } from './daily-series.ts';
import { fromEpochSeconds, startOfDaySeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, readShape, shape } from './read-body.ts';

const DAY_MINUTES = days(1) / minutes(1);

const Answer = v.object({ error: v.nullish(v.array(v.string())), result: v.nullish(v.record(v.string(), v.unknown())) });

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Time in seconds, open, high, low, close; vwap, volume and count follow. */
const Candles = v.array(v.nullable(v.looseTuple([v.number(), Field, Field, Field, Field])));

/** Beside the candles, `result` holds only this: the time of the last committed one, in seconds. */
const LAST = 'last';

/** Path and query of the daily candles of a pair ("XBTUSD"); `since` is exclusive. */
export const krakenCandlesPath = (pair: string, from: EpochDay | undefined): string =>
  `/0/public/OHLC?pair=${pair}&interval=${DAY_MINUTES}${from === undefined ? '' : `&since=${startOfDaySeconds(from) - 1}`}`;

/**
 * Daily candles of Kraken: the candle of D opens at 00:00 UTC of D and closes at 24:00 UTC. A day is open too while its
 * candle is not committed. Errors come with HTTP status 200 and are `provider` failures.
 */
export function readKrakenCandles(
  body: string,
  nowMs: UnixMs,
): Result<{ readonly rows: readonly DailyRow[]; readonly isOpen: (day: EpochDay) => boolean }, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { error, result } = answer.value;
  if (error?.length) return err({ kind: 'provider', detail: error.join(', ') });
  // The pair has another name in the answer than in the request: XBTUSD comes back as XXBTZUSD.
  const name = Object.keys(result ?? {}).find((key) => key !== LAST);
  if (result === null || result === undefined || name === undefined) return shape('result: no pair');
  const candles = readShape(Candles, result[name]);
  if (!candles.ok) return candles;
  const rows = dailyCandles(
    present(candles.value).map(([time, , high, low, close]) => ({
      day: candleDay(fromEpochSeconds(time)),
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
  if (!rows.ok) return rows;
  const last = typeof result[LAST] === 'number' ? result[LAST] : Number.POSITIVE_INFINITY;
  const isClockOpen = isCryptoDayOpen(nowMs);
  return ok({ rows: rows.value, isOpen: (day) => isClockOpen(day) || startOfDaySeconds(day) > last });
}
