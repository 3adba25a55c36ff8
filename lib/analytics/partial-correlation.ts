import { effectiveSampleSize } from './effective-sample-size.ts';
import { excessKurtosisFactor } from './excess-kurtosis-factor.ts';
import { fisherInterval } from './fisher-interval.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';
import { residuals } from './residuals.ts';
import type { Interval } from './words.ts';

export interface TripleReturns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What is held fixed. */
  readonly z: Float64Array;
}

export interface PartialCorrelation {
  readonly r: number;
  readonly n: number;
  /** Absent for n_eff ≤ 10. */
  readonly interval?: Interval;
}

/** Share of variance that has to be left after z: below it the rest is rounding, and a correlation of rounding errors is none. */
const LEAST_VARIANCE_LEFT = 1e-12;

/**
 * Correlation of x and y given z: r_xy·z = (r_xy − r_xz·r_yz)/√((1 − r_xz²)(1 − r_yz²)) (docs/methods.md §2), which is the
 * Pearson r of what a line on z leaves of x and of y; the interval takes κ̂ and n_eff from these residuals and n_eff − 4
 * (§3). `undefined` for n < 20, where a series does not move, or where z explains x or y entirely.
 */
export function partialCorrelation({ x, y, z }: TripleReturns): PartialCorrelation | undefined {
  const n = x.length;
  if (n < MIN_RETURNS) return undefined;
  const [xy, xz, yz] = [pearson(x, y), pearson(x, z), pearson(y, z)];
  const [restOfX, restOfY] = [residuals(x, z), residuals(y, z)];
  if (xy === undefined || xz === undefined || yz === undefined || !restOfX || !restOfY) return undefined;
  const [leftOfX, leftOfY] = [1 - xz * xz, 1 - yz * yz];
  if (leftOfX < LEAST_VARIANCE_LEFT || leftOfY < LEAST_VARIANCE_LEFT) return undefined;
  const r = Math.min(1, Math.max(-1, (xy - xz * yz) / Math.sqrt(leftOfX * leftOfY)));
  const kappa = excessKurtosisFactor(restOfX, restOfY, r);
  const interval = kappa === undefined ? undefined : fisherInterval({ r, nEff: effectiveSampleSize(restOfX, restOfY), kappa, lost: 4 });
  return { r, n, ...(interval && { interval }) };
}
