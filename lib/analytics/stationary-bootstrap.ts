import { assert } from '../core/assert.ts';
import type { RandomBits } from './xoshiro128.ts';

const BITS_32 = 2 ** 32;

/** Grid of the chance that a block ends. */
const STEPS = 2 ** 16;

export interface StationaryBootstrap {
  /** The row that a sample begins with. */
  readonly first: () => number;
  /** The row that follows a row of the sample: the next one, or the first of a new block. */
  readonly after: (row: number) => number;
}

/**
 * Samples of n rows by the stationary bootstrap (Politis & Romano 1994; docs/methods.md §3): blocks start anywhere, row 0
 * follows row n − 1, and each block ends with probability 1/meanBlock, so its length is geometric with that mean (≥ 1, in
 * rows). One random integer decides both: below the share 1/meanBlock of all it ends the block, and where below it says
 * where the next one starts. The share is rounded to 2⁻¹⁶: no logarithm, and no last bit of a block length in which two
 * engines may differ, decides about a draw. n < 2²¹.
 */
export function stationaryBootstrap(n: number, meanBlock: number, bits: RandomBits): StationaryBootstrap {
  assert(n > 0 && meanBlock >= 1, 'rows to draw from, in blocks of at least one');
  const endsBelow = Math.max(1, Math.round(STEPS / meanBlock)) * (BITS_32 / STEPS);
  return {
    first: () => Math.floor((bits() * n) / BITS_32),
    after: (row) => {
      const random = bits();
      if (random < endsBelow) return Math.floor((random * n) / endsBelow);
      return row + 1 === n ? 0 : row + 1;
    },
  };
}
