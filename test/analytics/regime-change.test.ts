import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { regimeChange } from '../../lib/analytics/regime-change.ts';
import { regimeScore } from '../../lib/analytics/regime-score.ts';
import { rollingPearson } from '../../lib/analytics/rolling-pearson.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { autoregressive, jointT4Pairs, normalPairs, SHOCK_KINDS, strangers } from './samples.ts';
import type { Sample } from './samples.ts';

const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length;

const standardised = (v: readonly number[]): readonly number[] => {
  const m = mean(v);
  const s = Math.sqrt(mean(v.map((value) => (value - m) ** 2)));
  return v.map((value) => (value - m) / s);
};

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const [u, v] = [standardised(a), standardised(b)];
  return mean(u.map((value, i) => value * (v[i] ?? 0)));
};

/** z = atanh r and its squared standard error, from docs/methods.md §3 with plain arrays. */
function naiveFisher(xs: readonly number[], ys: readonly number[]) {
  const r = correlation(xs, ys);
  const [u, v] = [standardised(xs), standardised(ys)];
  const kappa = Math.max(0, mean(u.map((value, i) => value ** 2 * (v[i] ?? 0) ** 2)) / (1 + 2 * r ** 2) - 1);
  const product = correlation(xs.slice(0, -1), xs.slice(1)) * correlation(ys.slice(0, -1), ys.slice(1));
  const nEff = Math.min(xs.length, (xs.length * (1 - product)) / (1 + product));
  return { z: Math.atanh(r), variance: (1 + kappa) / (nEff - 3) };
}

/** Z of every row from the 180th on, no session left out. */
function naiveScores({ x, y }: Sample): readonly number[] {
  const [xs, ys] = [[...x], [...y]];
  const windows = Array.from({ length: x.length - 89 }, (_, i) => naiveFisher(xs.slice(i, i + 90), ys.slice(i, i + 90)));
  return windows.slice(90).map((newer, i) => {
    const older = windows[i] ?? newer;
    return (older.z - newer.z) / Math.sqrt(older.variance + newer.variance);
  });
}

const rowNumbers = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);
const scan = ({ x, y }: Sample) => regimeChange(x, y, rowNumbers(x.length));

function expectNaive(sample: Sample): void {
  const [found, scores] = [scan(sample), naiveScores(sample)];
  expect(Math.abs((found?.z ?? 99) - (scores.at(-1) ?? 0))).toBeLessThan(1e-9);
  scores.forEach((z, i) => expect(Math.abs((regimeScore(sample.x, sample.y, i + 179) ?? 99) - z), `row ${i + 179}`).toBeLessThan(1e-9));
  expect(found?.changed).toBe(scores.length >= 5 && scores.slice(-5).every((z) => Math.abs(z) > 3.2));
  const beyond = scores.map((z) => Math.abs(z) > 4);
  const starts = [...beyond.keys()].filter((i) => !beyond[i - 1] && [0, 1, 2, 3, 4].every((step) => beyond[i + step]));
  expect(found?.days).toEqual(starts.map((i) => i + 179));
}

/** Samples one after the other. */
const joined = (...samples: readonly Sample[]): Sample => ({
  x: Float64Array.from(samples.flatMap(({ x }) => [...x])),
  y: Float64Array.from(samples.flatMap(({ y }) => [...y])),
});

const part = ({ x, y }: Sample, from: number, to?: number): Sample => ({ x: x.slice(from, to), y: y.slice(from, to) });

/** Rows of + − + − + − beside + + + − − −, four of six alike: r = 1/3, no fat tails, autocorrelations of two signs; or turned. */
const thirds = (rows: number, sign: 1 | -1): Sample => ({
  x: Float64Array.from({ length: rows }, (_, t) => (t % 2 === 0 ? 1 : -1)),
  y: Float64Array.from({ length: rows }, (_, t) => (t % 6 < 3 ? sign : -sign)),
});

describe('regime change', () => {
  test('by hand: from r = 1/3 to −1/3 is Z = 2·atanh(1/3)/√(2/87) = ln 2/√(2/87)', () => {
    const turned = joined(thirds(90, 1), thirds(90, -1));
    expect(scan(turned)?.z).toBeCloseTo(Math.LN2 / Math.sqrt(2 / 87), 12);
    expect(scan(joined(thirds(90, -1), thirds(90, 1)))?.z).toBeCloseTo(-Math.LN2 / Math.sqrt(2 / 87), 12);
    expect(scan(thirds(180, 1))?.z).toBeCloseTo(0, 12);
  });

  test('is said, and its first day marked, from the fifth session in a row on', () => {
    const turned = joined(thirds(90, 1), thirds(94, -1));
    expect(scan(part(turned, 0, 183))).toMatchObject({ changed: false, days: [] });
    expect(scan(turned)).toMatchObject({ changed: true, days: [179] });
  });

  test('is no longer said when both windows lie behind it, while its day stays marked once', () => {
    const turned = joined(thirds(300, 1), thirds(300, -1));
    const found = scan(turned);
    expect(found?.changed).toBe(false);
    expect(found?.days).toHaveLength(1);
    expect(found?.days[0]).toBeGreaterThan(300);
    expect(found?.days[0]).toBeLessThan(390);
  });

  test('marks the days by their own names', () => {
    const { x, y } = joined(thirds(90, 1), thirds(100, -1));
    expect(
      regimeChange(
        x,
        y,
        rowNumbers(190).map((i) => 20_000 + 3 * i),
      )?.days,
    ).toEqual([20_000 + 3 * 179]);
  });

  test.for([
    ['normal returns', normalPairs(1, 500, 0.4)],
    ['fat-tailed returns', jointT4Pairs(2, 400, 0.3)],
    ['autocorrelated returns', { x: autoregressive(3, 400, 0.5), y: autoregressive(4, 400, 0.5) }],
    ['180 returns', normalPairs(5, 180, 0)],
    ['a link that breaks', joined(normalPairs(6, 250, 0.8), normalPairs(7, 93, -0.2))],
    [
      'a link that comes and goes',
      joined(normalPairs(8, 200, 0), normalPairs(9, 200, 0.9), jointT4Pairs(10, 200, -0.5), normalPairs(11, 150, 0.6)),
    ],
  ] as const)('equals a second implementation to 1e-9 on %s', ([, sample]) => expectNaive(sample));

  test.skipIf(!MARKET_DIR)('equals a second implementation to 1e-9 on the real history', () => {
    expectNaive(pairReturns(align(realSeries('RUT'), realSeries('TOTAL'))));
    expectNaive(pairReturns(align(realSeries('SPX'), realSeries('BTC'))));
  });
});

describe('regime change with missing and extreme values', () => {
  const broken = joined(normalPairs(31, 200, 0.9), normalPairs(32, 200, -0.5));

  test('is undefined for fewer than 180 returns', () => {
    expect(scan(part(broken, 0, 0))).toBeUndefined();
    expect(scan(part(broken, 0, 179))).toBeUndefined();
    expect(scan(part(broken, 0, 180))).toMatchObject({ changed: false, days: [] });
    expect(regimeScore(broken.x, broken.y, 178)).toBeUndefined();
    expect(regimeScore(broken.x, broken.y, 400)).toBeUndefined();
  });

  test('a series that does not move has no Z and no change', () => {
    expect(scan({ x: new Float64Array(300), y: broken.y.slice(0, 300) })).toEqual({ z: undefined, changed: false, days: [] });
  });

  test('of a series and itself there is no Z: no interval has r = 1', () => {
    expect(scan({ x: broken.x, y: broken.x.slice() })).toEqual({ z: undefined, changed: false, days: [] });
  });

  test('a newest window without r leaves the days of history', () => {
    const still = joined(broken, { x: new Float64Array(90), y: normalPairs(33, 90, 0).x });
    const days = scan(broken)?.days ?? [];
    expect(days.length).toBeGreaterThan(0);
    expect(scan(still)).toMatchObject({ z: undefined, changed: false });
    expect(scan(still)?.days.slice(0, days.length)).toEqual(days);
  });

  test('one day that dwarfs all others on one series is no change of regime', () => {
    const { x, y } = normalPairs(34, 400, 0.5);
    const found = scan({ x: x.with(330, 1e6), y });
    expect(found).toMatchObject({ changed: false, days: [] });
    expect(Number.isFinite(found?.z)).toBe(true);
  });

  test('one day of 15 standard deviations on both series is none either: κ̂ widens the error', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { x, y } = normalPairs(seed, 400, 0);
      expect(scan({ x: x.with(330, -15), y: y.with(330, -15) }), `seed ${seed}`).toMatchObject({ changed: false, days: [] });
    }
  });

  test('a value that is none takes Z from the windows that hold it, and from no others', () => {
    const holed = { ...broken, x: broken.x.with(30, Number.NaN) };
    expect(scan(holed)?.z).toBe(scan(broken)?.z);
    expect(scan({ ...broken, x: broken.x.with(390, Number.NaN) })).toMatchObject({ z: undefined, changed: false });
  });

  test('whatever the returns: never NaN, no unit, no order of the two series, and now depends on 184 returns alone', () => {
    const rho = fc.double({ min: -0.95, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.nat(1e6), rho, rho, fc.integer({ min: 90, max: 200 }), (seed, before, after, rows) => {
        const sample = joined(normalPairs(seed, 150, before), normalPairs(seed + 1, rows, after));
        const { x, y } = sample;
        const found = scan(sample);
        expect(Number.isFinite(found?.z)).toBe(true);
        expect(scan({ x: x.map((value) => value / 1024), y: y.map((value) => value * 64) })).toEqual(found);
        const exchanged = scan({ x: y, y: x });
        expect(exchanged?.z).toBeCloseTo(found?.z ?? 99, 9);
        expect({ ...exchanged, z: 0 }).toEqual({ ...found, z: 0 });
        expect(scan({ x, y: y.map((value) => -value) })?.z).toBeCloseTo(-(found?.z ?? 99), 9);
        expect(scan(part(sample, -184))).toMatchObject({ z: found?.z, changed: found?.changed });
        expect(found?.days.every((day, i, days) => day >= 179 && (i === 0 || day >= (days[i - 1] ?? 0) + 6))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether the two r of a row lie so far apart that |Z| may be beyond 3.2: no standard error is less than √(2/87). */
function mayBeBeyond({ x, y }: Sample): (end: number) => boolean {
  const z = rollingPearson(x, y, 90).map((r) => Math.atanh(r ?? 0));
  return (end) => Math.abs((z[end - 179] ?? 0) - (z[end - 89] ?? 0)) > 3.19 * Math.sqrt(2 / 87);
}

/** Whether the change is said on some day of the year. Five sessions in a row hold one row of every fifth: only there it can be. */
function saidInAYear(sample: Sample): boolean {
  const { x, y } = sample;
  const may = mayBeBeyond(sample);
  for (let fifth = 183; fifth < x.length + 4; fifth += 5) {
    if (fifth < x.length && !(may(fifth) && Math.abs(regimeScore(x, y, fifth) ?? 0) > 3.2)) continue;
    for (let last = fifth; last < Math.min(fifth + 5, x.length); last += 1) {
      if (may(last) && scan(part(sample, last - 183, last + 1))?.changed) return true;
    }
  }
  return false;
}

describe('a change between series that have nothing to do with each other', () => {
  const [YEAR, THIRTEEN_YEARS] = [252, 3335];

  test.for(SHOCK_KINDS)('%s returns: said on some day in at most 5 of 100 years (1000 seeded)', (kind) => {
    let said = 0;
    for (let i = 1; i <= 1000; i += 1) said += Number(saidInAYear(strangers(kind, i * 7919, 183 + YEAR)));
    expect(said / 1000).toBeLessThanOrEqual(0.05);
    expect(said).toBeGreaterThan(0);
  });

  test.for(SHOCK_KINDS)('%s returns: a day marked in at most 5 of 100 histories of 13 years (1000 seeded)', (kind) => {
    let marked = 0;
    for (let i = 1; i <= 1000; i += 1) marked += Number((scan(strangers(kind, i * 7919, THIRTEEN_YEARS))?.days.length ?? 0) > 0);
    expect(marked / 1000).toBeLessThanOrEqual(0.05);
    expect(marked).toBeGreaterThan(0);
  });
});
