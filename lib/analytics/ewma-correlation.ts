import { at } from '../market/at.ts';

/** Decay of daily data in the RiskMetrics Technical Document (1996), §5.3. */
export const EWMA_LAMBDA = 0.94;

/** Returns whose mean squares and products start the recursion. */
const START_RETURNS = 30;

export interface EwmaCorrelation {
  readonly r: number;
  /** Number of equally weighted returns with the same precision: (1 + λ)/(1 − λ) ≈ 32. */
  readonly nEff: number;
  readonly lambda: number;
}

/**
 * Exponentially weighted correlation at the last return (docs/methods.md §2; RiskMetrics 1996): no mean is removed; the
 * mean squares and products of the first 30 returns start it, and from return 31 on s ← λ·s + (1 − λ)·a·b over the
 * full paired history. `undefined` for fewer than 30 returns, a series of zeros, or a value that is not finite.
 */
export function ewmaCorrelation(x: Float64Array, y: Float64Array): EwmaCorrelation | undefined {
  const lambda = EWMA_LAMBDA;
  if (x.length < START_RETURNS) return undefined;
  const smoothed = (a: Float64Array, b: Float64Array): number => {
    let s = 0;
    for (let i = 0; i < START_RETURNS; i += 1) s += (at(a, i) * at(b, i)) / START_RETURNS;
    for (let i = START_RETURNS; i < a.length; i += 1) s = lambda * s + (1 - lambda) * at(a, i) * at(b, i);
    return s;
  };
  const r = smoothed(x, y) / (Math.sqrt(smoothed(x, x)) * Math.sqrt(smoothed(y, y)));
  if (!Number.isFinite(r)) return undefined;
  return { r: Math.min(1, Math.max(-1, r)), nEff: (1 + lambda) / (1 - lambda), lambda };
}
