import type { EpochDay } from '../core/units.ts';
import { at } from './at.ts';

/** Index of the first day that is not before `day`; the length where all are. `days` ascends. */
export function lowerBound(days: Int32Array, day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(days, middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
