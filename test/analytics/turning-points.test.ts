import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TurningPoint } from '../../lib/analytics/turning-points.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { naiveTurns, randomWalk, turnsOf, zigzag } from './turns.ts';
import { normals } from './samples.ts';

const inShort = (turns: readonly TurningPoint[]): readonly string[] =>
  turns.map(({ index, kind, provisional }) => `${kind} ${index}${provisional ? ' provisional' : ''}`);

/** Closes that go in straight lines through the corners, as what turningPoints makes of them. */
const ofCorners = (...corners: readonly (readonly [number, number])[]): readonly string[] => inShort(turnsOf(zigzag(corners)));

/** A peak at 50 and a spike at 90, with closes that fall all the way between them: no trough there. */
const stairs = (second: number): Float64Array => {
  const close = zigzag([
    [0, 50],
    [50, 100],
    [51, 60],
    [120, 20],
    [160, 10],
  ]);
  close[90] = second;
  return close;
};

/** A fall of some sessions after the peak at 50. */
const crash = (sessions: number): readonly string[] => ofCorners([0, 60], [50, 100], [50 + sessions, 20], [120, 90], [180, 30]);

/** Two peaks of a given distance, with a shallow trough between them. */
const twin = (apart: number, second: number): readonly string[] =>
  ofCorners([0, 90], [40, 40], [100, 100], [100 + 19, 70], [100 + apart, second], [200, 20], [240, 60]);

/** The peaks of 101 closes that rise up to a position and fall from there on. */
const lastPeak = (index: number): readonly string[] =>
  ofCorners([0, 50], [index, 100], [100, 90]).filter((turn) => turn.startsWith('peak'));

describe('turning points', () => {
  test('are the highest and the lowest close of 20 sessions to either side', () => {
    expect(ofCorners([0, 100], [30, 150], [60, 90], [100, 140])).toEqual(['peak 30', 'trough 60', 'peak 100 provisional']);
  });

  test('carry the session of their close', () => {
    const days = Int32Array.from({ length: 101 }, (_, i) => 19_000 + 2 * i);
    expect(
      turningPoints(
        days,
        zigzag([
          [0, 100],
          [30, 150],
          [100, 90],
        ]),
      ),
    ).toEqual([
      { day: 19_060, index: 30, kind: 'peak', provisional: false },
      { day: 19_200, index: 100, kind: 'trough', provisional: true },
    ]);
  });

  test('of equal closes the earliest is the turn', () => {
    expect(ofCorners([0, 100], [30, 150], [45, 150], [80, 90], [120, 90])).toEqual(['peak 30', 'trough 80']);
  });

  test('of neighbours of one kind the more extreme is kept, of equal ones the earlier', () => {
    expect(inShort(turnsOf(stairs(99)))[0]).toBe('peak 50');
    expect(inShort(turnsOf(stairs(100)))[0]).toBe('peak 50');
    expect(inShort(turnsOf(stairs(101)))[0]).toBe('peak 90');
  });

  test('both turns of a phase of 9 sessions go, those of 10 stay', () => {
    expect(crash(10)).toEqual(['peak 50', 'trough 60', 'peak 120', 'trough 180 provisional']);
    expect(crash(9)).toEqual(['peak 120', 'trough 180 provisional']);
  });

  test('of two peaks 39 sessions apart the lower goes, and with it the higher of the troughs beside it', () => {
    expect(twin(40, 95)).toEqual(['trough 40', 'peak 100', 'trough 119', 'peak 140', 'trough 200', 'peak 240 provisional']);
    expect(twin(39, 95)).toEqual(['trough 40', 'peak 100', 'trough 200', 'peak 240 provisional']);
    expect(twin(39, 105)).toEqual(['trough 40', 'peak 139', 'trough 200', 'peak 240 provisional']);
    expect(twin(39, 100)).toEqual(['trough 40', 'peak 100', 'trough 200', 'peak 240 provisional']);
  });

  test('in the last 20 sessions are provisional, one before that is not', () => {
    expect(lastPeak(80)).toEqual(['peak 80']);
    expect(lastPeak(81)).toEqual(['peak 81 provisional']);
    expect(lastPeak(100)).toEqual(['peak 100 provisional']);
  });

  test('the first 20 sessions have none', () => {
    expect(ofCorners([0, 50], [19, 100], [60, 90])).toEqual(['trough 60 provisional']);
    expect(ofCorners([0, 50], [20, 100], [60, 90])).toEqual(['peak 20', 'trough 60 provisional']);
  });

  test('there are none in a series that is empty, shorter than 21 sessions, or does not move', () => {
    expect(turnsOf(new Float64Array(0))).toEqual([]);
    expect(turnsOf(Float64Array.from({ length: 20 }, (_, i) => i + 1))).toEqual([]);
    expect(inShort(turnsOf(Float64Array.from({ length: 21 }, (_, i) => i + 1)))).toEqual(['peak 20 provisional']);
    expect(turnsOf(new Float64Array(500).fill(42))).toEqual([]);
  });

  test('closes that are no prices take no part, and leave the turns of the others', () => {
    for (const odd of [Number.NaN, 0, -5, Infinity]) {
      const close = zigzag([
        [0, 100],
        [30, 150],
        [60, 90],
        [100, 140],
      ]);
      close[45] = odd;
      expect(inShort(turnsOf(close)), `${odd}`).toEqual(['peak 30', 'trough 60', 'peak 100 provisional']);
    }
    expect(turnsOf(new Float64Array(100).fill(Number.NaN))).toEqual([]);
  });

  test('the largest and the smallest prices that there are have turns like others', () => {
    expect(ofCorners([0, 1], [30, 1e300], [60, 1e-300], [100, 1])).toEqual(['peak 30', 'trough 60', 'peak 100 provisional']);
  });

  test('a day for each close is asked for', () => {
    expect(() => turningPoints(new Int32Array(2), new Float64Array(3))).toThrow('each close has a day');
  });
});

/** Walks in whole steps: many ties. Steps of several sessions in one direction make phases of all lengths. */
const walk = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 40 })
  .map((legs) => {
    let level = 1000;
    return Float64Array.from(legs.flatMap(([length, step]) => Array.from({ length }, () => (level += step))));
  });

const opposite = (kind: string): string => (kind === 'peak' ? 'trough' : 'peak');

const expectNaive = (close: Float64Array): void => {
  const found = turnsOf(close).map(({ index, kind }) => ({ index, kind }));
  expect(found).toEqual(naiveTurns(close).turns.map(({ index, kind }) => ({ index, kind })));
};

describe('whatever the closes', () => {
  test('turns alternate, phases last 10 sessions or more, cycles 40 or more', () => {
    fc.assert(
      fc.property(walk, (close) => {
        const turns = turnsOf(close);
        turns.forEach((turn, i) => {
          const [before, same] = [turns[i - 1], turns[i - 2]];
          if (before) expect(turn.kind).not.toBe(before.kind);
          if (before) expect(turn.index - before.index).toBeGreaterThanOrEqual(10);
          if (same) expect(turn.index - same.index).toBeGreaterThanOrEqual(40);
          expect(turn.provisional).toBe(turn.index > close.length - 21);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('another unit changes nothing, and upside down peaks are troughs', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom(0.001, 0.5, 3, 1e9), (close, factor) => {
        const turns = turnsOf(close);
        expect(turnsOf(close.map((value) => value * factor))).toEqual(turns);
        expect(turnsOf(close.map((value) => 5000 - value))).toEqual(turns.map((turn) => ({ ...turn, kind: opposite(turn.kind) })));
      }),
      { numRuns: 200 },
    );
  });

  test('they are those of the recipe written out naively', () => {
    fc.assert(fc.property(walk, expectNaive), { numRuns: 300 });
    const normal = normals(61);
    for (let i = 0; i < 100; i += 1) expectNaive(randomWalk(normal, 600));
  });
});

describe.skipIf(!MARKET_DIR)('real history, turning points', () => {
  const pair = MARKET_DIR ? align(realSeries('RUT'), realSeries('TOTAL')) : undefined;

  test('the Russell turned down in November 2021 and up in March 2020; the recipe written out naively says the same', () => {
    if (!pair) throw new Error('no history');
    const turns = turningPoints(pair.days, pair.x);
    const near = (iso: string, kind: string): boolean =>
      turns.some((turn) => turn.kind === kind && turn.day === Date.parse(iso) / 86_400_000);
    expect(near('2020-03-18', 'trough')).toBe(true);
    expect(near('2021-11-08', 'peak')).toBe(true);
    for (const close of [pair.x, pair.y]) {
      expect(turningPoints(pair.days, close).map(({ index }) => index)).toEqual(naiveTurns(close).turns.map(({ index }) => index));
    }
    // About one turn in 50 sessions, as in random walks.
    expect(turns.length / pair.days.length).toBeGreaterThan(1 / 100);
    expect(turns.length / pair.days.length).toBeLessThan(1 / 25);
  });
});
