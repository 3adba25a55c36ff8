import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automaticBlockLength } from '../../lib/analytics/automatic-block-length.ts';
import { logReturns } from '../../lib/analytics/log-returns.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { legacyNormals } from './legacy-normals.ts';
import { autoregressive, normalPairs } from './samples.ts';

const flatTop = (t: number): number => (Math.abs(t) <= 0.5 ? 1 : 2 * (1 - Math.abs(t)));

/** The formulas of Politis & White (2004) with the correction of 2009, sums over −M…M as they are printed. */
function fromTheFormulas(v: readonly number[]): number {
  const n = v.length;
  const mean = v.reduce((a, b) => a + b, 0) / n;
  const covariance = (k: number): number =>
    v.slice(0, n - Math.abs(k)).reduce((sum, value, t) => sum + (value - mean) * ((v[t + Math.abs(k)] ?? 0) - mean), 0) / n;
  const longest = Math.ceil(Math.sqrt(n)) + 5;
  const isLarge = Array.from(
    { length: longest },
    (_, i) => Math.abs(covariance(i + 1) / covariance(0)) >= 2 * Math.sqrt(Math.log10(n) / n),
  );
  const runs = isLarge.map((_, i) => i + 5 <= longest && isLarge.slice(i, i + 5).every((large) => !large));
  const m = runs.includes(true) ? runs.indexOf(true) + 1 : isLarge.lastIndexOf(true) + 1;
  const M = Math.min(2 * m, longest);
  const lags = Array.from({ length: 2 * M + 1 }, (_, i) => i - M);
  const g = lags.reduce((sum, k) => sum + flatTop(k / M) * Math.abs(k) * covariance(k), 0);
  const d = 2 * lags.reduce((sum, k) => sum + flatTop(k / M) * covariance(k), 0) ** 2;
  const b = (((2 * g ** 2) / d) * n) ** (1 / 3);
  return Math.max(1, Math.min(b, Math.ceil(Math.min(3 * Math.sqrt(n), n / 3))));
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the automatic block length', () => {
  test('of the AR(1) series in the tests of Python’s arch is 13.635665, as printed there', () => {
    const normal = legacyNormals(0);
    const y = [normal()];
    expect(y[0]).toBeCloseTo(1.764052345967664, 14);
    while (y.length < 10_100) y.push(0.3 * (y.at(-1) ?? 0) + normal());
    expect(automaticBlockLength(Float64Array.from(y.slice(100))) / 13.635665).toBeCloseTo(1, 6);
  });

  test('by hand: of 60 × (+1, −1) every autocovariance counts, and the longest block allowed is 36', () => {
    // R(k) = ±(n − k)/n never gets small, so M = 16 = √120 rounded up + 5; alternating terms leave a spectrum near 0.
    const v = Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    expect(automaticBlockLength(Float64Array.from(v))).toBe(Math.ceil(Math.min(3 * Math.sqrt(120), 40)));
  });

  test('is 1 where nothing is alike, where nothing moves, and where nothing is known', () => {
    expect(automaticBlockLength(new Float64Array(100))).toBe(1);
    expect(automaticBlockLength(new Float64Array(0))).toBe(1);
    expect(automaticBlockLength(Float64Array.of(1, 2, 4, 8))).toBe(1);
    expect(automaticBlockLength(normalPairs(1, 100, 0).x.with(50, Number.NaN))).toBe(1);
    expect(automaticBlockLength(normalPairs(1, 100, 0).x.with(50, Infinity))).toBe(1);
    // One huge day: every autocovariance is about −1/n of the variance.
    expect(automaticBlockLength(normalPairs(1, 252, 0).x.with(100, 1e12))).toBe(1);
  });

  test.for([
    ['independent', normalPairs(1, 252, 0).x],
    ['AR(1) with 0.5', autoregressive(2, 300, 0.5)],
    ['AR(1) with −0.6', autoregressive(3, 200, -0.6)],
    ['AR(1) with 0.9', autoregressive(4, 500, 0.9)],
    ['random walk', autoregressive(5, 150, 1)],
    ['30 rows', autoregressive(6, 30, 0.3)],
  ] as const)('equals the formulas read aloud: %s', ([, v]) => {
    expect(automaticBlockLength(v)).toBeCloseTo(fromTheFormulas([...v]), 9);
  });

  test('is near the theory’s (2ρ/(1 − ρ²))^⅔·n^⅓ for AR(1), short for independent values and long for ρ = 0.9', () => {
    for (const rho of [0.3, 0.6, 0.9]) {
      const theory = Math.cbrt(((2 * rho) / (1 - rho * rho)) ** 2 * 5000);
      const found = median(Array.from({ length: 15 }, (_, seed) => automaticBlockLength(autoregressive(seed + 1, 5000, rho))));
      expect(Math.abs(found / theory - 1), `ρ = ${rho}`).toBeLessThan(0.25);
    }
    expect(median(Array.from({ length: 25 }, (_, seed) => automaticBlockLength(normalPairs(seed, 252, 0).x)))).toBeLessThan(3);
    expect(median(Array.from({ length: 25 }, (_, seed) => automaticBlockLength(autoregressive(seed, 252, 0.9))))).toBeGreaterThan(10);
  });

  test('whatever the values: equals the formulas, knows no unit and no offset, and lies within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 20, max: 200 }), fc.double({ min: -0.95, max: 0.95, noNaN: true }), (seed, n, phi) => {
        const v = autoregressive(seed, n, phi);
        const found = automaticBlockLength(v);
        expect(found).toBeCloseTo(fromTheFormulas([...v]), 7);
        expect(found).toBeGreaterThanOrEqual(1);
        expect(found).toBeLessThanOrEqual(Math.ceil(n / 3));
        expect(automaticBlockLength(v.map((value) => 3 - 512 * value))).toBeCloseTo(found, 6);
      }),
      { numRuns: 50 },
    );
  });

  test.skipIf(!MARKET_DIR)('equals the formulas to 1e-9 on real returns and on their squares', () => {
    for (const id of ['RUT', 'SPX', 'BTC'] as const) {
      const returns = logReturns(realSeries(id).close).slice(-1500);
      for (const v of [returns, returns.map((value) => value * value)]) {
        expect(Math.abs(automaticBlockLength(v) - fromTheFormulas([...v])), id).toBeLessThan(1e-9);
      }
    }
  });
});
