import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { beta } from '../../lib/analytics/beta.ts';
import { equityExplains } from '../../lib/analytics/equity-explains.ts';
import type { EquityExplains } from '../../lib/analytics/equity-explains.ts';
import type { AlignedTriple } from '../../lib/market/align-three.ts';
import { normals } from './samples.ts';
import { pairOf } from './session-pair.ts';

interface Moves {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Closes whose daily log returns are the given moves, in per cent. */
const tripleOf = ({ x, y, z }: Moves): AlignedTriple => ({ ...pairOf({ x, y }), z: pairOf({ x: z, y: z }).x });

/** Equity and crypto that both are the benchmark and noise of their own. */
function moves(seed: number, n: number, ownOfCrypto = 1): Moves {
  const normal = normals(seed);
  const z = Float64Array.from({ length: n }, normal);
  const x = z.map((value) => value + 0.5 * normal());
  return { x, z, y: z.map((value) => 2 * value + ownOfCrypto * normal()) };
}

const explained = (given: Moves, sessions?: number): EquityExplains =>
  equityExplains(tripleOf(given), sessions) ?? expect.unreachable('there are figures');

const isKept = (_: number, i: number): boolean => i !== 30;
const at = (column: Float64Array, i: number): number => column[i] ?? Number.NaN;
const meanOf = (v: Float64Array): number => v.reduce((sum, value) => sum + value, 0) / v.length;

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * at(b, i), 0);

/** Pearson r the long way. */
function rOf(x: Float64Array, y: Float64Array): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  const [dx, dy] = [x.map((value) => value - mx), y.map((value) => value - my)];
  return dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
}

test('r to both indices and both partial r are those of the textbook, over the same last 90 returns', () => {
  const given = moves(1, 200);
  const last = { x: given.x.subarray(-90), y: given.y.subarray(-90), z: given.z.subarray(-90) };
  const [xy, zy, xz] = [rOf(last.x, last.y), rOf(last.z, last.y), rOf(last.x, last.z)];
  const partial = (a: number, b: number): number => (a - b * xz) / Math.sqrt((1 - b * b) * (1 - xz * xz));
  const found = explained(given);
  expect(found.n).toBe(90);
  expect(found.equity.r).toBeCloseTo(xy, 10);
  expect(found.benchmark.r).toBeCloseTo(zy, 10);
  expect(found.equityGivenBenchmark?.r).toBeCloseTo(partial(xy, zy), 10);
  expect(found.benchmarkGivenEquity?.r).toBeCloseTo(partial(zy, xy), 10);
  expect(found.equity.beta?.value).toBeCloseTo(beta(last.x, last.y)?.value ?? 0, 8);
  expect(found.benchmark.beta?.value).toBeCloseTo(beta(last.z, last.y)?.value ?? 0, 8);
});

test('where crypto only follows the benchmark, the equity moves with it, and no longer given the benchmark', () => {
  const found = explained(moves(2, 2000), 2000);
  expect(found.equity.interval?.low).toBeGreaterThan(0);
  expect(found.equityGivenBenchmark?.interval?.low).toBeLessThan(0);
  expect(found.equityGivenBenchmark?.interval?.high).toBeGreaterThan(0);
  expect(found.benchmarkGivenEquity?.interval?.low).toBeGreaterThan(0);
});

test('an equity that is the benchmark itself leaves nothing to hold fixed: both partials are absent, the rest stands', () => {
  const { y, z } = moves(3, 120);
  const found = explained({ x: z, y, z });
  expect(found).not.toHaveProperty('equityGivenBenchmark');
  expect(found).not.toHaveProperty('benchmarkGivenEquity');
  expect(found.equity).toEqual(found.benchmark);
});

test('nothing is said of fewer than 20 returns, or of a series that does not move', () => {
  expect(equityExplains(tripleOf(moves(4, 19)))).toBeUndefined();
  expect(equityExplains(tripleOf(moves(4, 20)))).toBeDefined();
  const moving = tripleOf(moves(4, 60));
  expect(equityExplains({ ...moving, z: moving.z.fill(100) })).toBeUndefined();
});

test('a session without one of the three has no return, and none that ends beside it', () => {
  const triple = tripleOf(moves(5, 60));
  const holed = { days: triple.days.filter(isKept), x: triple.x.filter(isKept), y: triple.y.filter(isKept), z: triple.z.filter(isKept) };
  expect(equityExplains(triple)?.n).toBe(60);
  expect(equityExplains(holed)?.n).toBe(58);
});

test('property: scaling an index scales its β the other way, and leaves r and the partials as they are', () => {
  assert(
    property(integer({ min: 1, max: 500 }), double({ min: 0.1, max: 5, noNaN: true }), (seed, factor) => {
      const given = moves(seed, 60);
      const [plain, scaled] = [explained(given), explained({ ...given, x: given.x.map((value) => value * factor) })];
      expect(scaled.equity.r).toBeCloseTo(plain.equity.r, 8);
      expect(scaled.equityGivenBenchmark?.r).toBeCloseTo(plain.equityGivenBenchmark?.r ?? Number.NaN, 7);
      expect((scaled.equity.beta?.value ?? Number.NaN) * factor).toBeCloseTo(plain.equity.beta?.value ?? 0, 7);
    }),
    { numRuns: 30 },
  );
});
