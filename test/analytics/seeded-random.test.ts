import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../lib/analytics/seeded-random.ts';
import { xoshiro128 } from '../../lib/analytics/xoshiro128.ts';

const take = (n: number, next: () => number): readonly number[] => Array.from({ length: n }, next);

const U32 = 2n ** 32n;

const cut = (value: bigint): bigint => ((value % U32) + U32) % U32;

const rotatedLeft = (word: bigint, by: bigint): bigint => cut(word << by) | (word >> (32n - by));

/** xoshiro128** and its seeding once more, in integers of any size cut to 32 bits. */
function* inBigIntegers(seed: number): Generator<number> {
  const seeded = (i: bigint): bigint => {
    let h = cut(BigInt(seed) + i * 0x9e3779b9n);
    h = cut((h ^ (h >> 16n)) * 0x85ebca6bn);
    h = cut((h ^ (h >> 13n)) * 0xc2b2ae35n);
    return h ^ (h >> 16n);
  };
  let [a, b, c, d] = [seeded(1n), seeded(2n), seeded(3n), seeded(4n)];
  for (;;) {
    yield Number(cut(rotatedLeft(cut(b * 5n), 7n) * 9n));
    const shifted = cut(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotatedLeft(d, 11n);
  }
}

describe('random integers', () => {
  test('are those of the reference program (xoshiro128starstar.c 1.1, as rand_xoshiro’s tests print them for the state 1, 2, 3, 4)', () => {
    expect(take(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('are integers of 32 bits without a sign, from a state with all bits set too', () => {
    const found = take(2000, xoshiro128([0xffffffff, -1, 0xffffffff, -1]));
    expect(found.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
    expect(found.some((value) => value >= 2 ** 31)).toBe(true);
  });

  test('of a seed equal those of a second implementation in integers of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), (seed) => {
        const expected = inBigIntegers(seed);
        expect(take(40, seededRandom(seed))).toEqual(take(40, () => Number(expected.next().value)));
      }),
      { numRuns: 50 },
    );
  });

  test('of one seed are the same again, of the next seed others', () => {
    expect(take(100, seededRandom(7))).toEqual(take(100, seededRandom(7)));
    const [a, b] = [take(4000, seededRandom(7)), take(4000, seededRandom(8))];
    const half = 2 ** 31;
    const alike = a.filter((value, i) => value < half === (b[i] ?? 0) < half).length;
    // Half of 4000 with a standard deviation of √1000 = 32.
    expect(Math.abs(alike - 2000)).toBeLessThan(4 * 32);
  });

  test('fall into each of 64 equal parts alike (χ² with 63 degrees of freedom, below its 99.9th percentile of 103.4)', () => {
    const counts = Array.from({ length: 64 }, () => 0);
    for (const value of take(64_000, seededRandom(1))) counts[Math.floor(value / 2 ** 26)]! += 1;
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(103.4);
  });
});
