import { at } from '../market/at.ts';
import { deviations } from './deviations.ts';
import { MIN_RETURNS } from './min-returns.ts';

/** Σ xₜ·yₜ₊ₖ over the pairs that exist. */
function laggedProducts(x: Float64Array, y: Float64Array, k: -1 | 0 | 1): number {
  let sum = 0;
  for (let t = Math.max(0, -k); t < Math.min(x.length, x.length - k); t += 1) sum += at(x, t) * at(y, t + k);
  return sum;
}

/**
 * Correlation of returns whose closes are hours apart: r* = [cov(xₜ,yₜ) + cov(xₜ,yₜ₋₁) + cov(xₜ,yₜ₊₁)]/(s_x·s_y), divisor
 * n and full-window means in all three covariances, clamped to ±1 (docs/methods.md §1; RiskMetrics Technical Document 1996,
 * §8.5). `undefined` for n < 20 or where a series does not move.
 */
export function closeAdjustedCorrelation(x: Float64Array, y: Float64Array): number | undefined {
  if (x.length < MIN_RETURNS) return undefined;
  const [dx, dy] = [deviations(x), deviations(y)];
  if (!dx || !dy) return undefined;
  const products =
    laggedProducts(dx.values, dy.values, 0) + laggedProducts(dx.values, dy.values, -1) + laggedProducts(dx.values, dy.values, 1);
  return Math.min(1, Math.max(-1, products / Math.sqrt(dx.sumOfSquares * dy.sumOfSquares)));
}
