import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSessionsReturn } from '../../lib/analytics/first-sessions-return.ts';
import type { PeriodReturn } from '../../lib/analytics/period-return.ts';
import { yearToDate } from '../../lib/analytics/year-to-date.ts';
import { isoDate } from '../../lib/core/time.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';

interface Columns {
  readonly days: Int32Array;
  readonly close: Float64Array;
}

type Rows = readonly (readonly [string, number])[];

const columns = (rows: Rows): Columns => ({
  days: Int32Array.from(rows, ([date]) => dayOf(date)),
  close: Float64Array.from(rows, ([, close]) => close),
});
const until = ({ days, close }: Columns, day: number): Columns => {
  const rows = days.filter((other) => other <= day).length;
  return { days: days.slice(0, rows), close: close.slice(0, rows) };
};
const ytd = (rows: Rows): PeriodReturn | undefined => {
  const { days, close } = columns(rows);
  return yearToDate(days, close);
};
const firstOf = (rows: Rows, count: number, year = 2025): PeriodReturn | undefined => {
  const { days, close } = columns(rows);
  return firstSessionsReturn(days, close, year, count);
};
const ends = (result: PeriodReturn | undefined): readonly string[] => (result ? [isoDate(result.from), isoDate(result.to)] : []);
const oneDayOn = (day: number): number => day + 1;

/** A close for every day of a span that is kept. */
const span = (from: string, to: string, isOpen: (day: number) => boolean): Columns => {
  const days = Int32Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => dayOf(from) + i).filter(isOpen);
  return { days, close: Float64Array.from(days, (day) => 100 + (((day * 7919) % 101) + 101) / 7) };
};

const START_OF_2025: Rows = [
  ['2024-12-30', 90],
  ['2024-12-31', 100],
  ['2025-01-02', 101],
  ['2025-01-03', 103],
  ['2025-01-06', 110],
];

describe('the return of the year in progress', () => {
  test('by hand: 100 at the end of 2024, 110 now', () => {
    expect(ytd(START_OF_2025)).toEqual({ value: 110 / 100 - 1, from: dayOf('2024-12-31'), to: dayOf('2025-01-06') });
  });

  test('of a complete year runs from year end to year end', () => {
    expect(ytd(START_OF_2025.slice(0, 2))).toBeUndefined();
    expect(
      ytd([
        ['2023-12-29', 50],
        ['2024-12-31', 75],
      ]),
    ).toEqual({ value: 0.5, from: dayOf('2023-12-29'), to: dayOf('2024-12-31') });
  });

  test('of a coin starts at the last calendar day, a weekend or not, and may end on New Year’s Day', () => {
    expect(
      ytd([
        ['2022-12-30', 5],
        ['2022-12-31', 8],
        ['2023-01-01', 6],
      ]),
    ).toEqual({ value: 6 / 8 - 1, from: dayOf('2022-12-31'), to: dayOf('2023-01-01') });
  });

  test('is undefined where the history begins in the year, or is empty', () => {
    expect(ytd(START_OF_2025.slice(2))).toBeUndefined();
    expect(ytd([])).toBeUndefined();
  });

  test('is undefined where the year’s last session has no close: one of before is not the year’s last', () => {
    expect(ytd(START_OF_2025.filter(([date]) => date !== '2024-12-31'))).toBeUndefined();
    expect(ytd([START_OF_2025[1]!, ['2026-01-02', 120]])).toBeUndefined();
  });

  test('holds up for extreme closes', () => {
    expect(
      ytd([
        ['2024-12-31', 2 ** -1000],
        ['2025-01-02', 1],
      ])?.value,
    ).toBe(2 ** 1000);
    expect(
      ytd([
        ['2024-12-31', 1e300],
        ['2025-01-02', 1e-300],
      ])?.value,
    ).toBe(-1);
  });

  test('on any day is what a search by date text gives', () => {
    const all = span('2021-12-20', '2025-06-30', isSession);
    fc.assert(
      fc.property(fc.integer({ min: dayOf('2021-12-20'), max: dayOf('2025-06-30') }), (day) => {
        const known = until(all, day);
        expect(yearToDate(known.days, known.close)).toEqual(naiveYearToDate(known));
      }),
    );
  });
});

describe('the return over the first sessions of a year', () => {
  test('by hand: from the last close of the year before to the third session’s', () => {
    expect(firstOf(START_OF_2025, 3)).toEqual({ value: 110 / 100 - 1, from: dayOf('2024-12-31'), to: dayOf('2025-01-06') });
    expect(firstOf(START_OF_2025, 1)).toEqual({ value: 101 / 100 - 1, from: dayOf('2024-12-31'), to: dayOf('2025-01-02') });
  });

  test('counts sessions, not rows: a missing one between does not move the end', () => {
    expect(
      firstOf(
        START_OF_2025.filter(([date]) => date !== '2025-01-03'),
        3,
      ),
    ).toEqual(firstOf(START_OF_2025, 3));
  });

  test('is undefined where the close at either end is missing', () => {
    const without = (gone: string): Rows => START_OF_2025.filter(([date]) => date !== gone);
    expect(firstOf(without('2025-01-06'), 3)).toBeUndefined();
    expect(firstOf(without('2025-01-03'), 2)).toBeUndefined();
    expect(firstOf(without('2024-12-31'), 3)).toBeUndefined();
    expect(firstOf(START_OF_2025.slice(2), 3)).toBeUndefined();
    expect(firstOf([], 1)).toBeUndefined();
  });

  test('is undefined before the session is there, and for years outside the history', () => {
    expect(firstOf(START_OF_2025, 4)).toBeUndefined();
    expect(firstOf(START_OF_2025, 1, 2024)).toBeUndefined();
    expect(firstOf(START_OF_2025, 1, 2026)).toBeUndefined();
    expect(firstOf(START_OF_2025, 1, 1900)).toBeUndefined();
  });

  test('ends within the year: 2025 has 250 sessions, and no 251st', () => {
    const { days, close } = span('2024-12-20', '2026-03-31', isSession);
    expect(isoDate(firstSessionsReturn(days, close, 2025, 250)?.to ?? 0)).toBe('2025-12-31');
    expect(firstSessionsReturn(days, close, 2025, 251)).toBeUndefined();
    expect(firstSessionsReturn(days, close, 2025, 1e9)).toBeUndefined();
  });

  test('of a coin ends on the same session, or on the calendar day where days are counted', () => {
    const { days, close } = span('2022-12-01', '2023-02-28', () => true);
    expect(ends(firstSessionsReturn(days, close, 2023, 5))).toEqual(['2022-12-31', '2023-01-09']);
    expect(ends(firstSessionsReturn(days, close, 2023, 5, oneDayOn))).toEqual(['2022-12-31', '2023-01-05']);
    const holed = span('2022-12-01', '2023-02-28', (day) => day !== dayOf('2022-12-31'));
    expect(firstSessionsReturn(holed.days, holed.close, 2023, 5, oneDayOn)).toBeUndefined();
  });

  test('of no session, or of a part of one, is a bug', () => {
    expect(() => firstOf(START_OF_2025, 0)).toThrow('whole number');
    expect(() => firstOf(START_OF_2025, 1.5)).toThrow('whole number');
  });

  test('up to any session is the year to date as of it', () => {
    const all = span('2021-12-20', '2025-06-30', isSession);
    fc.assert(
      fc.property(fc.integer({ min: 2022, max: 2025 }), fc.integer({ min: 1, max: 260 }), (year, count) => {
        const result = firstSessionsReturn(all.days, all.close, year, count);
        const inYear = Array.from(all.days).filter((day) => isoDate(day).startsWith(`${year}`));
        const end = inYear[count - 1];
        const known = until(all, end ?? 0);
        expect(result).toEqual(end === undefined ? undefined : yearToDate(known.days, known.close));
      }),
    );
  });
});

/** By date text: the newest row of the last year before, if it is that year's last session or later. */
function naiveYearToDate({ days, close }: Columns): PeriodReturn | undefined {
  const rows = Array.from(days, (day, i) => ({ day, date: isoDate(day), close: close[i]! }));
  const to = rows.at(-1);
  const year = to?.date.slice(0, 4) ?? '';
  const from = rows.filter(({ date }) => date < `${year}-01-01` && date >= `${Number(year) - 1}-12-29`).at(-1);
  return to && from && { value: to.close / from.close - 1, from: from.day, to: to.day };
}

describe.skipIf(!MARKET_DIR)('real years, computed from the files by another program', () => {
  test.for([
    ['RUT', '2025-12-31', '2024-12-31', 0.11288428181557242],
    ['SPX', '2025-12-31', '2024-12-31', 0.16387806376357128],
    ['BTC', '2025-12-31', '2024-12-31', -0.06336749968935373],
    ['RUT', '2021-11-08', '2020-12-31', 0.23691806434571117],
  ] as const)('%s to %s from %s: %d', ([id, to, from, value]) => {
    const known = until(realSeries(id), dayOf(to));
    const result = yearToDate(known.days, known.close);
    expect(result).toMatchObject({ from: dayOf(from), to: dayOf(to) });
    expect(result?.value).toBeCloseTo(value, 12);
  });

  test.for<readonly [SeriesId, number, number, string, string, number]>([
    ['RUT', 2019, 5, '2018-12-31', '2019-01-08', 0.05783204795330521],
    ['RUT', 2021, 5, '2020-12-31', '2021-01-08', 0.05914339643678579],
    ['RUT', 2025, 10, '2024-12-31', '2025-01-16', 0.016424888100131874],
    ['SPX', 2025, 5, '2024-12-31', '2025-01-08', 0.006226185212001356],
  ])('%s in %i, first %i sessions, %s to %s: %d', ([id, year, count, from, to, value]) => {
    const { days, close } = realSeries(id);
    const result = firstSessionsReturn(days, close, year, count);
    expect(result).toMatchObject({ from: dayOf(from), to: dayOf(to) });
    expect(result?.value).toBeCloseTo(value, 12);
  });

  test('Bitcoin in 2021, first 5 days', () => {
    const { days, close } = realSeries('BTC');
    const result = firstSessionsReturn(days, close, 2021, 5, oneDayOn);
    expect(result).toMatchObject({ from: dayOf('2020-12-31'), to: dayOf('2021-01-05') });
    expect(result?.value).toBeCloseTo(0.17208320279023126, 12);
  });
});
