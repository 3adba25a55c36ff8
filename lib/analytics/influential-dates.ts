import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import type { PairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';

/** How many dates are named (METHODS.md §2). */
const NAMED_DATES = 3;

const without = (column: Float64Array, index: number): Float64Array => column.filter((_, i) => i !== index);

/**
 * The three end dates whose deletion changes Pearson r most, the largest change first, ties to the earliest
 * (METHODS.md §2). A deletion that leaves r undefined counts as the largest. Empty where r itself is undefined.
 */
export function influentialDates({ days, x, y }: PairReturns): readonly EpochDay[] {
  const r = pearson(x, y);
  if (r === undefined) return [];
  const changes = Array.from(days.keys(), (i) => {
    const left = pearson(without(x, i), without(y, i));
    return { day: at(days, i), size: left === undefined ? Infinity : Math.abs(left - r) };
  });
  const largestFirst = changes.toSorted((a, b) => (a.size === b.size ? a.day - b.day : b.size - a.size));
  return largestFirst.slice(0, NAMED_DATES).map(({ day }) => day);
}
