import { at } from '../market/at.ts';
import { deviations, sumOfProducts } from './deviations.ts';

/** What is left of v after the least-squares line (with intercept) on z, per value. `undefined` where either does not move. */
export function residuals(v: Float64Array, z: Float64Array): Float64Array | undefined {
  const [dv, dz] = [deviations(v), deviations(z)];
  if (!dv || !dz) return undefined;
  const slope = sumOfProducts(dv.values, dz.values) / dz.sumOfSquares;
  return dv.values.map((value, i) => (value - slope * at(dz.values, i)) * dv.scale);
}
