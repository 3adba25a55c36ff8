import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { synchronousCorrelation } from '../../lib/analytics/synchronous-correlation.ts';
import type { SynchronousCorrelation } from '../../lib/analytics/synchronous-correlation.ts';
import { endOfDayMs, epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import type { AlignedTriple } from '../../lib/market/align-three.ts';
import { isSession, sessionCloseMs } from '../../lib/market/us-sessions.ts';
import { usCloseSeries } from '../../lib/sources/us-close-series.ts';
import { normals } from './samples.ts';
import { pairOf } from './session-pair.ts';

interface Moves {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Closes on consecutive sessions whose daily log returns are the given moves, in per cent. */
const tripleOf = ({ x, y, z }: Moves): AlignedTriple => ({ ...pairOf({ x, y }), z: pairOf({ x: z, y: z }).x });

function moves(seed: number, n: number): Moves {
  const normal = normals(seed);
  const x = Float64Array.from({ length: n }, normal);
  const mixed = (): Float64Array => x.map((value) => value + normal());
  return { x, y: mixed(), z: mixed() };
}

const found = (triple: AlignedTriple, sessions?: number): SynchronousCorrelation =>
  synchronousCorrelation(triple, sessions) ?? expect.unreachable('there are figures');

const at = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;

/** Pearson r by the raw-moment formula, which the code does not use. */
function rOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [a, b] = [at(x, i), at(y, i)];
    [sx, sy, sxx, syy, sxy] = [sx + a, sy + b, sxx + a * a, syy + b * b, sxy + a * b];
  }
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

const kept = (_: number, i: number): boolean => i !== 30;

const last = (column: Float64Array, count: number): Float64Array => column.subarray(-count);

test('by hand: of crypto that moves by the equity’s 1, −1, 1, … a session, r is 1 at the close and 0 with a move of another rhythm', () => {
  const x = Float64Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : -1));
  // Two up, two down: half of each pair agrees with the equity.
  const y = Float64Array.from({ length: 40 }, (_, i) => (i % 4 < 2 ? 1 : -1));
  const { atClose, atMidnight, n } = found(tripleOf({ x, y, z: x }), 20);
  expect(n).toBe(20);
  expect(atClose.r).toBeCloseTo(1, 12);
  expect(atMidnight.r).toBeCloseTo(0, 12);
});

test('both r are over the same last 90 returns, each with its interval, and the window can be another', () => {
  const given = moves(1, 200);
  const triple = tripleOf(given);
  for (const count of [90, 30, 180]) {
    const result = count === 90 ? found(triple) : found(triple, count);
    expect(result.n).toBe(count);
    expect(result.to).toBe(triple.days.at(-1));
    expect(result.from).toBe(triple.days.at(-count));
    expect(result.atMidnight.r).toBeCloseTo(rOf(last(given.x, count), last(given.y, count)), 10);
    expect(result.atClose.r).toBeCloseTo(rOf(last(given.x, count), last(given.z, count)), 10);
    for (const { r, interval } of [result.atClose, result.atMidnight]) {
      expect(interval?.low).toBeLessThan(r);
      expect(interval?.high).toBeGreaterThan(r);
    }
  }
});

test('a session that one of the three lacks takes its two returns from both versions', () => {
  const { days, x, y, z } = tripleOf(moves(2, 60));
  const holed = { days: days.filter(kept), x: x.filter(kept), y: y.filter(kept), z: z.filter(kept) };
  // The session at 30 ends one of the 60 returns and starts one.
  expect(found({ days, x, y, z }).n).toBe(60);
  expect(found(holed).n).toBe(58);
});

test('fewer than 20 returns, or a series that does not move, give nothing', () => {
  const short = moves(3, 20);
  expect(found(tripleOf(short)).n).toBe(20);
  const cut = tripleOf(short);
  expect(
    synchronousCorrelation({ days: cut.days.subarray(1), x: cut.x.subarray(1), y: cut.y.subarray(1), z: cut.z.subarray(1) }),
  ).toBeUndefined();
  const moving = tripleOf(moves(4, 60));
  const flat = moving.x.map(() => 100);
  for (const side of ['x', 'y', 'z'] as const) expect(synchronousCorrelation({ ...moving, [side]: flat })).toBeUndefined();
});

test('the unit of a series changes nothing, and swapping the two versions swaps the two figures', () => {
  assert(
    property(integer({ min: 1, max: 10_000 }), integer({ min: 25, max: 120 }), (seed, n) => {
      const triple = tripleOf(moves(seed, n));
      const plain = found(triple);
      const scaled = found({ ...triple, z: triple.z.map((value) => value * 1e9) });
      expect(scaled.atClose.r).toBeCloseTo(plain.atClose.r, 8);
      const swapped = found({ ...triple, y: triple.z, z: triple.y });
      expect(swapped).toEqual({ ...plain, atClose: plain.atMidnight, atMidnight: plain.atClose });
    }),
    { numRuns: 40 },
  );
});

describe('two prices that move together hour by hour, all hours of eight years, at a true correlation of 0.5', () => {
  const [firstMs, lastMs] = [startOfDayMs(epochDay(2018, 1, 1)), startOfDayMs(epochDay(2026, 1, 1))];
  const normal = normals(20);
  const equity = new Map<UnixMs, number>();
  const crypto = new Map<UnixMs, number>();
  let [logEquity, logCrypto] = [0, 0];
  for (let atMs = firstMs; atMs <= lastMs; atMs += hours(1)) {
    const [common, own] = [normal(), normal()];
    logEquity += 0.002 * common;
    logCrypto += 0.006 * (0.5 * common + Math.sqrt(0.75) * own);
    equity.set(atMs, Math.exp(logEquity));
    crypto.set(atMs, Math.exp(logCrypto));
  }
  const days = Array.from({ length: epochDay(2025, 12, 31) - epochDay(2018, 1, 1) }, (_, i) => epochDay(2018, 1, 1) + i).filter(isSession);

  /** The adapters' way from candles, whose labels may be off by some hours, to closes. */
  const sampled = (slipHours: number): Float64Array => {
    const rows = [...crypto].map(([endMs, close]) => ({ openMs: endMs - hours(1 + slipHours), close }));
    const series = usCloseSeries('BTC_AT_CLOSE', rows, lastMs);
    if (!series.ok || !series.value) throw new Error('no series');
    expect(series.value.days.slice(0, days.length)).toEqual(days);
    return Float64Array.from(series.value.close.slice(0, days.length));
  };
  const onDays = (valueAt: (day: EpochDay) => number | undefined): Float64Array =>
    Float64Array.from(days, (day) => valueAt(day) ?? Number.NaN);
  const x = onDays((day) => equity.get(sessionCloseMs(day)));
  const y = onDays((day) => crypto.get(endOfDayMs(day)));
  const figures = (z: Float64Array) => found({ days: Int32Array.from(days), x, y, z }, 2000);
  const { atClose, atMidnight } = figures(sampled(0));

  test('closes at the US close find it; closes at 00:00 UTC, three to four hours later, lose some of it', () => {
    expect(atClose.r).toBeGreaterThan(0.47);
    expect(atClose.r).toBeLessThan(0.53);
    expect(atMidnight.r).toBeLessThan(atClose.r - 0.03);
  });

  test('a label that is an hour late or early, or that knows no summer time, finds less, and one of a day next to nothing', () => {
    expect(figures(sampled(1)).atClose.r).toBeLessThan(atClose.r);
    expect(figures(sampled(-1)).atClose.r).toBeLessThan(atClose.r);
    const withoutSummerTime = onDays((day) => crypto.get(startOfDayMs(day) + hours(21)));
    expect(figures(withoutSummerTime).atClose.r).toBeLessThan(atClose.r);
    expect(figures(onDays((day) => crypto.get(sessionCloseMs(day) - hours(24)))).atClose.r).toBeLessThan(0.15);
  });
});
