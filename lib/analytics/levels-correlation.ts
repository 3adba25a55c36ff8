import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';

/**
 * Pearson r of raw levels over the last `sessions` closes (docs/methods.md §4). Only ever shown beside r of returns:
 * unrelated random walks give |r| > 0.5 in about 40 % of windows. `undefined` for fewer than 20 closes, or where a
 * series does not move.
 */
export function levelsCorrelation(xClose: Float64Array, yClose: Float64Array, sessions: number): number | undefined {
  const [x, y] = [xClose.slice(-sessions), yClose.slice(-sessions)];
  return x.length < MIN_RETURNS ? undefined : pearson(x, y);
}
