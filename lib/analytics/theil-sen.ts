import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { median } from '../market/median.ts';

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Theil–Sen line: the median slope of all pairs of points with different x, through the median of y − slope·x
 * (Theil 1950, Sen 1968). Up to 29 % of wild points do not move it far. O(n²): meant for a hundred points.
 * `undefined` where no two points differ in x, or a value is not finite.
 */
export function theilSen(x: Float64Array, y: Float64Array): Line | undefined {
  assert(x.length === y.length, 'points have two coordinates');
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const run = at(x, i) - at(x, j);
      if (run !== 0) slopes.push((at(y, i) - at(y, j)) / run);
    }
  }
  const slope = median(slopes);
  if (slope === undefined || !Number.isFinite(slope)) return undefined;
  const intercept = median(Array.from(y, (value, i) => value - slope * at(x, i)));
  return intercept !== undefined && [...x, ...y].every(Number.isFinite) && Number.isFinite(intercept) ? { slope, intercept } : undefined;
}
