import { at } from './at.ts';
import { homeLevel } from './home-level.ts';
import type { DailySeries } from './series.ts';
import { stretchesOf } from './stretches-of.ts';

/**
 * Closes at the level of the series' home (home-level.ts): close × factor of the segment that holds the day ÷ factor
 * of the home. The home's own days are as it printed them; a guest's are rescaled, which is said where they are shown
 * (lib/view/contributions.ts). Shape: one value for each day of the series, provisional days included.
 */
export function continuous(series: Pick<DailySeries, 'days' | 'close' | 'segments' | 'provisionalFrom'>): Float64Array {
  const { days, close, segments } = series;
  if (segments.every((segment) => segment.factor === 1)) return close;
  const home = homeLevel(stretchesOf(series))?.factor ?? 1;
  let held = 0;
  return close.map((value, i) => {
    const day = at(days, i);
    while ((segments[held + 1]?.from ?? Infinity) <= day) held += 1;
    return value * ((segments[held]?.factor ?? 1) / home);
  });
}
