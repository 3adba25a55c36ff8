import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { days, epochDayOf, seconds, startOfDayMs } from '../core/time.ts';
import { candleDay, isCryptoDayOpen } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody } from './read-body.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';

const ORIGIN = 'https://data-api.binance.vision';

const SYMBOLS: Partial<Record<NeedId, string>> = { BTC: 'BTCUSDT', ETH: 'ETHUSDT' };

/** The most rows that one call gives. */
const PAGE_ROWS = 1000;

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Open time, open, high, low, close, volume, close time; five more columns follow. */
const Kline = v.looseTuple([v.number(), Field, Field, Field, Field, Field, v.number()]);

const Answer = v.union([v.array(v.nullable(Kline)), v.object({ code: v.number(), msg: v.nullish(v.string()) })]);

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const klines = answer.value;
  if ('code' in klines) return err({ kind: 'provider', detail: klines.msg ?? `code ${klines.code}` });
  const rows = dailyCandles(
    present(klines).map(([openMs, , high, low, close, , closeMs]) => ({
      day: closeMs === openMs + days(1) - 1 ? candleDay(openMs) : Number.NaN,
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
  if (!rows.ok) return rows;
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  const series = dailySeries(id, rows.value, isCryptoDayOpen(ask.nowMs));
  const last = series?.days.at(-1);
  const more = klines.length >= PAGE_ROWS && last !== undefined && last < epochDayOf(ask.nowMs);
  return parsedSeries([series], more ? last + 1 : undefined);
}

/**
 * Binance's market-data host: daily candles against Tether since 2017-08-17, oldest first, a thousand a call. The
 * candle of D opens at 00:00 UTC of D and closes at 24:00 UTC; the last row is still open. Candles that an outage cut
 * short are left out.
 */
export const binance: Source = {
  id: 'binance',
  name: 'Binance (USDT)',
  origin: ORIGIN,
  docs: 'https://github.com/binance/binance-spot-api-docs/blob/master/faqs/market_data_only.md',
  serves: ['BTC', 'ETH'],
  spacingMs: seconds(0.25),
  request({ need, from }) {
    const symbol = SYMBOLS[need];
    assert(symbol, `binance does not serve ${need}`);
    const startTime = from === undefined ? 0 : startOfDayMs(from);
    return { url: `${ORIGIN}/api/v3/klines?symbol=${symbol}&interval=1d&limit=${PAGE_ROWS}&startTime=${startTime}` };
  },
  parse,
};
