import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { epochDayOf, seconds, startOfDayMs } from '../core/time.ts';
import { KLINES_PAGE_ROWS, readBinanceHours, readBinanceKlines } from './binance-klines.ts';
import { isCryptoDayOpen } from './crypto-day.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';
import { usCloseSeries } from './us-close-series.ts';
import { closeWindow } from './us-close-window.ts';

const ORIGIN = 'https://data-api.binance.vision';

const SYMBOLS: Partial<Record<NeedId, string>> = { BTC: 'BTCUSDT', ETH: 'ETHUSDT', BTC_AT_CLOSE: 'BTCUSDT' };

function parseAtClose(ask: Ask, body: string): Result<Parsed, Failure> {
  const rows = readBinanceHours(body);
  if (!rows.ok) return rows;
  const series = usCloseSeries('BTC_AT_CLOSE', rows.value, ask.nowMs);
  return series.ok ? parsedSeries([series.value], closeWindow(ask, KLINES_PAGE_ROWS).nextFrom) : series;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  if (ask.need === 'BTC_AT_CLOSE') return parseAtClose(ask, body);
  const klines = readBinanceKlines(body);
  if (!klines.ok) return klines;
  const { rows, count } = klines.value;
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  const series = dailySeries(id, rows, isCryptoDayOpen(ask.nowMs));
  const last = series?.days.at(-1);
  const more = count >= KLINES_PAGE_ROWS && last !== undefined && last < epochDayOf(ask.nowMs);
  return parsedSeries([series], more ? last + 1 : undefined);
}

/**
 * Binance's market-data host: daily candles against Tether since 2017-08-17, oldest first, a thousand a call. The
 * candle of D opens at 00:00 UTC of D and closes at 24:00 UTC; the last row is still open. Candles that an outage cut
 * short are left out. For the US close hourly candles, from one session's last hour to another's.
 */
export const binance: Source = {
  id: 'binance',
  name: 'Binance (USDT)',
  origin: ORIGIN,
  docs: 'https://github.com/binance/binance-spot-api-docs/blob/master/faqs/market_data_only.md',
  serves: ['BTC', 'ETH', 'BTC_AT_CLOSE'],
  spacingMs: seconds(0.25),
  request(ask) {
    const { need, from } = ask;
    const symbol = SYMBOLS[need];
    assert(symbol, `binance does not serve ${need}`);
    if (need === 'BTC_AT_CLOSE') {
      const { firstOpenMs, lastOpenMs } = closeWindow(ask, KLINES_PAGE_ROWS);
      const window = `limit=${KLINES_PAGE_ROWS}&startTime=${firstOpenMs}&endTime=${lastOpenMs}`;
      return { url: `${ORIGIN}/api/v3/klines?symbol=${symbol}&interval=1h&${window}` };
    }
    const startTime = from === undefined ? 0 : startOfDayMs(from);
    return { url: `${ORIGIN}/api/v3/klines?symbol=${symbol}&interval=1d&limit=${KLINES_PAGE_ROWS}&startTime=${startTime}` };
  },
  parse,
};
