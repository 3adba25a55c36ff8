import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { sortedQuantile } from './sorted-quantile.ts';

/** Median of the values at some positions, all moved on by `shift` modulo the length; NaN are passed over. */
function medianAt(values: Float64Array, positions: Int32Array, shift: number, scratch: Float64Array): number | undefined {
  let n = 0;
  for (let i = 0; i < positions.length; i += 1) {
    const value = at(values, (at(positions, i) + shift) % values.length);
    if (Number.isNaN(value)) continue;
    scratch[n] = value;
    n += 1;
  }
  return n === 0 ? undefined : sortedQuantile(scratch.subarray(0, n).sort(), 0.5);
}

/**
 * Two-sided permutation p of the median of `values` at some positions (docs/methods.md §8): the share of all circular shifts
 * of the positions, their own places included, whose median is at least as far from the median of all values. The shifts
 * keep the spacing of the positions and are enumerated, so there is nothing random in it. NaN is a value that is not
 * known; a shift that meets no other is left out. `undefined` without a known value at the positions.
 */
export function shiftP(values: Float64Array, positions: Int32Array): number | undefined {
  assert(
    positions.every((position) => position >= 0 && position < values.length),
    'positions of values',
  );
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const scratch = new Float64Array(positions.length);
  const own = medianAt(values, positions, 0, scratch);
  if (own === undefined) return undefined;
  const centre = sortedQuantile(known, 0.5);
  const distance = Math.abs(own - centre);
  let [shifts, asFar] = [0, 0];
  for (let shift = 0; shift < values.length; shift += 1) {
    const median = medianAt(values, positions, shift, scratch);
    if (median === undefined) continue;
    shifts += 1;
    if (Math.abs(median - centre) >= distance) asFar += 1;
  }
  return asFar / shifts;
}
