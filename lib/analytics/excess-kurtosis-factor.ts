import { at } from '../market/at.ts';
import { deviations } from './deviations.ts';

/**
 * κ̂ = max(0, m22 / (1 + 2r²) − 1), m22 the mean of u²v² of the two standardised series (divisor n): by how much fat
 * tails that come on the same days widen the interval of r (docs/methods.md §3; elliptical moment identity, Muirhead 1982).
 * 0 for Gaussian pairs. `undefined` where r is.
 */
export function excessKurtosisFactor(x: Float64Array, y: Float64Array, r: number): number | undefined {
  const [dx, dy] = [deviations(x), deviations(y)];
  if (!dx || !dy) return undefined;
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += (at(dx.values, i) ** 2 / dx.sumOfSquares) * (at(dy.values, i) ** 2 / dy.sumOfSquares);
  const m22 = n * sum;
  return Math.max(0, m22 / (1 + 2 * r * r) - 1);
}
