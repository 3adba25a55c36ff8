import type { DailySeries } from './series.ts';
import { lowerBound } from './lower-bound.ts';

/** How many leading values of a series are final; the rest are provisional and take no part in computations. */
export function finalCount(series: Pick<DailySeries, 'days' | 'provisionalFrom'>): number {
  return series.provisionalFrom === undefined ? series.days.length : lowerBound(series.days, series.provisionalFrom);
}
