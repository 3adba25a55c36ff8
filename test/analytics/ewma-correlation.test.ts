import { describe, expect, test } from 'vitest';
import { ewmaCorrelation } from '../../lib/analytics/ewma-correlation.ts';
import { normalPairs } from './samples.ts';

/** Σ f(i) over the first 30 returns. */
const sum = (f: (i: number) => number): number => Array.from({ length: 30 }, (_, i) => f(i)).reduce((s, v) => s + v, 0);

describe('the EWMA correlation', () => {
  const { x, y } = normalPairs(6, 300, 0.6);

  test('of 30 returns is their mean product over the roots of their mean squares, no mean removed', () => {
    const [a, b] = [x.slice(0, 30), y.slice(0, 30)];
    const [xx, yy, xy] = [sum((i) => (a[i] ?? 0) ** 2), sum((i) => (b[i] ?? 0) ** 2), sum((i) => (a[i] ?? 0) * (b[i] ?? 0))];
    expect(ewmaCorrelation(a, b)?.r).toBeCloseTo(xy / Math.sqrt(xx * yy), 12);
  });

  test('from return 31 on takes 0.94 of the past and 0.06 of the new: by hand for one step', () => {
    const a = Float64Array.from({ length: 31 }, (_, i) => (i < 30 ? 1 : 2));
    const b = Float64Array.from({ length: 31 }, (_, i) => (i < 30 ? (i % 2 ? 1 : -1) : 3));
    const [xx, yy, xy] = [0.94 + 0.06 * 4, 0.94 + 0.06 * 9, 0.06 * 6];
    expect(ewmaCorrelation(a, b)?.r).toBeCloseTo(xy / Math.sqrt(xx * yy), 12);
  });

  test('is worth about 32 returns', () => {
    expect(ewmaCorrelation(x, y)).toMatchObject({ lambda: 0.94, nEff: expect.closeTo(32.33, 2) });
  });

  test('is undefined for fewer than 30 returns, for zeros, and for values that are not finite', () => {
    expect(ewmaCorrelation(x.slice(0, 29), y.slice(0, 29))).toBeUndefined();
    expect(ewmaCorrelation(new Float64Array(50), y.slice(0, 50))).toBeUndefined();
    expect(
      ewmaCorrelation(
        x.map((v, i) => (i === 7 ? Number.NaN : v)),
        y,
      ),
    ).toBeUndefined();
  });

  test('follows a change of sign within weeks, and is ±1 for a series with itself', () => {
    const turned = y.map((v, i) => (i < 200 ? v : -v));
    expect(ewmaCorrelation(x.slice(0, 200), y.slice(0, 200))?.r).toBeGreaterThan(0.2);
    expect(ewmaCorrelation(x, turned)?.r).toBeLessThan(-0.2);
    expect(ewmaCorrelation(x, x)?.r).toBeCloseTo(1, 12);
  });
});
