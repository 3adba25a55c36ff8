import { expect, test } from 'vitest';
import { days, seconds } from '../../lib/core/time.ts';
import { retryAfterMs } from '../../lib/polling/retry-after.ts';

const NOW = Date.UTC(2026, 5, 18, 15);

test.for([
  ['120', seconds(120)],
  [' 0 ', 0],
  ['Thu, 18 Jun 2026 15:01:30 GMT', seconds(90)],
  ['Thursday, 18-Jun-26 15:01:30 GMT', seconds(90)],
] as const)('"%s" is a wait', ([header, wait]) => {
  expect(retryAfterMs(header, NOW)).toBe(wait);
});

test('a date that has passed is no wait', () => {
  expect(retryAfterMs('Thu, 18 Jun 2026 14:00:00 GMT', NOW)).toBe(0);
});

test.for([null, '', 'soon', '-5', '1.5', 'in 5 minutes'])('%s is none', (header) => {
  expect(retryAfterMs(header, NOW)).toBeUndefined();
});

test('a wait of years is cut to a week', () => {
  expect(retryAfterMs('999999999', NOW)).toBe(days(7));
  expect(retryAfterMs('Fri, 18 Jun 2032 15:00:00 GMT', NOW)).toBe(days(7));
});
