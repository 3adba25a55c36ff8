import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { minutes, seconds } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { capSeries, isPlausibleTotal, type CapPoint } from './cap-series.ts';
import { COINMARKETCAP_USD_ID } from './coinmarketcap-envelope.ts';
import { coinmarketcapV4Points } from './coinmarketcap-v4-points.ts';
import { parsedSeries } from './daily-series.ts';
import type { Ask, Parsed, ParsedSeries, Source } from './source.ts';
import { usCloseSamples } from './us-close-samples.ts';

const ORIGIN = 'https://api.coinmarketcap.com';

/** The hourly points lie on the hour; the one of this moment stands for it until it is published. */
const CLOSE_TOLERANCE_MS = minutes(5);

function totalAtClose(points: readonly CapPoint[], nowMs: UnixMs): ParsedSeries | undefined {
  const samples = points.flatMap(({ atMs, totalUsd }) => (isPlausibleTotal(totalUsd) ? [{ atMs, value: totalUsd }] : []));
  return usCloseSamples('TOTAL_AT_CLOSE', samples, { nowMs, toleranceMs: CLOSE_TOLERANCE_MS });
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const points = coinmarketcapV4Points(body);
  if (!points.ok) return points;
  const ids = ask.need === 'STABLES' ? (['CAP_STABLES'] as const) : (['TOTAL', 'CAP_BTC', 'CAP_ETH', 'CAP_STABLES'] as const);
  const series = capSeries(points.value, { ids, nowMs: ask.nowMs });
  if (!series.ok) return series;
  // The total at the US close comes along with what was asked for, and never in its stead.
  const atClose = series.value.length > 0 ? totalAtClose(points.value, ask.nowMs) : undefined;
  return parsedSeries([...series.value, atClose]);
}

/**
 * CoinMarketCap's website chart (v4): the total capitalisation and its parts, a year of daily and 30 days of hourly
 * points whatever `from` is (other ranges are not known to be daily). Undocumented. A value at 00:00 UTC of D is the
 * close of D−1: on recorded answers its returns agree with Bitcoin's at 0.999 under that label. A value at an hour is that of
 * the instant, so the hours of the US closes give the total at the US close for the last 30 days, in every answer.
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
