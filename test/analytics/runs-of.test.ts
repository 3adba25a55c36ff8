import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadsOf, runsOf as runsOfLeads } from '../../lib/analytics/runs-of.ts';
import type { Run, RunColumns, RunUnit } from '../../lib/analytics/runs-of.ts';
import { streaksOf } from '../../lib/analytics/streaks-of.ts';
import { isoDate } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import { nextSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { sessionDays } from './session-pair.ts';

const runsOf = (columns: RunColumns, unit: RunUnit, nextDay: (day: number) => number): readonly Run[] =>
  runsOfLeads(leadsOf(columns, unit, nextDay));
const everyDay = (day: number): number => day + 1;
const alone = (rows: readonly (readonly [string, number])[]): RunColumns => ({
  days: Int32Array.from(rows, ([date]) => dayOf(date)),
  x: Float64Array.from(rows, ([, close]) => close),
  y: new Float64Array(rows.length).fill(1),
});
const told = (runs: readonly Run[]): readonly string[] =>
  runs.map(({ length, from, to }) => `${length}: ${isoDate(from)} to ${isoDate(to)}`);

describe('runs', () => {
  test('by hand: three rises, one fall, one rise, with the least rise of each', () => {
    const columns = alone([
      ['2024-03-01', 100],
      ['2024-03-02', 110],
      ['2024-03-03', 111.1],
      ['2024-03-04', 120],
      ['2024-03-05', 119],
      ['2024-03-06', 130],
    ]);
    const runs = runsOf(columns, 'day', everyDay);
    expect(told(runs)).toEqual(['3: 2024-03-02 to 2024-03-04', '1: 2024-03-06 to 2024-03-06']);
    expect(runs[0]?.least).toBeCloseTo(0.01, 12);
  });

  test('of falls: the series that stands still does better', () => {
    const { days, x, y } = alone([
      ['2024-03-01', 100],
      ['2024-03-02', 99],
      ['2024-03-03', 98],
    ]);
    expect(told(runsOf({ days, x: y, y: x }, 'day', everyDay))).toEqual(['2: 2024-03-02 to 2024-03-03']);
  });

  test('of weeks go from the last close of an ISO week to that of the next, the week in progress as far as it has come', () => {
    const columns = alone([
      ['2024-03-03', 100], // Sunday
      ['2024-03-09', 90],
      ['2024-03-10', 101],
      ['2024-03-16', 500],
      ['2024-03-17', 102],
      ['2024-03-19', 103], // Tuesday of a third week
    ]);
    expect(told(runsOf(columns, 'week', everyDay))).toEqual(['3: 2024-03-10 to 2024-03-19']);
  });

  test.for([
    ['month', '2: 2024-02-29 to 2024-03-31'],
    ['quarter', '1: 2024-03-31 to 2024-03-31'],
    ['year', '1: 2024-03-31 to 2024-03-31'],
  ] as const)('of a %s go from its end to its end', ([unit, expected]) => {
    const columns = alone([
      ['2023-12-31', 100],
      ['2024-01-31', 95],
      ['2024-02-29', 97],
      ['2024-03-31', 110],
    ]);
    expect(told(runsOf(columns, unit, everyDay))).toEqual([expected]);
  });

  test('end at a missing day, and at a period whose last close is missing', () => {
    const days = alone([
      ['2024-03-01', 1],
      ['2024-03-02', 2],
      ['2024-03-04', 3],
      ['2024-03-05', 4],
    ]);
    expect(told(runsOf(days, 'day', everyDay))).toEqual(['1: 2024-03-02 to 2024-03-02', '1: 2024-03-05 to 2024-03-05']);
    const months = alone([
      ['2024-01-31', 1],
      ['2024-02-27', 2],
      ['2024-03-31', 3],
      ['2024-04-30', 4],
    ]);
    expect(told(runsOf(months, 'month', everyDay))).toEqual(['1: 2024-04-30 to 2024-04-30']);
  });

  test('are none without two closes, and none of a series that stands still', () => {
    expect(runsOf(alone([]), 'day', everyDay)).toEqual([]);
    expect(runsOf(alone([['2024-03-01', 1]]), 'week', everyDay)).toEqual([]);
    expect(
      runsOf(
        alone([
          ['2024-03-01', 1],
          ['2024-03-02', 1],
        ]),
        'day',
        everyDay,
      ),
    ).toEqual([]);
  });

  test('hold up for extreme prices: a change beyond all numbers of both is no lead', () => {
    const days = Int32Array.of(dayOf('2024-03-01'), dayOf('2024-03-02'));
    const huge = Float64Array.of(1e-300, 1e300);
    expect(runsOf({ days, x: huge, y: huge }, 'day', everyDay)).toEqual([]);
  });

  test('of sessions are the streaks of streaks-of.ts, with any holes', () => {
    const steps = fc.array(fc.constantFrom(0.99, 1, 1.01, 1.02), { minLength: 1, maxLength: 60 });
    const kept = fc.array(
      fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      { minLength: 60, maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, kept, (changes, keep) => {
        let price = 100;
        const rows = [...sessionDays(changes.length)].map((day, i) => [day, (price *= changes[i] ?? 1)] as const).filter((_, i) => keep[i]);
        const days = Int32Array.from(rows, ([day]) => day);
        const x = Float64Array.from(rows, ([, close]) => close);
        const y = new Float64Array(rows.length).fill(50);
        const runs = runsOf({ days, x, y }, 'day', nextSession).map(({ length, from, to }) => ({ length, from, to }));
        expect(runs).toEqual(streaksOf(days, x, y));
      }),
    );
  });

  test('of any unit never overlap, and each lead is above nothing', () => {
    const rises = fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(rises, fc.constantFrom<RunUnit>('day', 'week', 'month', 'quarter', 'year'), (changes, unit) => {
        let price = 100;
        const first = dayOf('2023-11-01');
        const days = Int32Array.from(changes, (_, i) => first + i);
        const x = Float64Array.from(changes, (change) => (price *= change));
        const runs = runsOf({ days, x, y: new Float64Array(x.length).fill(1) }, unit, everyDay);
        runs.forEach((run, i) => {
          expect(run.least).toBeGreaterThan(0);
          expect(run.to).toBeGreaterThanOrEqual(run.from);
          expect(run.from).toBeGreaterThan(runs[i - 1]?.to ?? 0);
        });
      }),
    );
  });
});

describe.skipIf(!MARKET_DIR)('runs in real history', () => {
  test('Russell 2000 over S&P 500: nine sessions to 1 September 2017 were the last as long (counted in the files by another program)', () => {
    const { days, x, y } = align(realSeries('RUT'), realSeries('SPX'));
    const long = runsOf({ days, x, y }, 'day', nextSession).filter(({ length }) => length >= 9);
    expect(told(long).slice(-2)).toEqual(['9: 2013-09-19 to 2013-10-01', '9: 2017-08-22 to 2017-09-01']);
  });
});
