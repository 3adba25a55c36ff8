import { at } from '../market/at.ts';
import { mean } from './mean.ts';
import { seededRandom } from './seeded-random.ts';
import { stationaryBootstrap } from './stationary-bootstrap.ts';

/** Mean length of a block, in days (docs/methods.md §9): calm and wild stretches of that length come whole. */
const MEAN_BLOCK_DAYS = 10;

export interface DrawnPaths {
  /** How many closes a path has. */
  readonly days: number;
  readonly paths: number;
  readonly seed: number;
}

/** Whether the sum of the moves of some rows reaches `distance` at one of them. */
function reaches(moves: Float64Array, rows: Int32Array, distance: number): boolean {
  let level = 0;
  for (let i = 0; i < rows.length; i += 1) {
    level += at(moves, at(rows, i));
    if (level >= distance) return true;
  }
  return false;
}

/**
 * Share of paths on which a close reaches a level `distance` = ln(H/S) above now, 1 for distance ≤ 0: each path is a
 * stationary bootstrap of the daily log returns less their mean, blocks of 10 days on average
 * (docs/methods.md §9; Politis & Romano 1994). At least one return; the standard error is √(p(1 − p)/paths). Sums and comparisons
 * alone, so the same returns and seed give the same share in every engine.
 */
export function bootstrapHighChance(returns: Float64Array, distance: number, { days, paths, seed }: DrawnPaths): number {
  if (distance <= 0) return 1;
  const drift = mean(returns);
  const moves = returns.map((value) => value - drift);
  const draw = stationaryBootstrap(moves.length, MEAN_BLOCK_DAYS, seededRandom(seed));
  const rows = new Int32Array(days);
  let hits = 0;
  for (let path = 0; path < paths; path += 1) {
    draw(rows);
    if (reaches(moves, rows, distance)) hits += 1;
  }
  return hits / paths;
}
