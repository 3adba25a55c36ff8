import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { formatters } from '../../lib/view/formatters.ts';

const badge = badgeFormat('en-GB');
const whole = formatters('en-GB');

test('a badge prints correlations and dates as every other surface does', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 40_000 }), (r, day) => {
      expect(badge.r(r)).toBe(whole.r(r));
      expect(badge.date(day)).toBe(whole.date(day));
      expect(badge.dayAndMonth(day)).toBe(whole.dayAndMonth(day));
    }),
  );
});

test('a negative number has a minus sign, and nothing is minus zero', () => {
  expect([badge.r(-0.333), badge.r(-0.001)]).toEqual(['−0.33', '0.00']);
});
