import { expect, test } from 'vitest';
import { localDayIn } from '../../lib/sources/local-day.ts';
import { at, day } from './answers.ts';

test('the day changes at midnight of the zone, an hour earlier in UTC during summer time', () => {
  const newYork = localDayIn('America/New_York');
  expect(newYork?.(at('2026-01-15T04:59:59Z'))).toBe(day('2026-01-14'));
  expect(newYork?.(at('2026-01-15T05:00:00Z'))).toBe(day('2026-01-15'));
  expect(newYork?.(at('2026-07-15T03:59:59Z'))).toBe(day('2026-07-14'));
  expect(newYork?.(at('2026-07-15T04:00:00Z'))).toBe(day('2026-07-15'));
  expect(newYork?.(at('1987-09-10T13:30:00Z'))).toBe(day('1987-09-10'));
});

test('what is no instant has no day, and an unknown zone has no clock', () => {
  expect(localDayIn('UTC')?.(Number.NaN)).toBeNaN();
  expect(localDayIn('UTC')?.(1e20)).toBeNaN();
  expect(localDayIn('Mars/Olympus')).toBeUndefined();
});
