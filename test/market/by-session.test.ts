import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { bySession } from '../../lib/market/by-session.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from './make-series.ts';

describe('a column on consecutive US sessions', () => {
  test('by hand: Thursday to Wednesday over a long weekend, with a session missing and a Sunday left out', () => {
    const days = Int32Array.from(['2026-01-15', '2026-01-16', '2026-01-18', '2026-01-21'], dayOf);
    const column = bySession(days, Float64Array.of(1, 2, 3, 4));
    expect(Array.from(column.days, isoDate)).toEqual(['2026-01-15', '2026-01-16', '2026-01-20', '2026-01-21']);
    expect([...column.values]).toEqual([1, 2, Number.NaN, 4]);
  });

  test('of nothing is nothing, and so it is of days that are no session', () => {
    expect(bySession(new Int32Array(0), new Float64Array(0)).days.length).toBe(0);
    expect(bySession(Int32Array.of(dayOf('2026-01-17')), Float64Array.of(1)).days.length).toBe(0);
  });

  test('has every session from the first row to the last, and each row’s value on its session', () => {
    const someDays = fc.uniqueArray(fc.integer({ min: 20_000, max: 20_060 }), { maxLength: 40 });
    fc.assert(
      fc.property(someDays, (unsorted) => {
        const days = Int32Array.from(unsorted).sort();
        const column = bySession(days, Float64Array.from(days));
        const all = Array.from({ length: 61 }, (_, i) => 20_000 + i).filter(
          (day) => day >= (days[0] ?? Infinity) && day <= (days.at(-1) ?? 0),
        );
        expect([...column.days]).toEqual(all.filter(isSession));
        expect([...column.values]).toEqual(all.filter(isSession).map((day) => (days.includes(day) ? day : Number.NaN)));
      }),
    );
  });
});
