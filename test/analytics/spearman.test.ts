import * as fc from 'fast-check';
import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { fewDaysDrive } from '../../lib/analytics/few-days-drive.ts';
import { midRanks } from '../../lib/analytics/mid-ranks.ts';
import { spearman } from '../../lib/analytics/spearman.ts';
import { normalPairs } from './samples.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

describe('mid-ranks', () => {
  test('count from 1 = smallest, equal values share the mean of their ranks', () => {
    expect([...midRanks(of(30, 10, 20, 20))]).toEqual([4, 1, 2.5, 2.5]);
    expect([...midRanks(of(5, 5, 5))]).toEqual([2, 2, 2]);
    expect([...midRanks(of())]).toEqual([]);
  });

  test('add up to n(n + 1)/2, ties or not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 50 }), (values) => {
        const sum = midRanks(Float64Array.from(values)).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('spearman', () => {
  test('by hand: 1 − 6·Σd²/(n(n² − 1)) without ties', () => {
    expect(spearman(of(1, 2, 3, 4, 5), of(2, 1, 4, 3, 5))).toBeCloseTo(1 - (6 * 4) / (5 * 24), 14);
  });

  test('by hand with a tie: Pearson of (1, 2.5, 2.5, 4) and (1, 2, 3, 4)', () => {
    expect(spearman(of(1, 2, 2, 3), of(1, 2, 3, 4))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14);
  });

  test('is undefined where all values are equal, or one is no number', () => {
    expect(spearman(of(1, 1, 1), of(1, 2, 3))).toBeUndefined();
    expect(spearman(of(1, Number.NaN, 3), of(1, 2, 3))).toBeUndefined();
  });

  test('equals an independent implementation', () => {
    const { x, y } = normalPairs(3, 252, 0.5);
    expect(spearman(x, y)).toBeCloseTo(sampleRankCorrelation([...x], [...y]), 12);
  });

  test('does not see how large a day was: one huge pair moves Pearson alone', () => {
    const { x, y } = normalPairs(5, 90, 0);
    const [withX, withY] = [Float64Array.from([...x, 1e6]), Float64Array.from([...y, 1e6])];
    expect(Math.abs((spearman(withX, withY) ?? 9) - (spearman(x, y) ?? 9))).toBeLessThan(0.05);
  });

  test('does not change under any increasing map', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
        expect(
          spearman(
            x.map((v) => v ** 3),
            y.map(Math.exp),
          ),
        ).toEqual(spearman(x, y));
      }),
    );
  });
});

test('a few days drive the figure where Pearson and Spearman are more than 0.15 apart', () => {
  expect([fewDaysDrive(0.5, 0.36), fewDaysDrive(0.5, 0.34), fewDaysDrive(-0.2, 0)]).toEqual([false, true, true]);
});
