import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import type { CapPoint } from './cap-series.ts';
import { readCoinMarketCap } from './coinmarketcap-envelope.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parseNumber, parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { shape } from './read-body.ts';

const Amount = v.nullish(v.union([v.number(), v.string()]));

const Point = v.object({
  // Text in seconds.
  timestamp: Amount,
  marketCap: Amount,
  btcValue: Amount,
  ethValue: Amount,
  stableValue: Amount,
});

/** A list. This provider's charts of single coins give an object by the stamp instead. */
const Points = v.union([
  v.array(v.nullable(Point)),
  v.pipe(
    v.record(v.string(), v.nullable(Point)),
    v.transform((byStamp) => Object.entries(byStamp).map(([stamp, point]) => point && { ...point, timestamp: point.timestamp ?? stamp })),
  ),
]);

const Data = v.object({ points: v.nullish(Points) });

/**
 * Every point of a v4 history in the order given: with `range=30d` daily ones for a year, hourly ones for the last 30
 * days (fine enough to sample at the US close), and the value of this moment.
 */
export function coinmarketcapV4Points(body: string): Result<readonly CapPoint[], Failure> {
  const data = readCoinMarketCap(Data, body);
  if (!data.ok) return data;
  const points = present(data.value.points).map((point) => ({
    atMs: fromEpochSeconds(parseNumber(point.timestamp) ?? Number.NaN),
    totalUsd: parsePositive(point.marketCap),
    btcUsd: parsePositive(point.btcValue),
    ethUsd: parsePositive(point.ethValue),
    stablesUsd: parsePositive(point.stableValue),
  }));
  if (points.length > 0 && points.every(({ atMs }) => Number.isNaN(atMs))) return shape('points: no timestamp in seconds');
  return ok(points);
}
