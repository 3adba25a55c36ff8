import { at } from './at.ts';
import type { DailySeries } from './series.ts';

/**
 * Closes brought to the level of the series' last segment: close × factor of the segment that holds the day.
 * Returns and comparisons over a seam use these; what is displayed for a day is the provider's own `close`.
 * Shape: one value for each day of the series, provisional days included.
 */
export function continuous(series: Pick<DailySeries, 'days' | 'close' | 'segments'>): Float64Array {
  const { days, close, segments } = series;
  if (segments.every((segment) => segment.factor === 1)) return close;
  let held = 0;
  return close.map((value, i) => {
    const day = at(days, i);
    while ((segments[held + 1]?.from ?? Infinity) <= day) held += 1;
    return value * (segments[held]?.factor ?? 1);
  });
}
