import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { days, minutes, seconds } from '../core/time.ts';
import { candleDay, isCryptoDayOpen } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { fromEpochSeconds, startOfDaySeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, readShape, shape } from './read-body.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.kraken.com';

const PAIRS: Partial<Record<NeedId, string>> = { BTC: 'XBTUSD', ETH: 'ETHUSD' };

const DAY_MINUTES = days(1) / minutes(1);

const Answer = v.object({ error: v.nullish(v.array(v.string())), result: v.nullish(v.record(v.string(), v.unknown())) });

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Time in seconds, open, high, low, close; vwap, volume and count follow. */
const Candles = v.array(v.nullable(v.looseTuple([v.number(), Field, Field, Field, Field])));

/** Beside the candles, `result` holds only this: the time of the last committed one, in seconds. */
const LAST = 'last';

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { error, result } = answer.value;
  // Errors come with HTTP status 200.
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
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  const last = typeof result[LAST] === 'number' ? result[LAST] : Number.POSITIVE_INFINITY;
  const isOpen = isCryptoDayOpen(ask.nowMs);
  return parsedSeries([dailySeries(id, rows.value, (day) => isOpen(day) || startOfDaySeconds(day) > last)]);
}

/**
 * Kraken: daily candles in dollars, oldest first, the last 720 days and no more. The candle of D opens at 00:00 UTC
 * of D and closes at 24:00 UTC; the last row is not committed yet.
 */
export const kraken: Source = {
  id: 'kraken',
  name: 'Kraken',
  origin: ORIGIN,
  docs: 'https://docs.kraken.com/api/docs/rest-api/get-ohlc-data',
  serves: ['BTC', 'ETH'],
  spacingMs: seconds(1.5),
  request({ need, from }) {
    const pair = PAIRS[need];
    assert(pair, `kraken does not serve ${need}`);
    // `since` is exclusive.
    const since = from === undefined ? '' : `&since=${startOfDaySeconds(from) - 1}`;
    return { url: `${ORIGIN}/0/public/OHLC?pair=${pair}&interval=${DAY_MINUTES}${since}` };
  },
  parse,
};
