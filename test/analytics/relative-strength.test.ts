import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RelativeStrength } from '../../lib/analytics/relative-strength.ts';
import { relativeStrength } from '../../lib/analytics/relative-strength.ts';
import { isoDate } from '../../lib/core/time.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { align } from '../../lib/market/align.ts';
import { seriesUntil } from '../../lib/market/series-until.ts';
import { previousSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normalPairs } from './samples.ts';
import { pairOf, sessionDays } from './session-pair.ts';

const without = ({ days, x, y }: AlignedPair, isGone: (i: number) => boolean): AlignedPair => {
  const keep = (_: number, i: number): boolean => !isGone(i);
  return { days: days.filter(keep), x: x.filter(keep), y: y.filter(keep) };
};

/** The equity gains 1 point a session from 100 on, the benchmark 2 from 1000 on. */
const rising = (count: number): AlignedPair => {
  const days = sessionDays(count);
  return { days, x: Float64Array.from(days, (_, i) => 100 + i), y: Float64Array.from(days, (_, i) => 1000 + 2 * i) };
};

describe('relative strength', () => {
  test('by hand: both returns over 21 and 63 sessions, and the difference', () => {
    const { days } = rising(64);
    const found = relativeStrength(rising(64));
    expect(found?.asOf).toBe(days[63]);
    expect(found?.periods).toEqual([
      { sessions: 21, from: days[42], equity: 163 / 142 - 1, benchmark: 1126 / 1084 - 1, difference: 163 / 142 - 1 - (1126 / 1084 - 1) },
      { sessions: 63, from: days[0], equity: 163 / 100 - 1, benchmark: 1126 / 1000 - 1, difference: 163 / 100 - 1 - (1126 / 1000 - 1) },
    ]);
  });

  test('says where the ratio stands below its record, by day and distance', () => {
    const { days, x, y } = rising(30);
    expect(relativeStrength({ days, x, y })?.ratio).toMatchObject({ day: days[29], distance: 0, daysSince: 0 });
    const fallen = relativeStrength({ days, x: x.with(29, 64.5), y })?.ratio;
    expect(fallen).toMatchObject({ day: days[28], daysSince: days[29]! - days[28]! });
    expect(fallen?.distance).toBeCloseTo(64.5 / 1058 / (128 / 1056) - 1, 14);
  });

  test('counts sessions in the calendar: a missing one takes its period away and moves no other', () => {
    const holed = relativeStrength(without(rising(64), (i) => i === 42 || i === 50));
    expect(holed?.periods).toEqual(relativeStrength(rising(64))?.periods.filter(({ sessions }) => sessions === 63));
  });

  test('has a year to date where the year before has its last close', () => {
    const days = sessionDays(10, previousSession(dayOf('2025-01-01')) - 1);
    const pair = { days, x: Float64Array.from(days, (_, i) => 100 + i), y: Float64Array.from(days, () => 50) };
    expect(relativeStrength(pair)?.ytd).toEqual({ from: days[0], equity: 109 / 100 - 1, benchmark: 0, difference: 109 / 100 - 1 });
    expect(relativeStrength(without(pair, (i) => i === 0))).not.toHaveProperty('ytd');
  });

  test('of one close has no period, and of none is undefined', () => {
    expect(relativeStrength(rising(1))?.periods).toEqual([]);
    expect(relativeStrength(rising(0))).toBeUndefined();
  });

  test('knows no unit, and is the other way round where the two change places', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(0.25, 1024), (seed, unit) => {
        const { days, x, y } = pairOf(normalPairs(seed, 300, 0.5));
        const found = relativeStrength({ days, x, y })!;
        expect(relativeStrength({ days, x: x.map((v) => v * unit), y })?.periods).toEqual(found.periods);
        const turned = relativeStrength({ days, x: y, y: x })!;
        expect(turned.periods.map(({ difference }) => difference)).toEqual(found.periods.map(({ difference }) => 0 - difference));
      }),
      { numRuns: 20 },
    );
  });
});

/** Sessions, first close, and the two returns, by another program from the files. */
const PERIODS = {
  '2025-12-31': [
    [21, '2025-12-01', 0.005175924153682843, 0.00482487931452491],
    [63, '2025-10-01', 0.016197437882633947, 0.020011294715966965],
    [126, '2025-07-02', 0.11477377735540739, 0.09925138913733278],
    [252, '2024-12-27', 0.10572969437437885, 0.1464886312231155],
  ],
  '2021-11-08': [
    [21, '2021-10-08', 0.09388331582617293, 0.0706755482439041],
    [63, '2021-08-10', 0.09082053501098653, 0.05971717924156206],
    [126, '2021-05-11', 0.10681969608752051, 0.13236677441007116],
    [252, '2020-11-06', 0.4820113181050847, 0.3397294936069688],
  ],
} as const;

function asOf(date: string): RelativeStrength | undefined {
  const [equity, benchmark] = (['RUT', 'SPX'] as const).map((id) => seriesUntil(realSeries(id), dayOf(date))!);
  return relativeStrength(align(equity!, benchmark!));
}

describe.skipIf(!MARKET_DIR)('Russell 2000 against S&P 500, real history', () => {
  test.for(Object.entries(PERIODS))('as of %s the four periods are those of another program', ([date, rows]) => {
    const found = asOf(date)!.periods;
    expect(found.map(({ sessions, from }) => [sessions, isoDate(from)])).toEqual(rows.map(([sessions, from]) => [sessions, from]));
    rows.forEach(([, , equity, benchmark], i) => {
      expect(found[i]?.equity).toBeCloseTo(equity, 12);
      expect(found[i]?.benchmark).toBeCloseTo(benchmark, 12);
      expect(found[i]?.difference).toBeCloseTo(equity - benchmark, 12);
    });
  });

  test('in 2025 the Russell gained 11.3 %, the S&P 500 16.4 %, and their ratio ended 43.8 % below its record of 4 March 2014 (rows of the files)', () => {
    const found = asOf('2025-12-31');
    expect(found?.ytd?.equity).toBeCloseTo(2481.909912 / 2230.159912 - 1, 12);
    expect(found?.ytd?.benchmark).toBeCloseTo(6845.5 / 5881.629883 - 1, 12);
    expect(found?.ratio.distance).toBeCloseTo(-0.4378800352376754, 12);
    expect(isoDate(found?.ratio.day ?? 0)).toBe('2014-03-04');
  });
});
