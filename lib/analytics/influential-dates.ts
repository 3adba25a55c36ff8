import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { deviations, sumOfProducts } from './deviations.ts';
import type { PairReturns } from './pair-returns.ts';

/** How many dates are named (docs/methods.md §2). */
const NAMED_DATES = 3;

/** Share of the variation that must be left after a deletion; less is rounding, and the rest does not move. */
const LEAST_LEFT = 1e-12;

/** How far each deletion moves r; Infinity where the rest does not move. Empty where r is undefined. */
function changes(x: Float64Array, y: Float64Array): Float64Array {
  const [dx, dy] = [deviations(x), deviations(y)];
  if (!dx || !dy) return new Float64Array(0);
  const n = x.length;
  const [xx, yy, xy] = [dx.sumOfSquares, dy.sumOfSquares, sumOfProducts(dx.values, dy.values)];
  const r = xy / Math.sqrt(xx * yy);
  // Deleting a value at distance d from the mean takes d²·n/(n − 1) off a sum of squares about the mean.
  const weight = n / (n - 1);
  return dx.values.map((u, i) => {
    const v = at(dy.values, i);
    const [leftX, leftY] = [xx - weight * u * u, yy - weight * v * v];
    if (leftX < LEAST_LEFT * xx || leftY < LEAST_LEFT * yy) return Infinity;
    return Math.abs((xy - weight * u * v) / Math.sqrt(leftX * leftY) - r);
  });
}

/**
 * The three end dates whose deletion changes Pearson r most, the largest change first, ties to the earliest
 * (docs/methods.md §2). A deletion that leaves r undefined counts as the largest. Empty where r itself is undefined.
 */
export function influentialDates({ days, x, y }: PairReturns): readonly EpochDay[] {
  const sizes = Array.from(changes(x, y), (size, i) => ({ day: at(days, i), size }));
  const largestFirst = sizes.toSorted((a, b) => (a.size === b.size ? a.day - b.day : b.size - a.size));
  return largestFirst.slice(0, NAMED_DATES).map(({ day }) => day);
}
