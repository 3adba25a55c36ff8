import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import type { UnixMs } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import { dailySeries } from './daily-series.ts';
import { isWithin, type DayWindow } from './day-window.ts';
import { closedDayAt, isSnapshotDayOpen, snapshotByDay } from './snapshot-days.ts';
import type { ParsedSeries } from './source.ts';

/** The total capitalisation and its parts at an instant, in US dollars. */
export interface CapPoint {
  readonly atMs: UnixMs;
  readonly totalUsd: number | undefined;
  readonly btcUsd?: number | undefined;
  readonly ethUsd?: number | undefined;
  readonly stablesUsd?: number | undefined;
}

type CapSeriesId = 'TOTAL' | 'CAP_BTC' | 'CAP_ETH' | 'CAP_STABLES';

const VALUE_OF: Readonly<Record<CapSeriesId, (point: CapPoint) => number | undefined>> = {
  TOTAL: (point) => point.totalUsd,
  CAP_BTC: (point) => point.btcUsd,
  CAP_ETH: (point) => point.ethUsd,
  CAP_STABLES: (point) => point.stablesUsd,
};

/** US dollars. The total was 1.6e9 in April 2013, when the histories begin; what lies outside is in another unit. */
const LEAST_TOTAL_USD = 5e8;
const MOST_TOTAL_USD = 1e15;

export const isPlausibleTotal = (usd: number | undefined): usd is number =>
  usd !== undefined && usd >= LEAST_TOTAL_USD && usd <= MOST_TOTAL_USD;

/** A part must be less than its total: a share of 0 or 100 % is a gap, not a figure. */
const part = (value: number | undefined, total: number): number | undefined => (value !== undefined && value < total ? value : undefined);

/**
 * Daily series of a snapshot history, one for each of `ids` that has a row within `window`. Points without a
 * plausible total are left out. The whole answer is `refused` when no total is plausible (its unit is not the US dollar)
 * or no point lies at 00:00 UTC (it has no daily close).
 */
export function capSeries(
  points: readonly CapPoint[],
  { ids, nowMs, window }: { readonly ids: readonly CapSeriesId[]; readonly nowMs: UnixMs; readonly window?: DayWindow },
): Result<readonly ParsedSeries[], Failure> {
  const plausible = points.filter((point) => Number.isFinite(point.atMs) && isPlausibleTotal(point.totalUsd));
  if (points.length > 0 && plausible.length === 0) return err({ kind: 'refused', detail: 'no total between 5e8 and 1e15 US dollars' });
  if (plausible.length > 0 && plausible.every(({ atMs }) => closedDayAt(atMs) === undefined))
    return err({ kind: 'refused', detail: 'no value at 00:00 UTC' });
  const byDay = [...snapshotByDay(plausible)].filter(([day]) => window === undefined || isWithin(window, day));
  const isStillOpen = isSnapshotDayOpen(byDay, nowMs);
  const series = ids.map((id: StoredSeriesId & CapSeriesId) => {
    const rows = byDay.map(([day, point]) => {
      const total = point.totalUsd ?? 0;
      return { day, close: id === 'TOTAL' ? total : part(VALUE_OF[id](point), total) };
    });
    return dailySeries(id, rows, isStillOpen);
  });
  return { ok: true, value: series.filter((one) => one !== undefined) };
}
