import { assert } from '../core/assert.ts';

/**
 * Levels as an index: every value over the one at `baseIndex`, times `base` (100 for an indexed chart).
 * The base value must exist and be above zero.
 */
export function rebase(levels: Float64Array, baseIndex: number, base = 100): Float64Array {
  const start = levels[baseIndex];
  assert(start !== undefined && start > 0, `a base value above zero at ${baseIndex}`);
  return levels.map((level) => (base * level) / start);
}
