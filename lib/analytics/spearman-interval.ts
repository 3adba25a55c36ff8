import { fisherInterval } from './fisher-interval.ts';
import type { Interval } from './words.ts';

/**
 * 95 % interval of Spearman's ρ of n pairs: tanh(atanh ρ ± 1.96·SE), SE = √((1 + ρ²/2)/(n − 3)) (docs/methods.md §10;
 * Bonett & Wright 2000). `undefined` for n ≤ 10, where the approximation does not hold. At ρ = ±1 both ends are ±1.
 */
export const spearmanInterval = (rho: number, n: number): Interval | undefined =>
  fisherInterval({ r: rho, nEff: n, kappa: (rho * rho) / 2, lost: 3 });
