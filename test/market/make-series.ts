import type { SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { parseIsoDate } from '../../lib/core/time.ts';

/** Day number of a date that the test wrote itself. */
export function dayOf(date: string): number {
  const day = parseIsoDate(date);
  if (day === undefined) throw new Error(`not a date: ${date}`);
  return day;
}

/** A stored series of one provider; `rows` are date and close. */
export function makeSeries(
  id: SeriesId,
  rows: readonly (readonly [string | number, number])[],
  extra: Partial<DailySeries> = {},
): DailySeries {
  const days = Int32Array.from(rows, ([day]) => (typeof day === 'number' ? day : dayOf(day)));
  return {
    id,
    days,
    close: Float64Array.from(rows, ([, close]) => close),
    segments: days.length > 0 ? [{ source: 'alpha', from: days[0] ?? 0, factor: 1 }] : [],
    market: 'live',
    fetchedAtMs: 0,
    ...extra,
  };
}
