import type { EpochDay } from '../core/units.ts';
import { lowerBound } from './lower-bound.ts';

/** What to answer where the day itself has no value: nothing, or the last one before it. */
export type Mismatch = 'exact' | 'previous';

/** Index of a day in an ascending column, `undefined` where the policy finds none. */
export function indexOf(days: Int32Array, day: EpochDay, mismatch: Mismatch): number | undefined {
  const index = lowerBound(days, day);
  if (days[index] === day) return index;
  return mismatch === 'previous' && index > 0 ? index - 1 : undefined;
}
