import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLeftEdge } from '../../lib/analytics/by-left-edge.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { align } from '../../lib/market/align.ts';
import { previousSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normalPairs } from './samples.ts';
import { pairOf } from './session-pair.ts';

const without = ({ days, x, y }: AlignedPair, isGone: (i: number) => boolean): AlignedPair => {
  const keep = (_: number, i: number): boolean => !isGone(i);
  return { days: days.filter(keep), x: x.filter(keep), y: y.filter(keep) };
};

/** What a chart that begins at row `edge` shows, computed by itself in two passes. */
function fromEdge(pair: AlignedPair, edge: number): { n: number; returns: number; levels: number } {
  const shown = without(pair, (i) => i < edge);
  const { x, y, days } = pairReturns(shown);
  const closes = without(shown, (i) => shown.days[i]! > (days.at(-1) ?? 0));
  return { n: x.length, returns: pearson(x, y) ?? Number.NaN, levels: pearson(closes.x, closes.y) ?? Number.NaN };
}

function expectTwoPasses(pair: AlignedPair, step = 1): void {
  const found = byLeftEdge(pair)!;
  const count = found.days.length;
  expect(found.days).toEqual(pair.days.slice(0, count));
  expect(fromEdge(pair, count - 1).n).toBeGreaterThanOrEqual(20);
  expect(fromEdge(pair, count).n).toBeLessThan(20);
  for (let edge = 0; edge < count; edge += step) {
    const expected = fromEdge(pair, edge);
    expect(Math.abs(found.returns[edge]! - expected.returns), `returns ${edge}`).toBeLessThanOrEqual(1e-10);
    expect(Math.abs(found.levels[edge]! - expected.levels), `levels ${edge}`).toBeLessThanOrEqual(1e-10);
  }
}

describe('the answer by the left edge of the chart', () => {
  test('by hand: y does twice what x does, then the opposite; from the turn on r is −1, before it in between', () => {
    const moves = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const pair = pairOf({ x: Float64Array.from(moves), y: Float64Array.from(moves, (move, i) => (i < 25 ? 2 : -2) * move) });
    const found = byLeftEdge(pair)!;
    expect([...found.days]).toEqual(Array.from(pair.days.slice(0, 31)));
    expect(found.returns[25]).toBeCloseTo(-1, 12);
    expect(found.returns[30]).toBeCloseTo(-1, 12);
    // 50 returns, 25 of each kind; Σ xy = 0, the means are 0 and 2·2/50.
    expect(found.returns[0]).toBeCloseTo(0, 12);
    // From row 5 on: 45 returns, 20 with and 25 against; Σ xy = −10, Σ x = −1, Σ y = 2, Σ x² = 45, Σ y² = 180.
    expect(found.returns[5]).toBeCloseTo((-10 + 2 / 45) / Math.sqrt((45 - 1 / 45) * (180 - 4 / 45)), 12);
  });

  test('needs 20 returns after the edge', () => {
    const pair = pairOf(normalPairs(1, 20, 0.5));
    expect(byLeftEdge(pair)?.days.length).toBe(1);
    expect(byLeftEdge(without(pair, (i) => i === 20))).toBeUndefined();
    expect(byLeftEdge(without(pair, () => true))).toBeUndefined();
  });

  test('is NaN where a series does not move, and told from where it does', () => {
    const { days, x, y } = pairOf(normalPairs(2, 60, 0.5));
    const found = byLeftEdge({ days, x, y: y.map((value, i) => (i < 20 ? value : y[20]!)) })!;
    expect(found.returns[20]).toBeNaN();
    expect(found.levels[20]).toBeNaN();
    expect(found.returns[19]).not.toBeNaN();
  });

  test('leaves out a close behind a missing session, which ends no return', () => {
    const pair = pairOf(normalPairs(3, 80, 0.5));
    expect(byLeftEdge(without(pair, (i) => i === 79))).toEqual(byLeftEdge(without(pair, (i) => i >= 79)));
  });

  test('equals two passes on every edge to 1e-10, whatever is missing', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 3, max: 30 }), (seed, gap) => {
        expectTwoPasses(without(pairOf(normalPairs(seed, 90, 0.4)), (i) => i % gap === 2));
      }),
      { numRuns: 15 },
    );
  });

  test('equals two passes on closes that sit on a large offset, and far apart in size', () => {
    const { days, x, y } = pairOf(normalPairs(7, 400, 0.6));
    expectTwoPasses({ days, x: x.map((value) => 1e9 + value), y: y.map((value) => value * 1e10) }, 7);
    expectTwoPasses({ days, x: x.map((value, i) => value * 1.01 ** i), y: y.map((value, i) => value * 1.03 ** i) }, 7);
  });

  test.skipIf(!MARKET_DIR)('equals two passes to 1e-10 on the real history since 2013', () => {
    for (const crypto of ['TOTAL', 'BTC'] as const) expectTwoPasses(align(realSeries('RUT'), realSeries(crypto)), 97);
  });

  test.skipIf(!MARKET_DIR)(
    'real history: closes since 2013 look alike (above 0.8), moves far less (below 0.35); r of 2025 by another program',
    () => {
      const pair = align(realSeries('RUT'), realSeries('TOTAL'));
      const found = byLeftEdge(pair)!;
      expect(found.levels[0]).toBeGreaterThan(0.8);
      expect(found.returns[0]).toBeLessThan(0.35);
      const edge = found.days.indexOf(previousSession(dayOf('2025-01-01')));
      expect(found.returns[edge]).toBeCloseTo(0.484, 3);
    },
  );
});
