import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';

/** Two-sided 95 % quantile of the normal distribution, as docs/methods.md §3 prints it. */
const Z_95 = 1.96;

export interface PairedDifference {
  /** Mean of a − b. */
  readonly difference: number;
  /** Its standard error, s/√n with divisor n − 1 in s. */
  readonly se: number;
}

/** Mean difference of two columns of one length, pair by pair, with its standard error; pairs are independent, at least two. */
export function pairedDifference(a: Float64Array, b: Float64Array): PairedDifference {
  const n = a.length;
  assert(n === b.length && n > 1, 'at least two pairs');
  const differences = a.map((value, i) => value - at(b, i));
  const difference = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  return { difference, se: Math.sqrt(squares / (n - 1) / n) };
}

export type Skill = 'better' | 'worse' | 'no different';

/** What an error less that of the base rate allows to say: words follow its 95 % interval, not the point (docs/methods.md §9). */
export function skillOf({ difference, se }: PairedDifference): Skill {
  if (difference + Z_95 * se < 0) return 'better';
  return difference - Z_95 * se > 0 ? 'worse' : 'no different';
}
