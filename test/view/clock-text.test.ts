import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../lib/core/time.ts';
import { clockText } from '../../lib/view/clock-text.ts';
import { t } from './made-up.ts';

test.for([
  [minutes(12), 'about 12 min behind'],
  [minutes(-12), 'about 12 min ahead'],
  [hours(3), 'about 3 h behind'],
  [days(-400), 'about 400 days ahead'],
] as const)('a clock that differs by %i ms is %s', ([skew, words]) => {
  expect(clockText(skew, t)).toContain(`This computer’s clock is ${words}`);
});

test('up to five minutes nothing is said', () => {
  expect([0, minutes(5), minutes(-5)].map((skew) => clockText(skew, t))).toEqual([undefined, undefined, undefined]);
});
