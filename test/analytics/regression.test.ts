import { linearRegression } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { beta } from '../../lib/analytics/beta.ts';
import { partialCorrelation } from '../../lib/analytics/partial-correlation.ts';
import { partialGiven } from '../../lib/analytics/partial-given.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { normalPairs, normals } from './samples.ts';
import { pairOf } from './session-pair.ts';

const few = (v: Float64Array): Float64Array => v.slice(0, 19);
const last = (v: Float64Array): Float64Array => v.slice(-90);

describe('beta', () => {
  const { x, y } = normalPairs(9, 90, 0.5);

  test('by hand: y = 3x has slope 3 without error', () => {
    const line = beta(
      x,
      x.map((v) => 3 * v),
    );
    expect(line?.value).toBeCloseTo(3, 12);
    expect(line?.se).toBeCloseTo(0, 6);
  });

  test('equals the slope of an independent regression, and its SE the residuals’ root mean square over √Sxx', () => {
    const { m, b } = linearRegression(Array.from(x, (v, i) => [v, y[i] ?? 0]));
    const rss = y.reduce((sum, v, i) => sum + (v - b - m * (x[i] ?? 0)) ** 2, 0);
    const meanX = x.reduce((sum, v) => sum + v, 0) / x.length;
    const sxx = x.reduce((sum, v) => sum + (v - meanX) ** 2, 0);
    expect(beta(x, y)?.value).toBeCloseTo(m, 12);
    expect(beta(x, y)?.se).toBeCloseTo(Math.sqrt(rss / 88 / sxx), 12);
  });

  test('is undefined for n < 20 and where x does not move; a still y has slope 0', () => {
    expect(beta(x.slice(0, 19), y.slice(0, 19))).toBeUndefined();
    expect(beta(new Float64Array(90), y)).toBeUndefined();
    expect(beta(x, new Float64Array(90))).toEqual({ value: 0, se: 0 });
    expect(
      beta(
        x,
        y.map((v, i) => (i === 3 ? Number.NaN : v)),
      ),
    ).toBeUndefined();
  });

  test('survives extreme units, and has none of them that overflow', () => {
    expect(
      (beta(
        x.map((v) => v * 1e150),
        y,
      )?.value ?? 0) * 1e150,
    ).toBeCloseTo(beta(x, y)?.value ?? 9, 10);
    expect(
      beta(
        x.map((v) => v * 1e-200),
        y.map((v) => v * 1e200),
      ),
    ).toBeUndefined();
  });
});

describe('partial correlation', () => {
  const normal = normals(31);
  const z = Float64Array.from({ length: 400 }, normal);
  const x = z.map((v) => v + normal());
  const y = z.map((v) => v + normal());

  test('by hand from the three correlations', () => {
    const [xy, xz, yz] = [pearson(x, y) ?? 9, pearson(x, z) ?? 9, pearson(y, z) ?? 9];
    const partial = partialCorrelation({ x, y, z });
    expect(partial?.r).toBeCloseTo((xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2)), 12);
    expect(partial?.n).toBe(400);
  });

  test('is what is left once a common cause is held fixed: about 0.5 becomes about 0', () => {
    const partial = partialCorrelation({ x, y, z });
    expect(pearson(x, y)).toBeGreaterThan(0.4);
    expect(Math.abs(partial?.r ?? 9)).toBeLessThan(0.1);
    expect(partial?.interval?.low).toBeLessThan(0);
    expect(partial?.interval?.high).toBeGreaterThan(0);
  });

  test('is the correlation itself where z has nothing to do with either', () => {
    const lonely = Float64Array.from({ length: 400 }, normals(77));
    expect(partialCorrelation({ x, y, z: lonely })?.r).toBeCloseTo(pearson(x, y) ?? 9, 1);
  });

  test('is undefined for n < 20, a still series, and where z explains one of them entirely', () => {
    expect(partialCorrelation({ x: few(x), y: few(y), z: few(z) })).toBeUndefined();
    expect(partialCorrelation({ x, y, z: z.map(() => 2) })).toBeUndefined();
    expect(partialCorrelation({ x, y, z: x })).toBeUndefined();
    expect(partialCorrelation({ x, y, z: y.map((v) => 5 - 2 * v) })).toBeUndefined();
  });

  test('given a third series looks back over the last 90 returns that all three have', () => {
    const { days, x: xClose, y: yClose } = pairOf({ x, y });
    const triple = { days, x: xClose, y: yClose, z: pairOf({ x: z, y: z }).x };
    expect(partialGiven(triple)?.r).toBeCloseTo(partialCorrelation({ x: last(x), y: last(y), z: last(z) })?.r ?? 9, 10);
    expect(partialGiven(triple)?.n).toBe(90);
  });
});
