import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadLag } from '../../lib/analytics/lead-lag.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { autoregressive, jointT4Pairs, normalPairs, SHOCK_KINDS, strangers } from './samples.ts';
import type { Sample } from './samples.ts';

const LAGS = Array.from({ length: 21 }, (_, i) => i - 10);

const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;

const standardised = (v: readonly number[]): readonly number[] => {
  const m = mean(v);
  const s = Math.sqrt(mean(v.map((value) => (value - m) ** 2)));
  return v.map((value) => (value - m) / s);
};

const standardisedWhereIs = (v: readonly number[]): readonly number[] => {
  const queue = [...standardised(v.filter((value) => !Number.isNaN(value)))];
  return v.map((value) => (Number.isNaN(value) ? value : (queue.shift() ?? 0)));
};

/** docs/methods.md §5 once more, written from the formulas with plain arrays; r and T by lag. */
function naiveLeadLag(xs: readonly number[], ys: readonly number[]) {
  const [x, y] = [xs.slice(-252), ys.slice(-252)];
  const [u, v] = [standardisedWhereIs(x), standardisedWhereIs(y)];
  return LAGS.map((k) => {
    const rows = x.flatMap((a, t) => {
      const [b, c, d] = [y[t + k], u[t], v[t + k]];
      return b === undefined || c === undefined || d === undefined || Number.isNaN(a + b) ? [] : [{ a, b, product: c * d }];
    });
    const [a, b] = [standardised(rows.map((row) => row.a)), standardised(rows.map((row) => row.b))];
    const sum = rows.reduce((total, { product }) => total + product, 0);
    return {
      k,
      r: mean(a.map((value, i) => value * (b[i] ?? 0))),
      t: sum / Math.sqrt(rows.reduce((total, { product }) => total + product ** 2, 0)),
    };
  });
}

function expectNaive({ x, y }: Sample): void {
  const [found, expected] = [leadLag(x, y), naiveLeadLag([...x], [...y])];
  expect(found?.lags.map(({ k }) => k)).toEqual(LAGS);
  expected.forEach(({ k, r }, i) => expect(Math.abs((found?.lags[i]?.r ?? 9) - r), `lag ${k}`).toBeLessThan(1e-9));
  const best = expected.filter(({ k }) => k !== 0).reduce((most, row) => (Math.abs(row.t) > Math.abs(most.t) ? row : most));
  expect(found?.best.k).toBe(best.k);
  expect(Math.abs((found?.best.t ?? 99) - best.t)).toBeLessThan(1e-9);
  expect(found?.best.stated).toBe(Math.abs(best.t) > 3.02);
}

/** Normal returns of which the second series is the first one `k` sessions later, beside noise of half the size. */
function later(seed: number, n: number, k: number): Sample {
  const { x: source, y: noise } = normalPairs(seed, n + 20, 0);
  const x = source.slice(10, n + 10);
  return { x, y: x.map((_, t) => (source[t + 10 - k] ?? 0) + 0.5 * (noise[t] ?? 0)) };
}

/** Returns with some sessions without one. */
const withHoles = (v: Float64Array, every: number): Float64Array => v.map((value, i) => (i % every === 5 ? Number.NaN : value));

describe('lead and lag', () => {
  test('by hand: +1, −1, … beside itself has r = (−1)^k and |T_k| = √(60 − |k|), the largest off lag 0 at −1', () => {
    const x = Float64Array.from({ length: 60 }, (_, t) => (t % 2 === 0 ? 1 : -1));
    const found = leadLag(x, x);
    expect(found?.n).toBe(60);
    expect(found?.band).toBeCloseTo(1.96 / Math.sqrt(60), 14);
    found?.lags.forEach(({ k, r }) => expect(r, `lag ${k}`).toBeCloseTo(k % 2 === 0 ? 1 : -1, 12));
    expect(found?.best.k).toBe(-1);
    expect(found?.best.t).toBeCloseTo(-Math.sqrt(59), 12);
    expect(found?.best.stated).toBe(true);
  });

  test.for([-10, -1, 1, 3, 10])('a second series that comes %i sessions later is stated with that lag', (k) => {
    const { x, y } = later(7, 252, k);
    const found = leadLag(x, y);
    expect(found?.best).toMatchObject({ k, stated: true });
    expect(found?.lags.find((lag) => lag.k === k)?.r).toBeGreaterThan(0.8);
  });

  test('a link of the same session alone is none of a lead, however strong', () => {
    const { x, y } = normalPairs(3, 252, 0.95);
    const found = leadLag(x, y);
    expect(found?.lags[10]?.r).toBeGreaterThan(0.9);
    expect(found?.best.k).not.toBe(0);
    expect(found?.best.stated).toBe(false);
  });

  test('looks at the last 252 sessions only', () => {
    const { x, y } = normalPairs(5, 400, 0.3);
    expect(leadLag(x, y)).toEqual(leadLag(x.slice(-252), y.slice(-252)));
    expect(leadLag(x, y)?.n).toBe(252);
  });

  test.for([
    ['normal', normalPairs(11, 300, 0.4)],
    ['fat-tailed', jointT4Pairs(12, 252, -0.3)],
    ['autocorrelated', { x: autoregressive(13, 120, 0.6), y: autoregressive(14, 120, 0.6) }],
    ['few', normalPairs(15, 60, 0.2)],
    ['missing in one or the other', { x: withHoles(normalPairs(16, 252, 0).x, 17), y: withHoles(normalPairs(17, 252, 0).x, 23) }],
  ] as const)('equals a second implementation to 1e-9 on %s returns', ([, sample]) => expectNaive(sample));

  test.skipIf(!MARKET_DIR)('equals a second implementation to 1e-9 on the real history of every year', () => {
    const { x, y } = pairReturns(align(realSeries('RUT'), realSeries('TOTAL')));
    for (let end = 252; end <= x.length; end += 126) expectNaive({ x: x.slice(0, end), y: y.slice(0, end) });
  });
});

describe('lead and lag with missing and extreme values', () => {
  const { x, y } = normalPairs(21, 252, 0.3);

  test('a session without a return takes its pairs away at every lag and moves no other pair', () => {
    const { x: source, y: follower } = later(22, 252, 2);
    const [a, b] = [source.slice(), follower.slice()];
    for (const t of [50, 51, 120]) [a[t], b[t]] = [Number.NaN, Number.NaN];
    const found = leadLag(a, b);
    expect(found?.n).toBe(249);
    expect(found?.best).toMatchObject({ k: 2, stated: true });
    expect(found?.lags.every(({ r }) => r !== undefined)).toBe(true);
  });

  test('is undefined for fewer than 60 pairs, however they come', () => {
    expect(leadLag(new Float64Array(0), new Float64Array(0))).toBeUndefined();
    expect(leadLag(x.slice(0, 59), y.slice(0, 59))).toBeUndefined();
    expect(leadLag(x.slice(0, 60), y.slice(0, 60))?.n).toBe(60);
    const mostlyMissing = x.map((value, i) => (i < 193 ? Number.NaN : value));
    expect(leadLag(mostlyMissing, y)).toBeUndefined();
  });

  test('is undefined for a series that does not move, or an endless value', () => {
    expect(leadLag(new Float64Array(252).fill(0.01), y)).toBeUndefined();
    expect(leadLag(x, new Float64Array(252))).toBeUndefined();
    expect(leadLag(x.with(100, Infinity), y)).toBeUndefined();
    expect(leadLag(x, new Float64Array(252).fill(Number.NaN))).toBeUndefined();
  });

  test('one huge value in each series makes r large at the lag between them, and states nothing', () => {
    const found = leadLag(x.with(100, 1e6), y.with(103, 1e6));
    expect(found?.lags.find(({ k }) => k === 3)?.r).toBeGreaterThan(0.99);
    expect(found?.best.stated).toBe(false);
  });

  test('a lag at which a series stands still has no r, the others have', () => {
    const [a, b] = [new Float64Array(100), y.slice(0, 100)];
    a[99] = 1;
    const found = leadLag(a, b);
    expect(found?.lags.filter(({ r }) => r === undefined).map(({ k }) => k)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(found?.best.stated).toBe(false);
  });

  test('whatever the returns: r in −1…1, |T| at most √pairs, and the two series exchanged are the lags turned round', () => {
    const value = fc.oneof(fc.double({ min: -10, max: 10, noNaN: true }), fc.constantFrom(0, 0, 1e9, Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 60, maxLength: 120 }), (rows) => {
        const [a, b] = [Float64Array.from(rows, ([first]) => first), Float64Array.from(rows, ([, second]) => second)];
        const [found, turned] = [leadLag(a, b), leadLag(b, a)];
        expect(found === undefined).toBe(turned === undefined);
        if (!found || !turned) return;
        for (const { r } of found.lags) expect(r === undefined || Math.abs(r) <= 1).toBe(true);
        expect(Math.abs(found.best.t)).toBeLessThanOrEqual(Math.sqrt(rows.length) + 1e-9);
        expect(turned.lags.toReversed().map(({ r }) => r)).toEqual(found.lags.map(({ r }) => r));
        expect(Math.abs(turned.best.t)).toBe(Math.abs(found.best.t));
      }),
      { numRuns: 60 },
    );
  });

  test('knows no unit', () => {
    const [found, scaled] = [
      leadLag(x, y),
      leadLag(
        x.map((value) => value / 1024),
        y.map((value) => value * 4096),
      ),
    ];
    expect(scaled).toEqual(found);
  });
});

describe('a lead of series that have nothing to do with each other', () => {
  test.for(SHOCK_KINDS)('%s returns: stated in at most 5 of 100 years (3000 seeded)', (kind) => {
    const draws = 3000;
    let stated = 0;
    for (let i = 1; i <= draws; i += 1) {
      const { x, y } = strangers(kind, i * 7919, 252);
      stated += Number(leadLag(x, y)?.best.stated);
    }
    expect(stated / draws).toBeLessThanOrEqual(0.05);
    expect(stated).toBeGreaterThan(0);
  });
});
