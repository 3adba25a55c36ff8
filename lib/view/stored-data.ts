import { isoDate, isoInstant } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { DailySeries } from '../market/series.ts';
import type { Settings } from '../settings/settings.ts';

export interface StoredDataInput {
  readonly settings: Settings;
  readonly series: readonly DailySeries[];
  readonly snapshots: readonly CapSnapshot[];
  readonly version: string;
  readonly nowMs: UnixMs;
}

/**
 * Everything that a person may take away, as JSON text: settings and the stored market in full precision, days as
 * `YYYY-MM-DD`. What is remembered of pages is not part of it: it is never exported. Pure.
 */
export function storedDataJson({ settings, series, snapshots, version, nowMs }: StoredDataInput): string {
  const document = {
    schema: 'comove-data/1',
    generatedAt: isoInstant(nowMs),
    version,
    settings,
    series: series.map(seriesRecord),
    snapshots: snapshots.map(({ atMs, day, ...rest }) => ({ day: isoDate(day), at: isoInstant(atMs), ...rest })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function seriesRecord(series: DailySeries): unknown {
  const { id, market, days, close, high, low, segments, provisionalFrom, fetchedAtMs, stamp } = series;
  return {
    id,
    market,
    fetchedAt: isoInstant(fetchedAtMs),
    ...(stamp && { stamp }),
    ...(provisionalFrom !== undefined && { provisionalFrom: isoDate(provisionalFrom) }),
    segments: segments.map(({ source, from, factor }) => ({ source, from: isoDate(from), factor })),
    days: Array.from(days, isoDate),
    close: [...close],
    ...(high && { high: [...high] }),
    ...(low && { low: [...low] }),
  };
}
