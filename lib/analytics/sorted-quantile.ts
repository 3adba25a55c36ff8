import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';

/**
 * Value below which the share `p` (0 to 1) of values lies, linear between the two nearest ones (definition 7 of Hyndman & Fan
 * 1996, the default of R and NumPy). `sorted` ascends; none is a bug.
 */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  assert(sorted.length > 0 && p >= 0 && p <= 1, 'a share of at least one value');
  const place = p * (sorted.length - 1);
  const lower = Math.floor(place);
  const low = at(sorted, lower);
  return low + (place - lower) * (at(sorted, Math.ceil(place)) - low);
}
