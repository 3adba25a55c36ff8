import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { automaticBlockLength } from './automatic-block-length.ts';
import { deviations } from './deviations.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { seededRandom } from './seeded-random.ts';
import { sortedQuantile } from './sorted-quantile.ts';
import { stationaryBootstrap } from './stationary-bootstrap.ts';
import type { Interval } from './words.ts';

/** Samples drawn (docs/methods.md §3). */
const DRAWS = 2000;

/** Any number would do; one for ever makes the figure the same everywhere. */
export const BOOTSTRAP_SEED = 1;

/** Shares of the draws below the interval's ends: 95 % lie between. */
const [LOWER, UPPER] = [0.025, 0.975];

/** Share of its sum of squares below which a draw's variation is rounding: it holds one value again and again. */
const LEAST_SHARE = 1e-12;

export interface BootstrapInterval extends Interval {
  /** Mean length of the blocks drawn, in returns. */
  readonly blockLength: number;
  /** Draws that have an r. */
  readonly draws: number;
}

/** A column less its median, in units of its largest value: one huge row then takes no digits from the draws without it. */
function aroundMedian(column: Float64Array): Float64Array {
  const middle = sortedQuantile(column.toSorted(), 0.5);
  const centred = column.map((value) => value - middle);
  const largest = centred.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return centred.map((value) => value / largest);
}

/** x₀, y₀, x₁, y₁, … */
function interleaved(x: Float64Array, y: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * x.length }, (_, i) => at(i % 2 === 0 ? x : y, Math.floor(i / 2)));
}

/** r of some rows of the pairs, from sums in one pass; NaN where one of the two does not move in them. */
function correlationOf(pairs: Float64Array, rows: Int32Array): number {
  const n = rows.length;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i += 1) {
    const row = 2 * at(rows, i);
    const dx = at(pairs, row);
    const dy = at(pairs, row + 1);
    x += dx;
    y += dy;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const [variationX, variationY] = [xx - (x * x) / n, yy - (y * y) / n];
  if (!(variationX > LEAST_SHARE * xx && variationY > LEAST_SHARE * yy)) return Number.NaN;
  return Math.min(1, Math.max(-1, (xy - (x * y) / n) / Math.sqrt(variationX * variationY)));
}

/**
 * 95 % percentile interval of Pearson r by a stationary bootstrap of pairs: 2000 draws, blocks as long as the longest of
 * the automatic lengths of x, y and the products of their deviations, whose mean r is made of (docs/methods.md §3; Politis & Romano 1994).
 * The seed is fixed and everything but the block length is integers, sums, products and square roots: the same returns give the
 * same bits in every engine. A draw in which a series does not move has no r and is left out. `undefined` for n < 20, a
 * series that does not move, a value that is not finite, or where more than half of the draws are left out.
 */
export function bootstrapInterval(x: Float64Array, y: Float64Array): BootstrapInterval | undefined {
  assert(x.length === y.length, 'pairs have two members');
  const n = x.length;
  const [dx, dy] = [deviations(x), deviations(y)];
  if (n < MIN_RETURNS || !dx || !dy) return undefined;
  const products = dx.values.map((value, i) => value * at(dy.values, i));
  const blockLength = Math.max(automaticBlockLength(x), automaticBlockLength(y), automaticBlockLength(products));
  const draw = stationaryBootstrap(n, blockLength, seededRandom(BOOTSTRAP_SEED));
  const [pairs, rows] = [interleaved(aroundMedian(x), aroundMedian(y)), new Int32Array(n)];
  const drawn = Float64Array.from({ length: DRAWS }, () => {
    draw(rows);
    return correlationOf(pairs, rows);
  });
  const found = drawn.filter((r) => !Number.isNaN(r));
  if (found.length < DRAWS / 2) return undefined;
  found.sort();
  return { low: sortedQuantile(found, LOWER), high: sortedQuantile(found, UPPER), blockLength, draws: found.length };
}
