import { midRanks } from './mid-ranks.ts';
import { pearson } from './pearson.ts';

/**
 * Spearman's rank correlation: Pearson of the mid-ranks (docs/methods.md §2). In −1…1. `undefined` for fewer than two
 * pairs, a series that does not move, or a value that is not finite.
 */
export function spearman(x: Float64Array, y: Float64Array): number | undefined {
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) return undefined;
  return pearson(midRanks(x), midRanks(y));
}
