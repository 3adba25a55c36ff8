import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLeftEdge } from '../../lib/analytics/by-left-edge.ts';
import { closesOfReturns } from '../../lib/analytics/closes-of-returns.ts';
import { correlationHighEvents } from '../../lib/analytics/correlation-high-events.ts';
import { correlationWindow } from '../../lib/analytics/correlation-window.ts';
import { firstSessionsReturn } from '../../lib/analytics/first-sessions-return.ts';
import { outperformanceStreak } from '../../lib/analytics/outperformance-streak.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { recordHighEvents } from '../../lib/analytics/record-high-events.ts';
import { recordHigh } from '../../lib/analytics/record-high.ts';
import { regimeChange } from '../../lib/analytics/regime-change.ts';
import { relativeStrength } from '../../lib/analytics/relative-strength.ts';
import { streakEvents } from '../../lib/analytics/streak-events.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { yearToDate } from '../../lib/analytics/year-to-date.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { align } from '../../lib/market/align.ts';
import { continuous } from '../../lib/market/continuous.ts';
import { derive } from '../../lib/market/derive-series.ts';
import { emptySeries } from '../../lib/market/empty-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { seriesUntil } from '../../lib/market/series-until.ts';
import { seriesOfRows, storedRows } from '../../lib/market/series-row.ts';
import { normalPairs } from '../analytics/samples.ts';
import { pairOf } from '../analytics/session-pair.ts';
import { dayOf, makeSeries } from './make-series.ts';
import { MARKET_DIR, realSeries } from './real-history.ts';
import { pathsOf, studyOf } from '../analytics/study-of.ts';

const rows = [
  [10, 100],
  [11, 110],
  [12, 330],
  [14, 300],
  [15, 330],
  [16, 360],
  [17, 360],
] as const;
const joined = makeSeries('TOTAL', rows, {
  high: Float64Array.of(101, 111, 331, 301, 331, 361, 361),
  low: Float64Array.of(99, 109, 329, 299, 329, 359, 359),
  segments: [
    { source: 'alpha', from: 10, factor: 3 },
    { source: 'beta', from: 12, factor: 1 },
  ],
  provisionalFrom: 16,
  stamp: 'verified',
  fetchedAtMs: 7,
});

/** The definition row by row: what is left of a stored series' rows, put together anew. */
function naive(series: DailySeries, day: number): DailySeries | undefined {
  const left = storedRows(series).filter((row) => row.day <= day);
  const { id, market, fetchedAtMs, stamp } = series;
  return left.length === 0 ? undefined : seriesOfRows(left, id, { market, fetchedAtMs, ...(stamp && { stamp }) });
}

describe('a series as of a date', () => {
  test('by hand: the rows up to and including the day, with their highs and lows', () => {
    const cut = seriesUntil(joined, 14);
    expect([...(cut?.days ?? [])]).toEqual([10, 11, 12, 14]);
    expect([...(cut?.close ?? [])]).toEqual([100, 110, 330, 300]);
    expect([...(cut?.high ?? [])]).toEqual([101, 111, 331, 301]);
    expect([...(cut?.low ?? [])]).toEqual([99, 109, 329, 299]);
  });

  test('ends with the last row before a day that has none', () => {
    expect(seriesUntil(joined, 13)?.days.at(-1)).toBe(12);
  });

  test('keeps an open bar as it is, and knows nothing of one that comes later', () => {
    expect(seriesUntil(joined, 16)).toMatchObject({ provisionalFrom: 16 });
    expect(seriesUntil(joined, 16)?.days.length).toBe(6);
    expect(seriesUntil(joined, 15)).not.toHaveProperty('provisionalFrom');
  });

  test('forgets a seam that lies later, and reads the rest at the level of its own home: other levels, the same returns', () => {
    expect(seriesUntil(joined, 11)?.segments).toEqual([{ source: 'alpha', from: 10, factor: 1 }]);
    expect(seriesUntil(joined, 12)?.segments).toEqual([
      { source: 'alpha', from: 10, factor: 1 },
      { source: 'beta', from: 12, factor: 1 / 3 },
    ]);
    expect([...continuous(joined)].slice(0, 3)).toEqual([300, 330, 330]);
    expect([...continuous(seriesUntil(joined, 12)!)]).toEqual([100, 110, 110]);
  });

  test('is the same series where nothing of it is later, and nothing where all of it is', () => {
    expect(seriesUntil(joined, 17)).toBe(joined);
    expect(seriesUntil(joined, 99)).toBe(joined);
    expect(seriesUntil(joined, 9)).toBeUndefined();
    expect(seriesUntil(emptySeries('BTC', 'live', 0), 9)).toBeUndefined();
  });

  test('is no copy: the columns are views of the whole', () => {
    expect(seriesUntil(joined, 12)?.close.buffer).toBe(joined.close.buffer);
  });

  test('has only an open bar left where the first close was still to come', () => {
    const open = makeSeries('BTC', rows, { provisionalFrom: 10 });
    expect(seriesUntil(open, 10)).toMatchObject({ provisionalFrom: 10, segments: [{ source: 'alpha', from: 10, factor: 1 }] });
  });

  test('equals the rows up to the day put together anew, whatever the segments', () => {
    const segment = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      factor: fc.constantFrom(0.5, 1, 4),
      length: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), fc.nat(40), fc.nat(40), (stretches, open, day) => {
        const all = stretches.flatMap(({ source, factor, length }) => Array.from({ length }, () => ({ source, factor })));
        const written = all.map((row, i) => ({ ...row, day: i + 1, close: 5 + (i % 3), high: 9, low: undefined, provisional: i >= open }));
        const series = seriesOfRows(written, 'TOTAL', { market: 'live', fetchedAtMs: 3, stamp: 'unverified' });
        const cut = seriesUntil(series, day);
        expect(cut).toEqual(naive(series, day));
        expect(cut && seriesUntil(cut, day - 2)).toEqual(seriesUntil(series, Math.min(day, day - 2)));
      }),
    );
  });
});

/** The total without Bitcoin of some stored series. */
const withoutBitcoin = (all: readonly DailySeries[]): DailySeries =>
  derive('TOTAL_EX_BTC', (id) => all.find((series) => series.id === id))!;

describe('a computed series as of a date', () => {
  const total = makeSeries('TOTAL', rows, { segments: joined.segments });
  const btc = makeSeries(
    'CAP_BTC',
    rows.map(([day]) => [day, day === 14 ? 60 : 40] as const),
    { provisionalFrom: 16 },
  );

  test('is computed anew from its cut sources, whose homes may be other ones', () => {
    const cut = seriesUntil(withoutBitcoin([total, btc]), 12);
    expect(cut).toEqual(withoutBitcoin([seriesUntil(total, 12)!, seriesUntil(btc, 12)!]));
    expect([...(cut?.close ?? [])]).toEqual([60, 70, 70]);
    expect([...withoutBitcoin([total, btc]).close].slice(0, 3)).toEqual([260, 290, 290]);
    expect(cut?.derivedFrom?.map(({ id, days }) => [id, days.at(-1)])).toEqual([
      ['TOTAL', 12],
      ['CAP_BTC', 12],
    ]);
  });

  test('is nothing before its sources begin, and ends in an open bar where one of them does', () => {
    expect(seriesUntil(withoutBitcoin([total, btc]), 9)).toBeUndefined();
    expect(seriesUntil(withoutBitcoin([total, btc]), 16)?.provisionalFrom).toBe(16);
    expect(seriesUntil(withoutBitcoin([total, btc]), 15)).not.toHaveProperty('provisionalFrom');
  });
});

/** Every result that is documented to take the rows up to a date. */
const RESULTS: Readonly<Record<string, (pair: AlignedPair) => unknown>> = {
  'the window of 60': (pair) => correlationWindow(pair, 60),
  'the regime': (pair) => {
    const { x, y, days } = pairReturns(pair);
    return regimeChange(x, y, days);
  },
  'the turning points': ({ days, x }) => turningPoints(days, x),
  'the streak': ({ days, x, y }) => outperformanceStreak(days, x, y),
  'the record close': ({ days, x }) => recordHigh(days, x),
  'the year to date': ({ days, x }) => yearToDate(days, x),
  'the first 15 sessions of 2025': ({ days, x }) => firstSessionsReturn(days, x, 2025, 15),
  'the answer by the left edge': byLeftEdge,
  'the relative strength': relativeStrength,
  'record closes after a lull': ({ days, x }) => recordHighEvents(days, x),
  'long streaks': ({ days, x, y }) => streakEvents(days, x, y),
  'highs of the correlation': (pair) => correlationHighEvents(pairReturns(pair)),
  'what followed': ({ days, x, y }) => [studyOf(days, y, recordHighEvents(days, x)), pathsOf(days, y, streakEvents(days, x, y))],
  'the closes of returns': (pair) => closesOfReturns(pair).days.length,
};

describe('without hindsight', () => {
  const { days, x, y } = pairOf(normalPairs(5, 400, 0.5), dayOf('2024-01-01'));
  const stored = (id: 'RUT' | 'BTC', close: Float64Array): DailySeries =>
    makeSeries(
      id,
      Array.from(days, (day, i) => [day, close[i]!] as const),
    );
  const [equity, crypto] = [stored('RUT', x), stored('BTC', y)];

  test.for(Object.entries(RESULTS))('%s as of a date is that of a history which ends there', ([, result]) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: days.length }), fc.nat(2), (count, beyond) => {
        const day = days[count - 1]! + (count === days.length ? beyond : 0);
        const shorter = { days: days.slice(0, count), x: x.slice(0, count), y: y.slice(0, count) };
        expect(result(align(seriesUntil(equity, day)!, seriesUntil(crypto, day)!))).toEqual(result(shorter));
      }),
      { numRuns: 25 },
    );
  });
});

const first15 = ({ days, close }: DailySeries) => firstSessionsReturn(days, close, 2021, 15);
const russellUntil = (date: string): DailySeries => seriesUntil(realSeries('RUT'), dayOf(date))!;

describe.skipIf(!MARKET_DIR)('as of a date, real history', () => {
  test('the Russell of 8 November 2021 is at a record, 23.7 % up in the year, with 9.5 % in the first 15 sessions (rows of the file)', () => {
    const { days, close } = russellUntil('2021-11-08');
    expect(recordHigh(days, close)).toEqual({ day: dayOf('2021-11-08'), value: 2442.73999, distance: 0, daysSince: 0 });
    expect(yearToDate(days, close)).toEqual({ value: 2442.73999 / 1974.859985 - 1, from: dayOf('2020-12-31'), to: dayOf('2021-11-08') });
    expect(firstSessionsReturn(days, close, 2021, 15)).toEqual({
      value: 2163.27002 / 1974.859985 - 1,
      from: dayOf('2020-12-31'),
      to: dayOf('2021-01-25'),
    });
  });

  test('the first 15 sessions of a year are not known before the fifteenth', () => {
    expect(first15(russellUntil('2021-01-22'))).toBeUndefined();
    expect(first15(russellUntil('2021-01-25'))).toBeDefined();
  });
});
