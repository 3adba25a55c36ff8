import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailySeries, parsedSeries } from '../../lib/sources/daily-series.ts';

const never = (): boolean => false;

describe('dailySeries', () => {
  test('sorts by day, keeps the last row of a day and leaves out what has no close above zero', () => {
    const rows = [
      { day: 3, close: 30 },
      { day: 1, close: 10 },
      { day: 2, close: undefined },
      { day: 4, close: 0 },
      { day: 5, close: -1 },
      { day: 6, close: Number.NaN },
      { day: Number.NaN, close: 7 },
      { day: 1, close: 11 },
      { day: 1, close: undefined },
    ];
    expect(dailySeries('BTC', rows, never)).toEqual({ id: 'BTC', days: [1, 3], close: [11, 30] });
  });

  test('no row left is no series', () => {
    expect(dailySeries('BTC', [], never)).toBeUndefined();
    expect(dailySeries('BTC', [{ day: 1, close: undefined }], never)).toBeUndefined();
  });

  test('is provisional from the first open day on', () => {
    const rows = [1, 2, 3].map((day) => ({ day, close: 1 }));
    expect(dailySeries('BTC', rows, (day) => day >= 2)?.provisionalFrom).toBe(2);
  });

  test('whatever the rows: days strictly ascending, values finite and above zero, the close inside its range', () => {
    const value = fc.option(fc.double(), { nil: undefined });
    const row = fc.record({ day: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double()), close: value, high: value, low: value });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const series = dailySeries('BTC', rows, never);
        if (series === undefined) return;
        const { days, close, high, low } = series;
        expect(days.every((day, i) => Number.isInteger(day) && (i === 0 || day > (days[i - 1] ?? day)))).toBe(true);
        for (const column of [close, high, low]) expect(column?.every((x) => Number.isFinite(x) && x > 0) ?? true).toBe(true);
        expect(close.every((x, i) => x <= (high?.[i] ?? x) && x >= (low?.[i] ?? x))).toBe(true);
      }),
    );
  });
});

describe('parsedSeries', () => {
  test('without any row the answer is empty, unless another page follows', () => {
    expect(parsedSeries([undefined])).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(parsedSeries([undefined], 7)).toEqual({ ok: true, value: { series: [], nextFrom: 7 } });
  });
});
