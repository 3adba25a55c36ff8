import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapHighChance } from '../../lib/analytics/bootstrap-high-chance.ts';
import { brownianHighChance } from '../../lib/analytics/brownian-high-chance.ts';
import { calendarReturns } from '../../lib/analytics/calendar-returns.ts';
import { dailyVolatility } from '../../lib/analytics/daily-volatility.ts';
import { newHighChance } from '../../lib/analytics/new-high-chance.ts';
import { normalCdf } from '../../lib/analytics/normal-cdf.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normals, pricesOf, uniforms } from './samples.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

const total = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0);

/** Days from `first` on, one for each close. */
const daysFor = (close: Float64Array, first = 18_000): Int32Array => Int32Array.from(close.keys(), (i) => first + i);

/** Closes whose daily log returns are normal with the given standard deviation. */
function walk(seed: number, n: number, sigma: number): Float64Array {
  const normal = normals(seed);
  return pricesOf(Float64Array.from({ length: n - 1 }, () => sigma * normal()));
}

/** Share of simulated paths of h normal steps whose highest reaches the distance. */
function simulated(distance: number, sigma: number, h: number, paths: number): number {
  const normal = normals(1);
  let hits = 0;
  for (let path = 0; path < paths; path += 1) {
    let [level, highest] = [0, -Infinity];
    for (let day = 0; day < h; day += 1) highest = Math.max(highest, (level += sigma * normal()));
    hits += Number(highest >= distance);
  }
  return hits / paths;
}

describe('Φ', () => {
  test.for([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.975002104851779],
    [-0.5, 0.308537538725987],
    [3, 0.998650101968369],
    [-4, 0.000031671241833],
  ] as const)('of %d is %d (Abramowitz & Stegun 1972, table 26.1)', ([x, expected]) => {
    expect(normalCdf(x)).toBeCloseTo(expected, 13);
  });

  test('goes from 0 to 1, rises, and is symmetric', () => {
    expect([normalCdf(-40), normalCdf(40), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1, 0, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
        expect(normalCdf(x)).toBeGreaterThanOrEqual(normalCdf(x - 0.01));
        expect(normalCdf(x)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the chance by Brownian motion', () => {
  test('of −10 %, σ 3 %, 60 days is 0.597, as docs/methods.md §9 prints it', () => {
    expect(brownianHighChance(Math.log(1 / 0.9), 0.03, 60)).toBeCloseTo(0.597, 3);
    // Without the shift for daily closes, as it prints it too.
    expect(2 * normalCdf(-Math.log(1 / 0.9) / (0.03 * Math.sqrt(60)))).toBeCloseTo(0.65, 3);
  });

  test('is within 0.01 and 3 standard errors of a simulation of daily closes', () => {
    for (const [distance, sigma, h] of [
      [Math.log(1 / 0.9), 0.03, 60],
      [0.3, 0.025, 90],
      [0.05, 0.04, 20],
    ] as const) {
      const found = simulated(distance, sigma, h, 20_000);
      expect(Math.abs(brownianHighChance(distance, sigma, h) - found)).toBeLessThan(0.01 + 3 * Math.sqrt((found * (1 - found)) / 20_000));
    }
  });

  test('is 1 at the high, never more, and near 0 far below', () => {
    expect(brownianHighChance(0, 0.03, 60)).toBe(1);
    expect(brownianHighChance(-0.1, 0.03, 60)).toBe(1);
    expect(brownianHighChance(1e-9, 0.03, 1e6)).toBeLessThanOrEqual(1);
    expect(brownianHighChance(5, 0.03, 60)).toBe(0);
  });
});

/** Probability that the sum of a stationary bootstrap of `moves` reaches the distance within h rows, by all its futures. */
function exactChance(moves: readonly number[], distance: number, h: number, goesOn: number): number {
  const n = moves.length;
  const from = (row: number, level: number, left: number): number => {
    const next = level + (moves[row] ?? 0);
    if (next >= distance) return 1;
    if (left === 1) return 0;
    const fresh = moves.reduce((sum, _, start) => sum + from(start, next, left - 1), 0) / n;
    return goesOn * from((row + 1) % n, next, left - 1) + (1 - goesOn) * fresh;
  };
  return moves.reduce((sum, _, start) => sum + from(start, 0, h), 0) / n;
}

describe('the chance by bootstrap', () => {
  test('of few returns and days lies within 3 standard errors of the exact one, by all futures', () => {
    const returns = of(0.03, -0.01, 0.02, -0.04, 0.01);
    const mean = returns.reduce((sum, value) => sum + value, 0) / 5;
    for (const distance of [0.02, 0.04, 0.07]) {
      const expected = exactChance(
        [...returns].map((value) => value - mean),
        distance,
        6,
        0.9,
      );
      const found = bootstrapHighChance(returns, distance, { days: 6, paths: 40_000, seed: 5 });
      expect(Math.abs(found - expected), `${distance}`).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / 40_000));
    }
  });

  test('takes the mean away: returns that only rise reach nothing, however long', () => {
    expect(bootstrapHighChance(of(0.01, 0.01, 0.01), 1e-9, { days: 100, paths: 50, seed: 1 })).toBe(0);
  });

  test('is 1 at the high, and the same for the same seed', () => {
    const returns = walk(3, 400, 1).map(Math.log);
    expect(bootstrapHighChance(returns, 0, { days: 10, paths: 10, seed: 1 })).toBe(1);
    const once = bootstrapHighChance(returns, 2, { days: 10, paths: 999, seed: 1 });
    expect(bootstrapHighChance(returns.slice(), 2, { days: 10, paths: 999, seed: 1 })).toBe(once);
  });

  test('of whole numbers is, on every engine and for ever, this', () => {
    const whole = Float64Array.from({ length: 400 }, (_, i) => ((i * i * 13 + 17 * i) % 101) - 50);
    expect(bootstrapHighChance(whole, 300, { days: 60, paths: 1000, seed: 20_000 })).toBe(0.11);
  });

  test('of independent normal returns is near Brownian motion', () => {
    const normal = normals(8);
    const returns = Float64Array.from({ length: 1460 }, () => 0.03 * normal());
    const found = bootstrapHighChance(returns, 0.3, { days: 90, paths: 10_000, seed: 2 });
    expect(Math.abs(found - brownianHighChance(0.3, 0.03, 90))).toBeLessThan(0.03);
  });
});

describe('calendar-day returns', () => {
  test('are left out on both sides of a missing day, and before the day asked from', () => {
    const days = Int32Array.of(10, 11, 13, 14, 15);
    const found = calendarReturns(days, of(1, 2, 4, 8, 4), 0);
    expect([...found.days]).toEqual([11, 14, 15]);
    expect([...found.returns]).toEqual([Math.log(2), Math.log(2), Math.log(0.5)]);
    expect([...calendarReturns(days, of(1, 2, 4, 8, 4), 15).days]).toEqual([15]);
    expect(calendarReturns(new Int32Array(0), of(), 0).days).toHaveLength(0);
  });
});

describe('the volatility', () => {
  test('by hand: of ±2 % every day is 2 %, whatever the weights', () => {
    const returns = Float64Array.from({ length: 90 }, (_, i) => (i % 2 ? 0.02 : -0.02));
    const days = Int32Array.from(returns.keys());
    expect(dailyVolatility({ days, returns }, 89)).toBeCloseTo(0.02, 15);
    // A hole leaves its weight to the others.
    expect(dailyVolatility({ days: days.filter((day) => day % 7), returns: returns.filter((_, day) => day % 7) }, 89)).toBeCloseTo(
      0.02,
      15,
    );
  });

  test('weighs a return by 0.94 to the power of its age in days, and looks 90 days back', () => {
    const returns = new Float64Array(120).fill(0.01).with(119, 0.05).with(29, 9).with(30, 0.04);
    const days = Int32Array.from(returns.keys());
    let [squares, weights] = [0, 0];
    for (let age = 0; age < 90; age += 1) {
      squares += 0.94 ** age * (returns[119 - age] ?? 0) ** 2;
      weights += 0.94 ** age;
    }
    expect(dailyVolatility({ days, returns }, 119)).toBeCloseTo(Math.sqrt(squares / weights), 14);
  });

  test('is undefined for fewer than 30 returns in 90 days, and where nothing moves', () => {
    const returns = new Float64Array(60).fill(0.01);
    const days = Int32Array.from(returns.keys());
    expect(dailyVolatility({ days, returns }, 59)).toBeDefined();
    expect(dailyVolatility({ days, returns }, 119)).toBeDefined();
    expect(dailyVolatility({ days, returns }, 120)).toBeUndefined();
    expect(dailyVolatility({ days, returns: returns.fill(0) }, 59)).toBeUndefined();
    expect(dailyVolatility({ days, returns: returns.with(3, Infinity) }, 59)).toBeUndefined();
  });
});

describe('the chance of a new high', () => {
  const close = walk(21, 1700, 0.03);
  const days = daysFor(close);
  const last = days.at(-1) ?? 0;

  const newest = (rows: number) => newHighChance(days.slice(-rows), close.slice(-rows), last + 30);

  test('is told with the day, close, high and volatility that it is of', () => {
    const found = newHighChance(days, close, last + 60);
    const high = Math.max(...close);
    expect(found).toMatchObject({ asOf: last, by: last + 60, days: 60, close: close.at(-1), high, highDay: 18_000 + close.indexOf(high) });
    expect(found?.paths).toBe(10_000);
    expect(found?.brownian).toBe(brownianHighChance(Math.log(high / (close.at(-1) ?? 0)), found?.sigma ?? 0, 60));
  });

  test('draws from the last 1461 days alone', () => {
    const found = newHighChance(days, close, last + 60);
    const pool = calendarReturns(days, close, last - 1460);
    expect(pool.returns).toHaveLength(1461);
    const distance = Math.log((found?.high ?? 0) / (found?.close ?? 0));
    expect(found?.bootstrap).toBe(bootstrapHighChance(pool.returns, distance, { days: 60, paths: 10_000, seed: last }));
  });

  test('is 1 by both at the high', () => {
    const top = close.with(close.length - 1, 1e9);
    expect(newHighChance(days, top, last + 1)).toMatchObject({ high: 1e9, highDay: last, brownian: 1, bootstrap: 1 });
  });

  test('has no bootstrap of under a year of returns', () => {
    expect(newest(366)?.bootstrap).toBeDefined();
    expect(newest(365)).toMatchObject({ days: 30 });
    expect(newest(365)).not.toHaveProperty('bootstrap');
  });

  test('is undefined for a day that is over, no closes, too few of them, or none that moves', () => {
    expect(newHighChance(days, close, last)).toBeUndefined();
    expect(newHighChance(new Int32Array(0), of(), 5)).toBeUndefined();
    expect(newHighChance(days.slice(-30), close.slice(-30), last + 30)).toBeUndefined();
    expect(newHighChance(days.slice(-31), close.slice(-31), last + 30)).toBeDefined();
    expect(
      newHighChance(
        days,
        close.map(() => 7),
        last + 30,
      ),
    ).toBeUndefined();
  });

  test('bridges no missing day: a jump over one is no return', () => {
    const rows = [...close.keys()].filter((i) => i !== 1650);
    const holed = {
      days: Int32Array.from(rows, (i) => days[i] ?? 0),
      close: Float64Array.from(rows, (i) => (close[i] ?? 0) * (i > 1650 ? 0.2 : 1)),
    };
    const found = newHighChance(holed.days, holed.close, last + 60);
    expect(Math.abs((found?.sigma ?? 9) - (newHighChance(days, close, last + 60)?.sigma ?? 0))).toBeLessThan(0.002);
  });

  test('whatever the closes: chances in 0…1 that rise with the days left and fall with the distance, to the same bits', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 400, max: 700 }), fc.integer({ min: 1, max: 90 }), (seed, n, h) => {
        const prices = walk(seed, n, 0.04);
        const at = daysFor(prices);
        const by = (at.at(-1) ?? 0) + h;
        const [found, later] = [newHighChance(at, prices, by, 300), newHighChance(at, prices, by + 40, 300)];
        if (!found || !later) throw new Error('no chance of closes that move');
        for (const key of ['brownian', 'bootstrap'] as const) {
          expect(found[key]).toBeGreaterThanOrEqual(0);
          expect(found[key]).toBeLessThanOrEqual(1);
        }
        expect(later.brownian).toBeGreaterThanOrEqual(found.brownian);
        // In another unit the last bit of a quotient may fall otherwise.
        const scaled = newHighChance(
          at,
          prices.map((value) => value * 1e9),
          by,
          300,
        );
        expect(scaled?.brownian).toBeCloseTo(found.brownian, 9);
        expect(newHighChance(at, prices, by, 300)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });
});

/** The bootstrap once more with plain arrays and other random numbers; mean block 10. */
function plainBootstrap(close: readonly number[], distance: number, h: number, paths: number): number {
  const uniform = uniforms(99);
  const returns = close.slice(1).map((value, i) => Math.log(value / (close[i] ?? value)));
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  let hits = 0;
  for (let path = 0; path < paths; path += 1) {
    let [row, level, highest] = [Math.floor(uniform() * returns.length), 0, -Infinity];
    for (let day = 0; day < h; day += 1) {
      level += (returns[row] ?? 0) - mean;
      highest = Math.max(highest, level);
      row = uniform() < 0.1 ? Math.floor(uniform() * returns.length) : (row + 1) % returns.length;
    }
    hits += Number(highest >= distance);
  }
  return hits / paths;
}

describe.skipIf(!MARKET_DIR)('on real closes', () => {
  test.for([
    ['BTC', '2024-09-30'],
    ['ETH', '2023-03-10'],
    ['TOTAL', '2025-06-30'],
  ] as const)('of %s on %s: within 3 standard errors of a plain bootstrap, Brownian to 1e-9 of the formula', ([id, date]) => {
    const { days, close } = realSeries(id);
    const rows = days.filter((day) => day <= dayOf(date)).length;
    const found = newHighChance(days.slice(0, rows), close.slice(0, rows), dayOf(date) + 92);
    if (found?.bootstrap === undefined) throw new Error('no chance');
    const closes = Array.from(close.slice(rows - 1462, rows));
    const distance = Math.log(Math.max(...close.slice(0, rows)) / (closes.at(-1) ?? 0));
    const plain = plainBootstrap(closes, distance, 92, 10_000);
    expect(Math.abs(found.bootstrap - plain)).toBeLessThan(3 * Math.sqrt((2 * found.bootstrap * (1 - found.bootstrap)) / 10_000));
    const squares = closes
      .slice(-91)
      .map((value, i, all) => Math.log(value / (all[i - 1] ?? value)) ** 2)
      .slice(1);
    const weights = squares.map((_, i) => 0.94 ** (89 - i));
    const sigma = Math.sqrt(total(squares.map((square, i) => square * (weights[i] ?? 0))) / total(weights));
    expect(found.sigma).toBeCloseTo(sigma, 12);
    expect(found.brownian).toBeCloseTo(2 * normalCdf(-(distance + 0.5826 * sigma) / (sigma * Math.sqrt(92))), 9);
  });
});
