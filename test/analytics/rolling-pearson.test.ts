import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pearson } from '../../lib/analytics/pearson.ts';
import { rollingIntervals } from '../../lib/analytics/rolling-intervals.ts';
import { rollingPearson } from '../../lib/analytics/rolling-pearson.ts';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { normalPairs } from './samples.ts';

const TWENTY_YEARS = 5040;

/** Largest distance between the one-pass result and two passes per window. */
function distance(x: Float64Array, y: Float64Array, window: number): number {
  const rolling = rollingPearson(x, y, window);
  expect(rolling.length).toBe(x.length - window + 1);
  return rolling.reduce<number>((worst, r, i) => {
    const twoPass = pearson(x.subarray(i, i + window), y.subarray(i, i + window));
    return Math.max(worst, r === undefined || twoPass === undefined ? Number(r !== twoPass) : Math.abs(r - twoPass));
  }, 0);
}

/** Prices that drift up by 0.14 % a day. */
function prices(returns: Float64Array): Float64Array {
  let level = 100;
  return returns.map((v) => (level *= Math.exp(0.0014 + v / 100)));
}

describe('rolling Pearson', () => {
  const { x, y } = normalPairs(1, TWENTY_YEARS, 0.4);

  test('entry i is the correlation of the window that ends at return i + window − 1', () => {
    const rolling = rollingPearson(x, y, 30);
    expect(rolling[100]).toBeCloseTo(pearson(x.slice(100, 130), y.slice(100, 130)) ?? 9, 12);
    expect(rolling.length).toBe(TWENTY_YEARS - 29);
  });

  test.for([30, 60, 90, 180, 252])('matches two passes to 1e-10 on 20 years of daily returns, window %i', (window) => {
    expect(
      distance(
        x.map((v) => v / 100),
        y.map((v) => v / 50),
        window,
      ),
    ).toBeLessThan(1e-10);
  });

  test('matches two passes to 1e-10 on 1e9 + noise', () => {
    expect(
      distance(
        x.map((v) => v + 1e9),
        y.map((v) => v + 1e9),
        90,
      ),
    ).toBeLessThan(1e-10);
  });

  test('matches two passes to 1e-10 after a value that dwarfs all others has left the window', () => {
    const spiked = x.map((v, i) => (i === 400 ? 1e9 : v));
    expect(distance(spiked, y, 90)).toBeLessThan(1e-10);
    const first = x.map((v, i) => (i === 0 ? -1e8 : v));
    expect(distance(first, y, 90)).toBeLessThan(1e-10);
  });

  test('matches two passes to 1e-10 on prices that grow a thousandfold', () => {
    expect(distance(prices(x), prices(y), 90)).toBeLessThan(1e-10);
  });

  test('a window in which a series does not move has no correlation, its neighbours have', () => {
    const still = x.slice(0, 200).map((v, i) => (i >= 50 && i < 90 ? 0.3 : v));
    const rolling = rollingPearson(still, y.slice(0, 200), 30);
    expect([rolling[49], rolling[50], rolling[60], rolling[61]].map((r) => r === undefined)).toEqual([false, true, true, false]);
    expect(distance(still, y.slice(0, 200), 30)).toBeLessThan(1e-10);
  });

  test('is empty for windows under 20, and for a series shorter than the window', () => {
    expect(rollingPearson(x, y, 19)).toEqual([]);
    expect(rollingPearson(x.slice(0, 29), y.slice(0, 29), 30)).toEqual([]);
    expect(rollingPearson(new Float64Array(0), new Float64Array(0), 30)).toEqual([]);
  });

  test('is in −1…1 or undefined, never NaN, whatever comes', () => {
    const value = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constantFrom(0, 1, 1e-300));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 20, maxLength: 60 }), (rows) => {
        const rolling = rollingPearson(
          Float64Array.from(rows, ([a]) => a),
          Float64Array.from(rows, ([, b]) => b),
          20,
        );
        for (const r of rolling) expect(r === undefined || Math.abs(r) <= 1).toBe(true);
      }),
    );
  });
});

describe('rolling intervals', () => {
  const { x, y } = normalPairs(2, 300, 0.4);

  test('are the interval of each window beside its r', () => {
    const { r, low, high } = rollingIntervals(x, y, 60);
    const last = correlationInterval(x.slice(-60), y.slice(-60));
    expect([r.length, low.length, high.length]).toEqual([241, 241, 241]);
    expect(r.at(-1)).toBeCloseTo(last?.r ?? 9, 12);
    expect([low.at(-1), high.at(-1)]).toEqual([last?.low, last?.high]);
  });

  test('have a gap where a window has none', () => {
    const still = x.map((v, i) => (i < 80 ? 1 : v));
    const { r, low, high } = rollingIntervals(still, y, 60);
    expect([r[0], low[0], high[0]]).toEqual([undefined, undefined, undefined]);
    expect(low[100]).toBeTypeOf('number');
  });
});
