import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { krakenCandlesPath, krakenHoursPath, readKrakenCandles, readKrakenHours } from './kraken-candles.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';
import { usCloseSeries } from './us-close-series.ts';
import { closeWindow } from './us-close-window.ts';

const ORIGIN = 'https://api.kraken.com';

const PAIRS: Partial<Record<NeedId, string>> = { BTC: 'XBTUSD', ETH: 'ETHUSD', BTC_AT_CLOSE: 'XBTUSD' };

/** The newest candles, whatever is asked for: 30 days of hours. */
const MOST_CANDLES = 720;

function parseAtClose(ask: Ask, body: string): Result<Parsed, Failure> {
  const rows = readKrakenHours(body);
  if (!rows.ok) return rows;
  const series = usCloseSeries('BTC_AT_CLOSE', rows.value, ask.nowMs);
  return series.ok ? parsedSeries([series.value]) : series;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  if (ask.need === 'BTC_AT_CLOSE') return parseAtClose(ask, body);
  const candles = readKrakenCandles(body, ask.nowMs);
  if (!candles.ok) return candles;
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  return parsedSeries([dailySeries(id, candles.value.rows, candles.value.isOpen)]);
}

/**
 * Kraken: daily candles in dollars, oldest first, the last 720 days and no more. The candle of D opens at 00:00 UTC
 * of D and closes at 24:00 UTC; the last row is not committed yet. For the US close hourly candles, the last
 * 720 of them, whatever is asked for.
 */
export const kraken: Source = {
  id: 'kraken',
  name: 'Kraken',
  origin: ORIGIN,
  docs: 'https://docs.kraken.com/api/docs/rest-api/get-ohlc-data',
  serves: ['BTC', 'ETH', 'BTC_AT_CLOSE'],
  spacingMs: seconds(1.5),
  request(ask) {
    const { need, from } = ask;
    const pair = PAIRS[need];
    assert(pair, `kraken does not serve ${need}`);
    if (need === 'BTC_AT_CLOSE') return { url: `${ORIGIN}${krakenHoursPath(pair, closeWindow(ask, MOST_CANDLES).firstOpenMs)}` };
    return { url: `${ORIGIN}${krakenCandlesPath(pair, from)}` };
  },
  parse,
};
