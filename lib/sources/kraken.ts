import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { krakenCandlesPath, readKrakenCandles } from './kraken-candles.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.kraken.com';

const PAIRS: Partial<Record<NeedId, string>> = { BTC: 'XBTUSD', ETH: 'ETHUSD' };

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const candles = readKrakenCandles(body, ask.nowMs);
  if (!candles.ok) return candles;
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  return parsedSeries([dailySeries(id, candles.value.rows, candles.value.isOpen)]);
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
    return { url: `${ORIGIN}${krakenCandlesPath(pair, from)}` };
  },
  parse,
};
