import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';

/** A made-up series of some days: closes 100, 101, … */
export function seriesOf(id: StoredSeriesId, days: readonly number[], more: Partial<DailySeries> = {}): DailySeries {
  return {
    id,
    days: Int32Array.from(days),
    close: Float64Array.from(days, (_, index) => 100 + index),
    segments: [{ source: 'made-up', from: days[0] ?? 0, factor: 1 }],
    market: 'live',
    fetchedAtMs: 1_000,
    ...more,
  };
}
