import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../lib/verdicts/nearest.ts';

type Range = readonly [number, number];
const own = (range: Range): Range => range;

test('by hand: of days at 3.94 to 3.97 and 3.99 to 4.05 the second bears out “above 4”', () => {
  const days: readonly Range[] = [
    [3.94, 3.97],
    [3.97, 3.99],
    [3.99, 4.05],
    [3.98, 4.02],
  ];
  expect(nearest(days, [4, Infinity], own)).toBe(days[2]);
  expect(nearest(days, [3.96, 3.96], own)).toBe(days[0]);
  expect(nearest([], [4, 4], own)).toBeUndefined();
});

test('no other is nearer, and the first of equally near ones is taken', () => {
  const ranges = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 20 })), { minLength: 1 });
  fc.assert(
    fc.property(ranges, fc.integer({ min: -60, max: 60 }), (drawn, stated) => {
      const all = drawn.map(([low, width]) => [low, low + width] as const);
      const distances = all.map(([low, high]) => (stated < low ? low - stated : stated > high ? stated - high : 0));
      const first = distances.indexOf(Math.min(...distances));
      expect(nearest(all, [stated, stated], own)).toBe(all[first]);
    }),
  );
});
