import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autocorrelation } from '../../lib/analytics/autocorrelation.ts';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { effectiveSampleSize } from '../../lib/analytics/effective-sample-size.ts';
import { excessKurtosisFactor } from '../../lib/analytics/excess-kurtosis-factor.ts';
import { fisherInterval } from '../../lib/analytics/fisher-interval.ts';
import { overallWords } from '../../lib/analytics/overall-words.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { wordsFor } from '../../lib/analytics/words.ts';
import { autoregressive, garchPairs, jointT4Pairs, normalPairs } from './samples.ts';
import type { Sample } from './samples.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;

/** docs/methods.md §3 once more, written from the formulas with plain arrays. */
function naiveInterval(xs: readonly number[], ys: readonly number[]) {
  const n = xs.length;
  const standardised = (v: readonly number[]) => {
    const m = mean(v);
    const s = Math.sqrt(mean(v.map((value) => (value - m) ** 2)));
    return v.map((value) => (value - m) / s);
  };
  const r = (a: readonly number[], b: readonly number[]) => {
    const [u, v] = [standardised(a), standardised(b)];
    return mean(u.map((value, i) => value * (v[i] ?? 0)));
  };
  const [u, v] = [standardised(xs), standardised(ys)];
  const m22 = mean(u.map((value, i) => value ** 2 * (v[i] ?? 0) ** 2));
  const rxy = r(xs, ys);
  const kappa = Math.max(0, m22 / (1 + 2 * rxy ** 2) - 1);
  const rho = (a: readonly number[]) => r(a.slice(0, -1), a.slice(1));
  const product = rho(xs) * rho(ys);
  const nEff = Math.min(n, (n * (1 - product)) / (1 + product));
  const se = Math.sqrt((1 + kappa) / (nEff - 3));
  return { r: rxy, kappa, nEff, low: Math.tanh(Math.atanh(rxy) - 1.96 * se), high: Math.tanh(Math.atanh(rxy) + 1.96 * se) };
}

/** Width of the interval of r 0.3, n 60 with one thing changed. */
const width = (inputs: Partial<Parameters<typeof fisherInterval>[0]>) => {
  const interval = fisherInterval({ r: 0.3, nEff: 60, kappa: 0, lost: 3, ...inputs });
  return interval ? interval.high - interval.low : 0;
};

/** Samples of n pairs by seed, with the correlation that they have. */
type Draw = (seed: number, n: number) => Sample;

/** Share of seeded samples of n pairs whose interval holds the true correlation. */
function coverage(draw: Draw, n: number, rho: number): number {
  let held = 0;
  for (let seed = 1; seed <= COVERAGE_DRAWS; seed += 1) {
    const { x, y } = draw(seed * 7919, n);
    const interval = correlationInterval(x, y);
    if (interval && interval.low <= rho && rho <= interval.high) held += 1;
  }
  return held / COVERAGE_DRAWS;
}

const COVERAGE_DRAWS = 2000;

/** Kinds of returns with their true correlation; the last one’s was measured on 4 million pairs. */
const COVERED: readonly (readonly [string, number, Draw])[] = [
  ['normal', 0, (seed, n) => normalPairs(seed, n, 0)],
  ['normal', 0.5, (seed, n) => normalPairs(seed, n, 0.5)],
  ['joint t4', 0, (seed, n) => jointT4Pairs(seed, n, 0)],
  ['joint t4', 0.5, (seed, n) => jointT4Pairs(seed, n, 0.5)],
  ['GARCH(1,1), one volatility', 0, (seed, n) => garchPairs(seed, n, 0, 'one')],
  ['GARCH(1,1), one volatility', 0.5, (seed, n) => garchPairs(seed, n, 0.5, 'one')],
  ['GARCH(1,1), two volatilities', 0, (seed, n) => garchPairs(seed, n, 0, 'own')],
  ['GARCH(1,1), two volatilities', 0.473, (seed, n) => garchPairs(seed, n, 0.5, 'own')],
];

const window = (sessions: number, words?: 'move together' | 'move apart' | 'not distinguishable from none') => ({
  sessions,
  ...(words && { words }),
});

describe('the Fisher interval', () => {
  test('by hand: r 0.5, n 103, no fat tails gives tanh(0.5493 ± 0.196)', () => {
    const interval = fisherInterval({ r: 0.5, nEff: 103, kappa: 0, lost: 3 });
    expect(interval?.low).toBeCloseTo(Math.tanh(Math.log(3) / 2 - 0.196), 14);
    expect(interval?.high).toBeCloseTo(Math.tanh(Math.log(3) / 2 + 0.196), 14);
  });

  test('is wider with fat tails, with a smaller sample and for a partial r', () => {
    expect(width({ kappa: 1 })).toBeGreaterThan(width({}));
    expect(width({ nEff: 40 })).toBeGreaterThan(width({}));
    expect(width({ lost: 4 })).toBeGreaterThan(width({}));
  });

  test('does not exist for an effective sample of ten or fewer', () => {
    expect(fisherInterval({ r: 0.3, nEff: 10, kappa: 0, lost: 3 })).toBeUndefined();
    expect(fisherInterval({ r: 0.3, nEff: 10.1, kappa: 0, lost: 3 })).toBeDefined();
  });
});

describe('the effective sample size', () => {
  test('by hand: autocorrelation of 1, 2, 1, 2, 1 is −1, and two such series are worth none', () => {
    expect(autocorrelation(of(1, 2, 1, 2, 1))).toBe(-1);
    expect(effectiveSampleSize(of(1, 2, 1, 2, 1), of(3, 4, 3, 4, 3))).toBe(0);
  });

  test('is n where one series has no autocorrelation to speak of, or one of the other sign', () => {
    const trend = of(1, 2, 3, 4, 5, 6);
    expect(effectiveSampleSize(trend, of(1, 2, 1, 2, 1, 2))).toBe(6);
    expect(effectiveSampleSize(trend, of(1, 1, 1, 1, 1, 7))).toBe(6);
  });

  test('of two AR(1) series with 0.6 is about n·(1 − 0.36)/(1 + 0.36)', () => {
    const size = effectiveSampleSize(autoregressive(1, 20_000, 0.6), autoregressive(2, 20_000, 0.6));
    expect(size / 20_000).toBeCloseTo(0.64 / 1.36, 1);
  });
});

describe('κ̂', () => {
  test('by hand: m22 of (−1, 1, −1, 1) with itself is 1, under the Gaussian 1 + 2r² = 3, so nothing is added', () => {
    expect(excessKurtosisFactor(of(-1, 1, -1, 1), of(-1, 1, -1, 1), 1)).toBe(0);
  });

  test('is near 0 for normal pairs and well above for fat tails on the same days', () => {
    const normal = normalPairs(1, 20_000, 0.4);
    const fat = jointT4Pairs(2, 20_000, 0.4);
    expect(excessKurtosisFactor(normal.x, normal.y, pearson(normal.x, normal.y) ?? 9)).toBeLessThan(0.1);
    expect(excessKurtosisFactor(fat.x, fat.y, pearson(fat.x, fat.y) ?? 9)).toBeGreaterThan(0.5);
  });
});

describe('the correlation interval', () => {
  test.for([
    ['normal', normalPairs(21, 90, 0.4)],
    ['fat-tailed', jointT4Pairs(22, 90, -0.3)],
    ['autocorrelated', { x: autoregressive(23, 90, 0.5), y: autoregressive(24, 90, 0.5) }],
  ] as const)('equals a second implementation on %s pairs', ([, { x, y }]) => {
    const expected = naiveInterval([...x], [...y]);
    const interval = correlationInterval(x, y);
    for (const key of ['r', 'kappa', 'nEff', 'low', 'high'] as const) expect(interval?.[key], key).toBeCloseTo(expected[key], 10);
  });

  test('is undefined for n < 20, a still series, and an effective sample of ten or fewer', () => {
    const { x, y } = normalPairs(4, 20, 0.3);
    expect(correlationInterval(x.slice(1), y.slice(1))).toBeUndefined();
    expect(correlationInterval(x, y)).toBeDefined();
    expect(correlationInterval(x.fill(1), y)).toBeUndefined();
    const trend = Float64Array.from({ length: 60 }, (_, i) => i);
    expect(
      correlationInterval(
        trend,
        trend.map((v) => v ** 2),
      ),
    ).toBeUndefined();
  });

  test('of identical returns is the point 1', () => {
    const { x } = normalPairs(4, 60, 0);
    expect(correlationInterval(x, x)).toMatchObject({ r: 1, low: 1, high: 1 });
  });

  test('holds r and stays in −1…1', () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 20, maxLength: 60 }), (rows) => {
        const interval = correlationInterval(
          Float64Array.from(rows, ([a]) => a),
          Float64Array.from(rows, ([, b]) => b),
        );
        if (!interval) return;
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(interval.r + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(interval.r - 1e-12);
      }),
    );
  });

  test.for(COVERED)(
    'covers the truth in 91 to 97 of 100 samples: %s, ρ %d, n 60, 90, 180, 252 (plain Fisher under t4: 74–80)',
    ([, rho, draw]) => {
      for (const n of [60, 90, 180, 252]) {
        const share = coverage(draw, n, rho);
        const twoErrors = 2 * Math.sqrt((0.95 * 0.05) / COVERAGE_DRAWS);
        expect(share, `n ${n}`).toBeGreaterThanOrEqual(0.91 - twoErrors);
        expect(share, `n ${n}`).toBeLessThanOrEqual(0.97 + twoErrors);
      }
    },
  );
});

describe('words', () => {
  test('follow the interval, not the point', () => {
    expect(wordsFor({ low: 0.01, high: 0.4 })).toBe('move together');
    expect(wordsFor({ low: -0.4, high: -0.01 })).toBe('move apart');
    expect(wordsFor({ low: 0, high: 0.6 })).toBe('not distinguishable from none');
  });

  test('over several windows are the headline’s', () => {
    expect(overallWords([window(30, 'not distinguishable from none'), window(90, 'move together'), window(252, 'move together')])).toBe(
      'move together',
    );
    expect(overallWords([window(30, 'move apart'), window(90, 'not distinguishable from none')], 30)).toBe('move apart');
  });

  test('say that it depends where one interval lies above zero and another below', () => {
    expect(overallWords([window(30, 'move apart'), window(90, 'not distinguishable from none'), window(252, 'move together')])).toBe(
      'depends on the window',
    );
  });

  test('are the longest window’s where the headline has no interval, and none where no window has', () => {
    expect(overallWords([window(30, 'move apart'), window(60, 'not distinguishable from none'), window(90)])).toBe(
      'not distinguishable from none',
    );
    expect(overallWords([window(90)])).toBeUndefined();
    expect(overallWords([])).toBeUndefined();
  });
});
