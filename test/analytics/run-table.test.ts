import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runTable } from '../../lib/analytics/run-table.ts';
import { leadsOf, RUN_UNITS, runsOf } from '../../lib/analytics/runs-of.ts';
import type { Run, RunColumns, RunUnit } from '../../lib/analytics/runs-of.ts';
import { nextSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { sessionDays } from './session-pair.ts';

const everyDay = (day: number): number => day + 1;

/** The plain way: all rows up to the day, and of their runs the newest where it holds the day. */
function plainly({ days, x, y }: RunColumns, unit: RunUnit, next: (day: number) => number, day: number): Run | undefined {
  const count = days.indexOf(day) + 1;
  const until = { days: days.subarray(0, count), x: x.subarray(0, count), y: y.subarray(0, count) };
  const run = runsOf(leadsOf(until, unit, next)).at(-1);
  return run?.to === day ? run : undefined;
}

test('by hand: within a third week that is ahead so far the run is three weeks long, and two where it has fallen back', () => {
  // Weeks of January 2024 begin on the 1st, 8th, 15th and 22nd; each Sunday closes higher than the one before.
  const days = Int32Array.from({ length: 23 }, (_, i) => dayOf('2023-12-31') + i);
  const closes = [
    100,
    ...Array.from({ length: 7 }, () => 101),
    ...Array.from({ length: 7 }, () => 102),
    103,
    101,
    103,
    103,
    103,
    103,
    104,
    104,
  ];
  const table = runTable({ days, x: Float64Array.from(closes), y: new Float64Array(23).fill(1) }, 'week', everyDay);
  const lengthOn = (date: string): number | undefined => table.endingOn(dayOf(date))?.length;
  expect([lengthOn('2024-01-07'), lengthOn('2024-01-14'), lengthOn('2024-01-15')]).toEqual([1, 2, 3]);
  expect(lengthOn('2024-01-16')).toBeUndefined();
  expect(lengthOn('2024-01-17')).toBe(3);
  expect(lengthOn('2024-03-01')).toBeUndefined();
});

/** 100 after so many moves. */
const price = (list: readonly number[], end: number): number => list.slice(0, end + 1).reduce((product, move) => product * move, 100);

test('gives at every day what the rows up to that day give, with holes and equal closes, by sessions and by days', () => {
  const moves = fc.array(fc.constantFrom(0.99, 1, 1.01), { minLength: 90, maxLength: 90 });
  const holes = fc.array(fc.boolean(), { minLength: 90, maxLength: 90 });
  fc.assert(
    fc.property(moves, moves, holes, fc.constantFrom(...RUN_UNITS), fc.boolean(), (ofX, ofY, kept, unit, isSessions) => {
      const all = isSessions ? [...sessionDays(90, dayOf('2023-11-06'))] : Array.from(ofX, (_, i) => dayOf('2023-11-06') + i);
      const rows = all.map((_, i) => i).filter((i) => kept[i] || i % 3 > 0);
      const columns = {
        days: Int32Array.from(rows, (i) => all[i] ?? 0),
        x: Float64Array.from(rows, (i) => price(ofX, i)),
        y: Float64Array.from(rows, (i) => price(ofY, i)),
      };
      const next = isSessions ? nextSession : everyDay;
      const table = runTable(columns, unit, next);
      for (const day of columns.days) expect(table.endingOn(day)).toEqual(plainly(columns, unit, next, day));
      expect(table.runs).toEqual(runsOf(leadsOf(columns, unit, next)));
    }),
    { numRuns: 60 },
  );
});
