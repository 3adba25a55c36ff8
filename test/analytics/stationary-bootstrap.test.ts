import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../lib/analytics/seeded-random.ts';
import { stationaryBootstrap } from '../../lib/analytics/stationary-bootstrap.ts';

/** Random integers that are given. */
const scripted = (...values: readonly number[]): (() => number) => {
  const rest = [...values];
  return () => rest.shift() ?? 0;
};

function rowsOf(length: number, n: number, meanBlock: number, seed: number): readonly number[] {
  const sample = stationaryBootstrap(n, meanBlock, seededRandom(seed));
  const rows = [sample.first()];
  while (rows.length < length) rows.push(sample.after(rows.at(-1) ?? 0));
  return rows;
}

describe('rows of a stationary bootstrap', () => {
  test('by hand: with blocks of 4 on average a quarter of all integers ends one and says where the next begins', () => {
    const quarter = 2 ** 30;
    const sample = stationaryBootstrap(10, 4, scripted(2 ** 31, 0, quarter - 1, quarter / 2, quarter, 2 ** 32 - 1, quarter));
    expect(sample.first()).toBe(5);
    expect([3, 3, 3].map((row) => sample.after(row))).toEqual([0, 9, 5]);
    expect([3, 8, 9].map((row) => sample.after(row))).toEqual([4, 9, 0]);
  });

  test('with blocks of 1 are drawn one by one; of one row are that row', () => {
    const sample = stationaryBootstrap(4, 1, scripted(0, 2 ** 30, 2 ** 31, 2 ** 32 - 1));
    expect([0, 0, 0, 0].map((row) => sample.after(row))).toEqual([0, 1, 2, 3]);
    expect(rowsOf(5, 1, 3, 1)).toEqual([0, 0, 0, 0, 0]);
  });

  test('of no row, or in blocks shorter than one, are a bug', () => {
    expect(() => stationaryBootstrap(0, 2, seededRandom(1))).toThrow('rows to draw from');
    expect(() => stationaryBootstrap(5, 0.9, seededRandom(1))).toThrow('rows to draw from');
    expect(() => stationaryBootstrap(5, Number.NaN, seededRandom(1))).toThrow('rows to draw from');
  });

  test('are all alike frequent, and blocks are geometric with their mean', () => {
    const [n, meanBlock, length] = [50, 6, 200_000];
    const rows = rowsOf(length, n, meanBlock, 3);
    const starts = rows.flatMap((row, i) => (i > 0 && row !== ((rows[i - 1] ?? 0) + 1) % n ? [i] : []));
    // One start in n happens to be the row that would have followed, and is not seen.
    const seen = (length / meanBlock) * (1 - 1 / n);
    expect(Math.abs(starts.length - seen)).toBeLessThan(4 * Math.sqrt(length * (1 / meanBlock) * (5 / 6)));
    const counts = Array.from({ length: n }, (_, row) => rows.filter((found) => found === row).length);
    for (const count of counts) expect(Math.abs(count - length / n)).toBeLessThan(5 * Math.sqrt((length / n) * (2 * meanBlock - 1)));
    const lengths = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
    // P(length > 6) = (5/6)^6.
    expect(lengths.filter((value) => value > 6).length / lengths.length).toBeCloseTo((5 / 6) ** 6, 1);
  });

  test('whatever n and blocks, are among the n, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 1, max: 1e9, noNaN: true }), fc.nat(), (n, meanBlock, seed) => {
        const rows = rowsOf(100, n, meanBlock, seed);
        expect(rows.every((row) => Number.isInteger(row) && row >= 0 && row < n)).toBe(true);
        expect(rowsOf(100, n, meanBlock, seed)).toEqual(rows);
      }),
    );
  });
});
