import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, weekdayOf } from '../../lib/core/time.ts';
import { at } from '../../lib/market/at.ts';
import { continuous } from '../../lib/market/continuous.ts';
import { emptySeries } from '../../lib/market/empty-series.ts';
import { finalCount } from '../../lib/market/final-count.ts';
import { homeLevel } from '../../lib/market/home-level.ts';
import { indexOf } from '../../lib/market/index-of.ts';
import { isoWeekMonday } from '../../lib/market/iso-week.ts';
import { lowerBound } from '../../lib/market/lower-bound.ts';
import { median } from '../../lib/market/median.ts';
import { newestFinalDay } from '../../lib/market/newest-final-day.ts';
import { rebase } from '../../lib/market/rebase.ts';
import { dayOf, makeSeries } from './make-series.ts';

const days = Int32Array.of(10, 12, 15);

describe('searching a column of days', () => {
  test('the lower bound is the first day that is not before', () => {
    expect([9, 10, 11, 15, 16].map((day) => lowerBound(days, day))).toEqual([0, 0, 1, 2, 3]);
  });

  test('an exact search finds the day or nothing', () => {
    expect([indexOf(days, 12, 'exact'), indexOf(days, 13, 'exact')]).toEqual([1, undefined]);
  });

  test('a previous search finds the last day that is not after, nothing before the first', () => {
    expect([9, 10, 13, 99].map((day) => indexOf(days, day, 'previous'))).toEqual([undefined, 0, 1, 2]);
  });

  test('an index outside a column is a bug, not a NaN', () => {
    expect(at(days, 2)).toBe(15);
    expect(() => at(days, 3)).toThrow(RangeError);
  });
});

describe('final values', () => {
  const series = makeSeries('BTC', [
    [10, 1],
    [12, 2],
    [15, 3],
  ]);
  test('are all, where nothing is provisional', () => {
    expect([finalCount(series), newestFinalDay(series)]).toEqual([3, 15]);
  });
  test('end before the first provisional day', () => {
    const open = { ...series, provisionalFrom: 12 };
    expect([finalCount(open), newestFinalDay(open)]).toEqual([1, 10]);
  });
  test('of an empty series are none', () => {
    expect(newestFinalDay(emptySeries('BTC', 'live', 0))).toBeUndefined();
  });
});

describe('continuous closes', () => {
  const rows = [
    [10, 100],
    [12, 110],
    [15, 330],
    [16, 300],
  ] as const;
  test('are the closes themselves where one provider gave them', () => {
    expect([...continuous(makeSeries('TOTAL', rows))]).toEqual([100, 110, 330, 300]);
  });
  test('are a guest’s closes brought to the level of the home, whose own stay as it printed them', () => {
    const segments = [
      { source: 'alpha', from: 10, factor: 3 },
      { source: 'beta', from: 16, factor: 1 },
    ];
    expect([...continuous(makeSeries('TOTAL', rows, { segments }))]).toEqual([100, 110, 330, 100]);
  });
  test('do not count days that are still open when they look for the home', () => {
    const segments = [
      { source: 'alpha', from: 10, factor: 1 },
      { source: 'beta', from: 12, factor: 0.5 },
    ];
    expect([...continuous(makeSeries('TOTAL', rows, { segments, provisionalFrom: 15 }))]).toEqual([100, 55, 165, 150]);
  });
});

const stretch = (source: string, factor: number, count: number) => ({ source, factor, days: count });

describe('the home of a series', () => {
  test('is the provider of most final days, over all its stretches', () => {
    expect(homeLevel([stretch('a', 1, 6), stretch('b', 2, 7), stretch('a', 1, 2)])).toEqual({ source: 'a', factor: 1 });
  });
  test('has the level of most of its own days, where it restated its history', () => {
    expect(homeLevel([stretch('a', 1.1, 9), stretch('a', 1, 4), stretch('b', 1, 5)])).toEqual({ source: 'a', factor: 1.1 });
  });
  test('is the earlier one of two with as many days, and nobody without a day', () => {
    expect(homeLevel([stretch('a', 2, 3), stretch('b', 1, 3)])).toEqual({ source: 'a', factor: 2 });
    expect(homeLevel([])).toBeUndefined();
  });
});

describe('rebasing', () => {
  test('makes the base date 100', () => {
    expect([...rebase(Float64Array.of(50, 100, 25), 1)]).toEqual([50, 100, 25]);
    expect([...rebase(Float64Array.of(50, 100, 25), 0)]).toEqual([100, 200, 50]);
  });
  test('and rebasing back is the identity', () => {
    const levels = fc.array(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(levels, (values) => {
        const column = Float64Array.from(values);
        const back = rebase(rebase(column, 0), 0, values[0]);
        for (const [i, value] of values.entries()) expect(back[i]).toBeCloseTo(value, -Math.floor(Math.log10(value)) + 9);
      }),
    );
  });
  test('on a base that does not exist is a bug', () => {
    expect(() => rebase(Float64Array.of(1), 1)).toThrow(/base/);
  });
});

test('an ISO week begins on its Monday, also over a new year', () => {
  expect(isoDate(isoWeekMonday(dayOf('2026-01-01')))).toBe('2025-12-29');
  expect(isoDate(isoWeekMonday(dayOf('2026-01-04')))).toBe('2025-12-29');
  expect(isoDate(isoWeekMonday(dayOf('2026-01-05')))).toBe('2026-01-05');
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 40_000 }), (day) => {
      const monday = isoWeekMonday(day);
      expect(weekdayOf(monday)).toBe(1);
      expect(day - monday).toBeGreaterThanOrEqual(0);
      expect(day - monday).toBeLessThan(7);
    }),
  );
});

test('the median is the middle value, the mean of two middle ones, and nothing of nothing', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, undefined]);
});
