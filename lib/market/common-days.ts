import type { EpochDay } from '../core/units.ts';
import { at } from './at.ts';
import { lowerBound } from './lower-bound.ts';

/** Where the days stand that two ascending columns share: row k is at `a[k]` in the first, at `b[k]` in the second. */
export interface CommonDays {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Positions of the days that both columns hold and `keep` admits (all, where it is absent), ascending; one pass over both. */
export function commonDays(aDays: Int32Array, bDays: Int32Array, keep: (day: EpochDay) => boolean = () => true): CommonDays {
  const capacity = Math.min(aDays.length, bDays.length);
  const [a, b] = [new Int32Array(capacity), new Int32Array(capacity)];
  let n = 0;
  // A long history against a short one: nothing before the later start can be common.
  const from = Math.max(aDays[0] ?? 0, bDays[0] ?? 0);
  for (let i = lowerBound(aDays, from), j = lowerBound(bDays, from); i < aDays.length && j < bDays.length;) {
    const gap = at(aDays, i) - at(bDays, j);
    if (gap === 0 && keep(at(aDays, i))) {
      a[n] = i;
      b[n] = j;
      n += 1;
    }
    if (gap <= 0) i += 1;
    if (gap >= 0) j += 1;
  }
  return { a: a.slice(0, n), b: b.slice(0, n) };
}
