import * as fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { pearson } from '../../lib/analytics/pearson.ts';
import { normalPairs } from './samples.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

describe('pearson', () => {
  test('is Σ dx·dy over the root of Σ dx² · Σ dy²: 8 / √(10 · 10) by hand', () => {
    expect(pearson(of(1, 2, 3, 4, 5), of(2, 1, 4, 3, 5))).toBeCloseTo(0.8, 14);
  });

  test('is ±1 on a line', () => {
    expect(pearson(of(1, 2, 3), of(10, 20, 30))).toBe(1);
    expect(pearson(of(1, 2, 3), of(3, 2, 1))).toBe(-1);
  });

  test('is undefined for fewer than two pairs, and where a series does not move', () => {
    expect(pearson(of(), of())).toBeUndefined();
    expect(pearson(of(1), of(2))).toBeUndefined();
    expect(pearson(of(0.1, 0.1, 0.1), of(1, 2, 3))).toBeUndefined();
    expect(pearson(of(1, 2, 3), of(1e9, 1e9, 1e9))).toBeUndefined();
  });

  test('is undefined where a value is not finite', () => {
    expect(pearson(of(1, Number.NaN, 3), of(1, 2, 3))).toBeUndefined();
    expect(pearson(of(1, 2, 3), of(1, Infinity, 3))).toBeUndefined();
  });

  test('survives large offsets, and values whose squares overflow or vanish', () => {
    const { x, y } = normalPairs(7, 500, 0.4);
    const r = pearson(x, y) ?? 9;
    expect(
      pearson(
        x.map((v) => v + 1e9),
        y,
      ),
    ).toBeCloseTo(r, 6);
    expect(
      pearson(
        x.map((v) => v * 1e200),
        y.map((v) => v * 1e200),
      ),
    ).toBeCloseTo(r, 12);
    expect(
      pearson(
        x.map((v) => v * 1e-200),
        y.map((v) => v * 1e-200),
      ),
    ).toBeCloseTo(r, 12);
  });

  test('columns of different lengths are a bug', () => {
    expect(() => pearson(of(1, 2), of(1, 2, 3))).toThrow(/pairs/);
  });

  test('equals an independent implementation', () => {
    for (const rho of [-0.9, 0, 0.3, 0.99]) {
      const { x, y } = normalPairs(11, 250, rho);
      expect(pearson(x, y)).toBeCloseTo(sampleCorrelation([...x], [...y]), 12);
    }
  });

  test('lies in −1…1, is symmetric, and does not change with unit or offset', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, unit) => {
        const [x, y] = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
        const r = pearson(x, y);
        if (r === undefined) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(pearson(y, x)).toBeCloseTo(r, 12);
        const scaled = pearson(
          x.map((v) => v * unit),
          y,
        );
        if (scaled !== undefined) expect(scaled).toBeCloseTo(r, 6);
      }),
    );
  });
});
