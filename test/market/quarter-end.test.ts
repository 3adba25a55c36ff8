import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { quarterEnd } from '../../lib/market/quarter-end.ts';
import { dayOf } from './make-series.ts';

const after = (date: string, leastDays?: number): string => isoDate(quarterEnd(dayOf(date), leastDays));

describe('the end of the quarter', () => {
  test('is the last day of March, June, September or December', () => {
    expect(['2024-01-01', '2024-05-17', '2024-08-31', '2024-10-01'].map((date) => after(date))).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });

  test('is the next quarter’s where fewer than 10 days are left', () => {
    expect(after('2024-03-21')).toBe('2024-03-31');
    expect(after('2024-03-22')).toBe('2024-06-30');
    expect(after('2024-12-31')).toBe('2025-03-31');
  });

  test('is the day itself where none has to be left', () => {
    expect(after('2024-12-31', 0)).toBe('2024-12-31');
    expect(after('2024-12-31', 1)).toBe('2025-03-31');
  });

  test('whatever the day, is at least that far and less than a quarter further, and the end of itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), fc.integer({ min: 0, max: 80 }), (day, leastDays) => {
        const end = quarterEnd(day, leastDays);
        expect(end).toBeGreaterThanOrEqual(day + leastDays);
        expect(end).toBeLessThan(day + leastDays + 92);
        expect(isoDate(end)).toMatch(/-(03-31|06-30|09-30|12-31)$/);
        expect(quarterEnd(end, 0)).toBe(end);
      }),
    );
  });
});
