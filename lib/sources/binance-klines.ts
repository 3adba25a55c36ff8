import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { days, hours } from '../core/time.ts';
import type { Ratio } from '../core/units.ts';
import { BinanceError } from './binance-errors.ts';
import { candleDay } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import type { DailyRow } from './daily-series.ts';
import { parseNumber, parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody } from './read-body.ts';
import type { HourRow } from './us-close-series.ts';

/** The most rows that one call gives. */
export const KLINES_PAGE_ROWS = 1000;

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Open time, open, high, low, close, volume, close time; five more columns follow, the taker's part of the volume third. */
const Kline = v.looseTuple([v.number(), Field, Field, Field, Field, Field, v.number()]);

const TAKER_BUY_COLUMN = 9;

const Answer = v.union([v.array(v.nullable(Kline)), BinanceError]);

/** A candle of one day. */
export interface KlineRow extends DailyRow {
  /** Share of the volume that takers bought; NaN on a day without volume, and where the columns contradict each other. */
  readonly takerBuyShare: Ratio;
}

function takerBuyShare(volume: unknown, bought: unknown): Ratio {
  const share = (parseNumber(bought) ?? Number.NaN) / (parsePositive(volume) ?? Number.NaN);
  return share <= 1 ? share : Number.NaN;
}

type Kline = v.InferOutput<typeof Kline>;

function readKlines(body: string): Result<readonly (Kline | null)[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  return 'failed' in answer.value ? err({ kind: 'provider', detail: answer.value.failed }) : ok(answer.value);
}

/**
 * Daily candles of Binance's `klines`, as they came: the candle of D opens at 00:00 UTC of D and closes at 24:00 UTC,
 * those that an outage cut short are left out. `count` is the number of rows in the answer, so that the caller can tell
 * a full page. An error code is a `provider` failure.
 */
export function readBinanceKlines(body: string): Result<{ readonly rows: readonly KlineRow[]; readonly count: number }, Failure> {
  const klines = readKlines(body);
  if (!klines.ok) return klines;
  const rows = dailyCandles(
    present(klines.value).map((kline) => {
      const [openMs, , high, low, close, volume, closeMs] = kline;
      return {
        day: closeMs === openMs + days(1) - 1 ? candleDay(openMs) : Number.NaN,
        close: parsePositive(close),
        high: parsePositive(high),
        low: parsePositive(low),
        takerBuyShare: takerBuyShare(volume, kline[TAKER_BUY_COLUMN]),
      };
    }),
  );
  return rows.ok ? ok({ rows: rows.value, count: klines.value.length }) : rows;
}

/** Hourly candles of Binance's `klines`, as they came. A candle that an outage cut short says so by the time it closed. */
export function readBinanceHours(body: string): Result<readonly HourRow[], Failure> {
  const klines = readKlines(body);
  if (!klines.ok) return klines;
  return ok(
    present(klines.value).map(([openMs, , , , close, , closeMs]) => ({
      openMs: closeMs === openMs + hours(1) - 1 ? openMs : Number.NaN,
      close: parsePositive(close),
    })),
  );
}
