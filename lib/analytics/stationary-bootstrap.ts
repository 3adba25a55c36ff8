import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import type { RandomBits } from './xoshiro128.ts';

/** How many random integers there are. */
const ALL = 2 ** 32;

/** Grid of the chance that a block ends. */
const STEPS = 2 ** 16;

const LONGEST_MEAN_BLOCK = 1000;

/** The first so many bits of an integer are a short cut into the table of lengths. */
const GUIDE_BITS = 10;

/** Fills a column with the rows of one sample, the first of which begins a block. */
export type DrawRows = (rows: Int32Array) => void;

/**
 * Entry k: below how many of all random integers a block is at most k rows long, geometric: 2³²·(1 − (1 − p)^k). The last
 * entry is all of them: lengths end where fewer than one block in 2³²/n is longer.
 */
function lengthTable(n: number, meanBlock: number): Float64Array {
  const goesOn = 1 - Math.round(STEPS / meanBlock) / STEPS;
  const table = [0];
  let longer = goesOn;
  for (; longer * ALL > n; longer *= goesOn) table.push(Math.round(ALL * (1 - longer)));
  return Float64Array.from([...table, ALL]);
}

/** For each first bits of an integer the length that the least such integer has. */
function guideTo(lengths: Float64Array): Int32Array {
  let length = 1;
  return Int32Array.from({ length: 2 ** GUIDE_BITS }, (_, bits) => {
    while (at(lengths, length) <= bits * 2 ** (32 - GUIDE_BITS)) length += 1;
    return length;
  });
}

/**
 * Samples of n rows by the stationary bootstrap (Politis & Romano 1994; docs/methods.md §3): blocks start anywhere, row 0
 * follows row n − 1, and their lengths are geometric with mean `meanBlock` (1 to 1000 rows). One random integer decides a block: its
 * length, by a table, and its start, by where it lies among those of the same length. 1/meanBlock is rounded to 2⁻¹⁶ and no
 * logarithm is taken, so that no last bit in which two engines may differ decides about a draw. n < 2²¹.
 */
export function stationaryBootstrap(n: number, meanBlock: number, bits: RandomBits): DrawRows {
  assert(n > 0 && meanBlock >= 1 && meanBlock <= LONGEST_MEAN_BLOCK, 'rows to draw from, in blocks of 1 to 1000');
  const lengths = lengthTable(n, meanBlock);
  const guide = guideTo(lengths);
  const rowsPerInteger = lengths.map((below, k) => (k === 0 ? 0 : n / (below - at(lengths, k - 1))));
  return (rows) => {
    for (let i = 0; i < rows.length;) {
      const random = bits();
      let length = at(guide, random >>> (32 - GUIDE_BITS));
      while (random >= at(lengths, length)) length += 1;
      let row = Math.floor((random - at(lengths, length - 1)) * at(rowsPerInteger, length));
      for (const end = Math.min(rows.length, i + length); i < end; i += 1) {
        rows[i] = row;
        row = row + 1 === n ? 0 : row + 1;
      }
    }
  };
}
