import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import { capSeries } from './cap-series.ts';
import { COINMARKETCAP_USD_ID } from './coinmarketcap-envelope.ts';
import { coinmarketcapV4Points } from './coinmarketcap-v4-points.ts';
import { parsedSeries } from './daily-series.ts';
import type { Ask, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.coinmarketcap.com';

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const points = coinmarketcapV4Points(body);
  if (!points.ok) return points;
  const ids = ask.need === 'STABLES' ? (['CAP_STABLES'] as const) : (['TOTAL', 'CAP_BTC', 'CAP_ETH', 'CAP_STABLES'] as const);
  const series = capSeries(points.value, { ids, nowMs: ask.nowMs });
  return series.ok ? parsedSeries(series.value) : series;
}

/**
 * CoinMarketCap's website chart (v4): the total capitalisation and its parts, a year of daily and 30 days of hourly
 * points whatever `from` is (other ranges are not known to be daily). Undocumented. A value at 00:00 UTC of D is the
 * close of D−1: on recorded answers its returns agree with Bitcoin's at 0.999 under that label.
 */
export const coinmarketcapV4: Source = {
  id: 'coinmarketcap-v4',
  name: 'CoinMarketCap',
  origin: ORIGIN,
  docs: 'https://coinmarketcap.com/charts/',
  serves: ['TOTAL', 'STABLES'],
  spacingMs: seconds(1.2),
  request({ need }) {
    assert(need === 'TOTAL' || need === 'STABLES', `coinmarketcap-v4 does not serve ${need}`);
    return { url: `${ORIGIN}/data-api/v4/global-metrics/quotes/historical?convertId=${COINMARKETCAP_USD_ID}&range=30d` };
  },
  parse,
};
