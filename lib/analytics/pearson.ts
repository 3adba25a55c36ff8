import { assert } from '../core/assert.ts';
import { deviations, sumOfProducts } from './deviations.ts';

/**
 * Pearson's product-moment correlation, Σ dx·dy / √(Σ dx² · Σ dy²) with deviations from the means (docs/methods.md §2).
 * In −1…1. `undefined` for fewer than two pairs, a series that does not move, or a value that is not finite.
 */
export function pearson(x: Float64Array, y: Float64Array): number | undefined {
  assert(x.length === y.length, 'pairs have two members');
  const [dx, dy] = [deviations(x), deviations(y)];
  if (!dx || !dy) return undefined;
  const r = sumOfProducts(dx.values, dy.values) / Math.sqrt(dx.sumOfSquares * dy.sumOfSquares);
  return Math.min(1, Math.max(-1, r));
}
