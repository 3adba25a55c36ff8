import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { days, hours, minutes } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { candleDay, isCryptoDayOpen } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import type { DailyRow } from './daily-series.ts';
import { fromEpochSeconds, startOfDaySeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, readShape, shape } from './read-body.ts';
import type { HourRow } from './us-close-series.ts';

const DAY_MINUTES = days(1) / minutes(1);

const Answer = v.object({ error: v.nullish(v.array(v.string())), result: v.nullish(v.record(v.string(), v.unknown())) });

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Time in seconds, open, high, low, close; vwap, volume and count follow. */
const Candles = v.array(v.nullable(v.looseTuple([v.number(), Field, Field, Field, Field])));

/** Beside the candles, `result` holds only this: the time of the last committed one, in seconds. */
const LAST = 'last';

const HOUR_MINUTES = hours(1) / minutes(1);

/** Path and query of the hourly candles of a pair from the one that opens at an instant on; `since` is exclusive. */
export const krakenHoursPath = (pair: string, fromMs: UnixMs): string =>
  `/0/public/OHLC?pair=${pair}&interval=${HOUR_MINUTES}&since=${fromMs / 1000 - 1}`;

/** Path and query of the daily candles of a pair ("XBTUSD"); `since` is exclusive. */
export const krakenCandlesPath = (pair: string, from: EpochDay | undefined): string =>
  `/0/public/OHLC?pair=${pair}&interval=${DAY_MINUTES}${from === undefined ? '' : `&since=${startOfDaySeconds(from) - 1}`}`;

type Candle = NonNullable<v.InferOutput<typeof Candles>[number]>;

interface Committed {
  readonly candles: readonly Candle[];
  /** Opening of the last candle that is committed, in seconds; Infinity where the answer does not say. */
  readonly last: number;
}

function readCandles(body: string): Result<Committed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { error, result } = answer.value;
  if (error?.length) return err({ kind: 'provider', detail: error.join(', ') });
  // The pair has another name in the answer than in the request: XBTUSD comes back as XXBTZUSD.
  const name = Object.keys(result ?? {}).find((key) => key !== LAST);
  if (result === null || result === undefined || name === undefined) return shape('result: no pair');
  const candles = readShape(Candles, result[name]);
  if (!candles.ok) return candles;
  const last = typeof result[LAST] === 'number' ? result[LAST] : Number.POSITIVE_INFINITY;
  return ok({ candles: present(candles.value), last });
}

/**
 * Daily candles of Kraken: the candle of D opens at 00:00 UTC of D and closes at 24:00 UTC. A day is open too while its
 * candle is not committed. Errors come with HTTP status 200 and are `provider` failures.
 */
export function readKrakenCandles(
  body: string,
  nowMs: UnixMs,
): Result<{ readonly rows: readonly DailyRow[]; readonly isOpen: (day: EpochDay) => boolean }, Failure> {
  const read = readCandles(body);
  if (!read.ok) return read;
  const { candles, last } = read.value;
  const rows = dailyCandles(
    candles.map(([time, , high, low, close]) => ({
      day: candleDay(fromEpochSeconds(time)),
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
  if (!rows.ok) return rows;
  const isClockOpen = isCryptoDayOpen(nowMs);
  return ok({ rows: rows.value, isOpen: (day) => isClockOpen(day) || startOfDaySeconds(day) > last });
}

/** Hourly candles of Kraken that are committed, as they came. */
export function readKrakenHours(body: string): Result<readonly HourRow[], Failure> {
  const read = readCandles(body);
  if (!read.ok) return read;
  const { candles, last } = read.value;
  const committed = candles.filter(([time]) => time <= last);
  return ok(committed.map(([time, , , , close]) => ({ openMs: fromEpochSeconds(time), close: parsePositive(close) })));
}
