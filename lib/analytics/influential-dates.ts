import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import type { PairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';

/** How many dates are named (METHODS.md §2). */
const NAMED_DATES = 3;

export interface InfluentialDate {
  readonly day: EpochDay;
  /** r with the day deleted minus r with it; absent where deleting it leaves a series that does not move. */
  readonly change?: number;
}

const without = (column: Float64Array, index: number): Float64Array => column.filter((_, i) => i !== index);

/**
 * The three end dates whose deletion changes Pearson r most, the largest change first, ties to the earliest
 * (METHODS.md §2). A deletion that leaves r undefined counts as the largest. Empty where r itself is undefined.
 */
export function influentialDates({ days, x, y }: PairReturns): readonly InfluentialDate[] {
  const r = pearson(x, y);
  if (r === undefined) return [];
  const changes = Array.from(days.keys(), (i) => {
    const left = pearson(without(x, i), without(y, i));
    return { day: at(days, i), ...(left !== undefined && { change: left - r }) };
  });
  const size = ({ change }: InfluentialDate): number => (change === undefined ? Infinity : Math.abs(change));
  return changes.toSorted((a, b) => (size(a) === size(b) ? a.day - b.day : size(b) - size(a))).slice(0, NAMED_DATES);
}
