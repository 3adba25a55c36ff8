import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../lib/analytics/seeded-random.ts';
import { stationaryBootstrap } from '../../lib/analytics/stationary-bootstrap.ts';

/** Random integers that are given. */
const scripted = (...values: readonly number[]): (() => number) => {
  const rest = [...values];
  return () => rest.shift() ?? 0;
};

function sampleOf(length: number, n: number, meanBlock: number, bits: () => number): readonly number[] {
  const rows = new Int32Array(length);
  stationaryBootstrap(n, meanBlock, bits)(rows);
  return [...rows];
}

describe('rows of a stationary bootstrap', () => {
  test('by hand: with blocks of 4 on average a quarter of all integers make blocks of 1, the next 3/16 of 2, and where among them says where', () => {
    const quarter = 2 ** 30;
    const three16 = (3 / 16) * 2 ** 32;
    expect(sampleOf(3, 10, 4, scripted(0, quarter - 1, quarter / 2))).toEqual([0, 9, 5]);
    expect(sampleOf(6, 10, 4, scripted(quarter, quarter + three16 - 1, quarter + three16 / 2))).toEqual([0, 1, 9, 0, 5, 6]);
    // 2³² − 1 is in the longest blocks there are, and begins them at the last row; a sample ends where it is full.
    expect(sampleOf(12, 10, 4, scripted(2 ** 32 - 1))).toEqual([9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
  });

  test('with blocks of 1 are drawn one by one; of one row are that row; each sample begins a block', () => {
    expect(sampleOf(4, 4, 1, scripted(0, 2 ** 30, 2 ** 31, 2 ** 32 - 1))).toEqual([0, 1, 2, 3]);
    expect(sampleOf(5, 1, 3, seededRandom(1))).toEqual([0, 0, 0, 0, 0]);
    const draw = stationaryBootstrap(10, 4, scripted(2 ** 32 - 1, 0));
    const rows = new Int32Array(1);
    draw(rows);
    draw(rows);
    expect([...rows]).toEqual([0]);
  });

  test.for([0.9, 1001, Number.NaN])('in blocks of %d on average, or of no row, are a bug', (meanBlock) => {
    expect(() => stationaryBootstrap(5, meanBlock, seededRandom(1))).toThrow('rows to draw from');
    expect(() => stationaryBootstrap(0, 2, seededRandom(1))).toThrow('rows to draw from');
  });

  test.for([1.3, 6, 40])('are all alike frequent, and blocks have their mean of %d and are geometric', (meanBlock) => {
    const [n, length] = [500, 200_000];
    const rows = sampleOf(length, n, meanBlock, seededRandom(3));
    const starts = rows.flatMap((row, i) => (i > 0 && row !== ((rows[i - 1] ?? 0) + 1) % n ? [i] : []));
    // One start in n happens to be the row that would have followed, and is not seen.
    const share = (1 / meanBlock) * (1 - 1 / n);
    expect(Math.abs(starts.length - share * length)).toBeLessThan(4 * Math.sqrt(length * share * (1 - share)) + 2 ** -16 * length);
    const counts = Array.from({ length: 10 }, (_, part) => rows.filter((row) => Math.floor(row / 50) === part).length);
    for (const count of counts) expect(Math.abs(count - length / 10)).toBeLessThan(4 * Math.sqrt((length / 10) * (2 * meanBlock - 1)));
    const lengths = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
    for (const longerThan of [1, 5, 30]) {
      const expected = (1 - share) ** longerThan;
      const found = lengths.filter((value) => value > longerThan).length / lengths.length;
      expect(Math.abs(found - expected), `> ${longerThan}`).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / lengths.length) + 1e-4,
      );
    }
  });

  test('whatever n and blocks, are among the n, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 1, max: 1000, noNaN: true }), fc.nat(), (n, meanBlock, seed) => {
        const rows = sampleOf(100, n, meanBlock, seededRandom(seed));
        expect(rows.every((row) => Number.isInteger(row) && row >= 0 && row < n)).toBe(true);
        expect(sampleOf(100, n, meanBlock, seededRandom(seed))).toEqual(rows);
      }),
    );
  });
});
