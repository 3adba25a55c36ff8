import type { EpochDay } from '../core/units.ts';
import { derive } from './derive-series.ts';
import { homeLevel } from './home-level.ts';
import { lowerBound } from './lower-bound.ts';
import type { DailySeries } from './series.ts';
import { stretchesOf } from './stretches-of.ts';

/** A stored series whose first `count` rows, at least one and not all, are those up to the day. */
function cutAt(series: DailySeries, day: EpochDay, count: number): DailySeries {
  const { provisionalFrom, high, low, ...rest } = series;
  const cut: DailySeries = {
    ...rest,
    days: series.days.subarray(0, count),
    close: series.close.subarray(0, count),
    ...(high && { high: high.subarray(0, count) }),
    ...(low && { low: low.subarray(0, count) }),
    segments: series.segments.filter(({ from }) => from <= day),
    ...(provisionalFrom !== undefined && provisionalFrom <= day && { provisionalFrom }),
  };
  const home = homeLevel(stretchesOf(cut))?.factor ?? 1;
  return { ...cut, segments: cut.segments.map((segment) => ({ ...segment, factor: segment.factor / home })) };
}

/** The sources of a computed series cut each by itself, and the series computed from them anew. */
function derivedUntil(series: DailySeries, sources: readonly DailySeries[], day: EpochDay): DailySeries | undefined {
  const known = new Map(sources.map((source) => [source.id, seriesUntil(source, day)]));
  return derive(series.id, (id) => known.get(id));
}

/**
 * A series as of a date: its rows up to and including `day`, so that every figure computed from it is the one of that date,
 * without hindsight (docs/methods.md §1). A seam between two providers that lies later is forgotten, and the home, the
 * provider of most final days, is the one of the rows that are left: levels may be another provider's than those of the
 * whole series, returns are the same. A computed series is computed anew from its cut sources, because there the level
 * of each counts. A bar that is still open stays provisional; `fetchedAtMs` and `stamp` stay those of the data, not of
 * the date. `undefined` where no row is left. Columns are views, not copies; a series that ends by `day` is given back itself.
 */
export function seriesUntil(series: DailySeries, day: EpochDay): DailySeries | undefined {
  const count = lowerBound(series.days, day + 1);
  if (count === 0) return undefined;
  if (series.derivedFrom) return derivedUntil(series, series.derivedFrom, day);
  return count === series.days.length ? series : cutAt(series, day, count);
}
