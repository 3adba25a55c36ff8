import type { Ratio } from '../core/units.ts';

/**
 * exp of the mean of ln(ratio): the mean for ratios, by which 2 and ½ cancel (docs/methods.md §10). Ratios are finite and
 * above zero; `undefined` for none of them.
 */
export function geometricMean(ratios: readonly Ratio[]): Ratio | undefined {
  if (ratios.length === 0) return undefined;
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
