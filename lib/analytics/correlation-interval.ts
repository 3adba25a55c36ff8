import { effectiveSampleSize } from './effective-sample-size.ts';
import { excessKurtosisFactor } from './excess-kurtosis-factor.ts';
import { fisherInterval } from './fisher-interval.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';
import type { Interval } from './words.ts';

export interface CorrelationInterval extends Interval {
  readonly r: number;
  readonly nEff: number;
  readonly kappa: number;
}

/**
 * Pearson r of paired returns with its 95 % interval, widened for fat tails and for autocorrelation (docs/methods.md §3).
 * `undefined` for n < 20, n_eff ≤ 10, or where r is undefined.
 */
export function correlationInterval(x: Float64Array, y: Float64Array): CorrelationInterval | undefined {
  if (x.length < MIN_RETURNS) return undefined;
  const r = pearson(x, y);
  if (r === undefined) return undefined;
  const kappa = excessKurtosisFactor(x, y, r);
  if (kappa === undefined) return undefined;
  const nEff = effectiveSampleSize(x, y);
  const interval = fisherInterval({ r, nEff, kappa, lost: 3 });
  return interval && { r, nEff, kappa, ...interval };
}
