import type { EpochDay } from '../core/units.ts';
import { finalDays } from './final-days.ts';
import type { Stretch } from './home-level.ts';
import { lowerBound } from './lower-bound.ts';
import type { DailySeries } from './series.ts';

/** A stretch with its first and last final day. */
export interface DatedStretch extends Stretch {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** The segments of a series with the final days that each holds, ascending; one that holds none is left out. */
export function stretchesOf(series: Pick<DailySeries, 'days' | 'segments' | 'provisionalFrom'>): readonly DatedStretch[] {
  const days = finalDays(series);
  return series.segments.flatMap(({ source, factor, from }, i) => {
    const start = lowerBound(days, from);
    const end = lowerBound(days, series.segments[i + 1]?.from ?? Infinity);
    const [first, last] = [days[start], days[end - 1]];
    return end > start && first !== undefined && last !== undefined ? [{ source, factor, days: end - start, from: first, to: last }] : [];
  });
}
