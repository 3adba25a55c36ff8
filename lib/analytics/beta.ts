import { deviations, sumOfProducts } from './deviations.ts';
import { MIN_RETURNS } from './min-returns.ts';

export interface Beta {
  /** Return of y that goes with one unit of return of x. */
  readonly value: number;
  /** Standard error of `value`. */
  readonly se: number;
}

/**
 * Slope of the least-squares line of y (crypto) on x (equity): β = r·s_y/s_x, SE = (s_y/s_x)·√((1 − r²)/(n − 2))
 * (docs/methods.md §2). `undefined` for n < 20, where x does not move, or where a value is not finite. A y that does not
 * move has β = 0 exactly.
 */
export function beta(x: Float64Array, y: Float64Array): Beta | undefined {
  if (x.length < MIN_RETURNS || !y.every(Number.isFinite)) return undefined;
  const dx = deviations(x);
  if (!dx) return undefined;
  const dy = deviations(y);
  if (!dy) return y.every((value) => value === y[0]) ? { value: 0, se: 0 } : undefined;
  const ratio = Math.sqrt(dy.sumOfSquares / dx.sumOfSquares) * (dy.scale / dx.scale);
  const r = sumOfProducts(dx.values, dy.values) / Math.sqrt(dx.sumOfSquares * dy.sumOfSquares);
  const result = { value: r * ratio, se: ratio * Math.sqrt(Math.max(0, 1 - r * r) / (x.length - 2)) };
  return Number.isFinite(result.value) && Number.isFinite(result.se) ? result : undefined;
}
