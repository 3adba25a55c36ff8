import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automaticBlockLength } from '../../lib/analytics/automatic-block-length.ts';
import { bootstrapInterval } from '../../lib/analytics/bootstrap-interval.ts';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { autoregressive, jointT4Pairs, normalPairs, uniforms } from './samples.ts';
import type { Sample } from './samples.ts';
import { quantile } from './turns.ts';

const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number): number => a.reduce((total, _, i) => total + f(i), 0);
  const [da, db] = [(i: number) => (a[i] ?? 0) - ma, (i: number) => (b[i] ?? 0) - mb];
  return sum((i) => da(i) * db(i)) / Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
}

/** The interval with plain arrays and other random numbers: block lengths drawn first, by a logarithm. */
function plainInterval({ x, y }: Sample, meanBlock: number, seed: number): { readonly low: number; readonly high: number } {
  const uniform = uniforms(seed);
  const n = x.length;
  const draw = (): number => {
    const rows: number[] = [];
    while (rows.length < n) {
      const start = Math.floor(uniform() * n);
      const length = meanBlock === 1 ? 1 : 1 + Math.floor(Math.log(1 - uniform()) / Math.log(1 - 1 / meanBlock));
      for (let i = 0; i < length && rows.length < n; i += 1) rows.push((start + i) % n);
    }
    return correlation(
      rows.map((row) => x[row] ?? 0),
      rows.map((row) => y[row] ?? 0),
    );
  };
  const draws = Array.from({ length: 2000 }, draw);
  return { low: quantile(draws, 0.025), high: quantile(draws, 0.975) };
}

/** Both ends lie within 3 Monte-Carlo standard errors of the plain ones; their error is seen in 24 seeds. */
function expectPlain(sample: Sample): void {
  const found = bootstrapInterval(sample.x, sample.y);
  const plain = Array.from({ length: 24 }, (_, i) => plainInterval(sample, found?.blockLength ?? 1, 1000 + 77 * i));
  for (const end of ['low', 'high'] as const) {
    const values = plain.map((interval) => interval[end]);
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
    expect(Math.abs((found?.[end] ?? 9) - mean(values)), end).toBeLessThan(3 * sd * Math.sqrt(1 + 1 / values.length));
  }
}

/** 90 whole numbers between −50 and 50. */
const whole = (step: number): Float64Array => Float64Array.from({ length: 90 }, (_, i) => ((i * i * step + 17 * i) % 101) - 50);

describe('the bootstrap interval', () => {
  test.for([
    ['normal', normalPairs(1, 90, 0.4)],
    ['fat-tailed', jointT4Pairs(2, 60, -0.3)],
    ['autocorrelated', { x: autoregressive(3, 120, 0.6), y: autoregressive(4, 120, 0.6) }],
    ['30', normalPairs(5, 30, 0.7)],
  ] as const)('of %s returns lies within 3 Monte-Carlo standard errors of a plain implementation with other seeds', ([, sample]) => {
    expectPlain(sample);
  });

  test('takes the longest of the automatic lengths of x, of y and of the products of their deviations', () => {
    const [slow, fast] = [autoregressive(7, 200, 0.8), normalPairs(8, 200, 0).x];
    expect(bootstrapInterval(slow, fast)?.blockLength).toBe(automaticBlockLength(slow));
    expect(bootstrapInterval(fast, slow)?.blockLength).toBe(automaticBlockLength(slow));
    // Signs that are drawn anew each day on a size that stays: only the product knows.
    const size = autoregressive(9, 200, 0.95).map((value) => 1 + Math.abs(value));
    const x = normalPairs(10, 200, 0).x.map((value, i) => Math.sign(value) * (size[i] ?? 0));
    const own = mean([...x]);
    const products = automaticBlockLength(x.map((value) => (value - own) ** 2));
    expect(products).toBeGreaterThan(5 * automaticBlockLength(x));
    expect(bootstrapInterval(x, x)?.blockLength).toBeCloseTo(products, 9);
  });

  test('is the same to the last bit each time, of 2000 draws', () => {
    const { x, y } = jointT4Pairs(11, 252, 0.4);
    expect(bootstrapInterval(x, y)).toEqual(bootstrapInterval(x.slice(), y.slice()));
    expect(bootstrapInterval(x, y)?.draws).toBe(2000);
  });

  test('of whole numbers is, on every engine and for ever, this to the last bit', () => {
    const first = whole(7);
    const second = whole(11).map((value, i) => value + (first[i] ?? 0));
    expect(bootstrapInterval(first, second)).toMatchObject({ low: 0.6304521210204385, high: 0.7974065922525945, draws: 2000 });
  });

  test('is near the closed form where both hold: normal returns', () => {
    const { x, y } = normalPairs(12, 252, 0.5);
    const [found, closed] = [bootstrapInterval(x, y), correlationInterval(x, y)];
    expect(Math.abs((found?.low ?? 9) - (closed?.low ?? 0))).toBeLessThan(0.05);
    expect(Math.abs((found?.high ?? 9) - (closed?.high ?? 0))).toBeLessThan(0.05);
  });

  test('of a series and itself is the point 1, and of its opposite −1', () => {
    const { x } = normalPairs(13, 60, 0);
    expect(bootstrapInterval(x, x)?.low).toBeCloseTo(1, 12);
    expect(
      bootstrapInterval(
        x,
        x.map((value) => -value),
      )?.high,
    ).toBeCloseTo(-1, 12);
  });

  test('is undefined for n < 20, for a series that does not move, and for a value that is none', () => {
    const { x, y } = normalPairs(14, 20, 0.3);
    expect(bootstrapInterval(x.slice(1), y.slice(1))).toBeUndefined();
    expect(bootstrapInterval(x, y)).toBeDefined();
    expect(bootstrapInterval(new Float64Array(20).fill(0.01), y)).toBeUndefined();
    expect(bootstrapInterval(x.with(3, Number.NaN), y)).toBeUndefined();
    expect(bootstrapInterval(x, y.with(3, Infinity))).toBeUndefined();
    expect(() => bootstrapInterval(x, y.slice(1))).toThrow('pairs have two members');
  });

  test('leaves draws out in which a series stands still, and says how many are left', () => {
    // One move in 40 days is in a draw of independent days with probability 1 − (39/40)^40 = 0.637.
    const x = new Float64Array(40).with(7, 1);
    const found = bootstrapInterval(x, normalPairs(15, 40, 0).x);
    expect(found?.blockLength).toBeLessThan(2);
    expect(Math.abs((found?.draws ?? 0) / 2000 - 0.637)).toBeLessThan(0.1);
  });

  test('one huge day on both takes no digits from the draws without it', () => {
    const { x, y } = normalPairs(16, 100, 0);
    const found = bootstrapInterval(x.with(50, 1e9), y.with(50, 1e9));
    expect(found?.draws).toBe(2000);
    expect(found?.high).toBeCloseTo(1, 9);
    expect(found?.low).toBeLessThan(0.2);
    expect(found?.low).toBeGreaterThan(-0.5);
  });

  test('whatever the returns: within −1…1, low below high, and without a unit', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 20, max: 60 }), fc.double({ min: -0.99, max: 0.99, noNaN: true }), (seed, n, rho) => {
        const { x, y } = jointT4Pairs(seed, n, rho);
        const found = bootstrapInterval(x, y);
        if (!found) throw new Error('no interval of returns that move');
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThan(found.high);
        const scaled = bootstrapInterval(
          x.map((value) => value / 1024),
          y.map((value) => value * 64),
        );
        expect(scaled).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });
});

test.skipIf(!MARKET_DIR)('on real history: near a plain implementation with other seeds in all windows', () => {
  const { x, y } = pairReturns(align(realSeries('RUT'), realSeries('TOTAL')));
  for (const sessions of [30, 90, 252]) expectPlain({ x: x.slice(-sessions), y: y.slice(-sessions) });
});
