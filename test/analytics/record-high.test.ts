import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordHigh } from '../../lib/analytics/record-high.ts';
import { recordHigh } from '../../lib/analytics/record-high.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const daysOf = (...dates: readonly string[]): Int32Array => Int32Array.from(dates, dayOf);

const asOf = (id: 'RUT' | 'BTC', date: string): RecordHigh | undefined => {
  const { days, close } = realSeries(id);
  const rows = days.filter((day) => day <= dayOf(date)).length;
  return recordHigh(days.slice(0, rows), close.slice(0, rows));
};

describe('the record close', () => {
  test('by hand: value and day, distance and calendar days of the last close from it', () => {
    const days = daysOf('2024-02-27', '2024-02-28', '2024-03-01', '2024-03-04');
    expect(recordHigh(days, of(80, 100, 95, 90))).toEqual({
      day: dayOf('2024-02-28'),
      value: 100,
      distance: 90 / 100 - 1,
      daysSince: 5,
    });
  });

  test('of the last close is 0 days and 0 % away', () => {
    expect(recordHigh(daysOf('2024-01-02', '2024-01-03'), of(1, 2))).toEqual({
      day: dayOf('2024-01-03'),
      value: 2,
      distance: 0,
      daysSince: 0,
    });
  });

  test('that is only equalled later stays the first one', () => {
    expect(recordHigh(daysOf('2024-01-02', '2024-01-03', '2024-01-05'), of(7, 6, 7))).toEqual({
      day: dayOf('2024-01-02'),
      value: 7,
      distance: 0,
      daysSince: 3,
    });
  });

  test('of one close is that close, of none undefined', () => {
    expect(recordHigh(daysOf('2024-01-02'), of(3))).toEqual({ day: dayOf('2024-01-02'), value: 3, distance: 0, daysSince: 0 });
    expect(recordHigh(new Int32Array(0), of())).toBeUndefined();
  });

  test('holds up for extreme closes', () => {
    expect(recordHigh(Int32Array.of(10, 11), of(1e300, 1e-300))).toEqual({ day: 10, value: 1e300, distance: -1, daysSince: 1 });
    expect(recordHigh(Int32Array.of(-5, 11), of(5e-324, 5e-324))).toEqual({ day: -5, value: 5e-324, distance: 0, daysSince: 16 });
  });

  test('is above every close before it and not below any after it', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: -9e4, max: 9e4 }), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 40,
      selector: ([day]) => day,
    });
    fc.assert(
      fc.property(rows, (unsorted) => {
        const sorted = unsorted.toSorted(([a], [b]) => a - b);
        const high = recordHigh(
          Int32Array.from(sorted, ([day]) => day),
          Float64Array.from(sorted, ([, close]) => close),
        );
        if (!high) throw new Error('no record of some closes');
        const [lastDay, lastClose] = sorted.at(-1) ?? [0, 0];
        expect(sorted.every(([day, close]) => (day < high.day ? close < high.value : close <= high.value))).toBe(true);
        expect(sorted).toContainEqual([high.day, high.value]);
        expect(high.distance).toBe(lastClose / high.value - 1);
        expect(high.distance).toBeLessThanOrEqual(0);
        expect(high.daysSince).toBe(lastDay - high.day);
      }),
    );
  });
});

describe.skipIf(!MARKET_DIR)('real record closes, read in the files by another program', () => {
  test('the Russell’s 2442.74 of 2021-11-08 stood until 2025-09-18', () => {
    const record = { day: dayOf('2021-11-08'), value: 2442.73999 };
    expect(asOf('RUT', '2021-11-08')).toEqual({ ...record, distance: 0, daysSince: 0 });
    expect(asOf('RUT', '2025-09-17')).toMatchObject({ ...record, daysSince: 1409 });
    expect(asOf('RUT', '2025-09-17')?.distance).toBeCloseTo(-0.014491882944938417, 12);
    expect(asOf('RUT', '2025-09-18')).toEqual({ day: dayOf('2025-09-18'), value: 2467.699951, distance: 0, daysSince: 0 });
  });

  test('at the end of 2025 it is 2590.61, 20 days old', () => {
    expect(asOf('RUT', '2025-12-31')).toMatchObject({ day: dayOf('2025-12-11'), value: 2590.610107, daysSince: 20 });
    expect(asOf('RUT', '2025-12-31')?.distance).toBeCloseTo(-0.04195930321829777, 12);
  });

  test('Bitcoin’s is 124 752.53 on 2025-10-06', () => {
    expect(asOf('BTC', '2025-12-31')).toMatchObject({ day: dayOf('2025-10-06'), value: 124752.53125, daysSince: 86 });
    expect(asOf('BTC', '2025-12-31')?.distance).toBeCloseTo(-0.29854066087336406, 12);
  });
});
