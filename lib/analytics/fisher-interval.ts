import type { Interval } from './words.ts';

/** Two-sided 95 % quantile of the normal distribution, as docs/methods.md §3 prints it. */
const Z_95 = 1.96;

/** At or below this effective sample size no interval is given (docs/methods.md §3). */
const MIN_EFFECTIVE_SAMPLE = 10;

export interface FisherInputs {
  readonly r: number;
  readonly nEff: number;
  readonly kappa: number;
  /** Degrees of freedom taken off the sample size: 3 for r, 4 for a partial r given one series. */
  readonly lost: 3 | 4;
}

/**
 * 95 % interval of a correlation: tanh(atanh r ± 1.96·SE), SE = √((1 + κ̂)/(n_eff − lost)) (docs/methods.md §3; Fisher 1915).
 * `undefined` for n_eff ≤ 10. At r = ±1 both ends are ±1.
 */
export function fisherInterval({ r, nEff, kappa, lost }: FisherInputs): Interval | undefined {
  if (!(nEff > MIN_EFFECTIVE_SAMPLE)) return undefined;
  const z = Math.atanh(r);
  const margin = Z_95 * Math.sqrt((1 + kappa) / (nEff - lost));
  return { low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}
