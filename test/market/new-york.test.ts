import { expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../lib/core/time.ts';
import { newYorkDay, newYorkMs } from '../../lib/market/new-york.ts';
import { dayOf } from './make-series.ts';

test('an hour of the wall clock is the instant at which New York shows it', () => {
  expect(isoInstant(newYorkMs(dayOf('2026-02-02'), 9, 30))).toBe('2026-02-02T14:30:00.000Z');
  expect(isoInstant(newYorkMs(dayOf('2026-08-03'), 18, 0))).toBe('2026-08-03T22:00:00.000Z');
});

test('the day in New York changes at its midnight, summer and winter', () => {
  expect(isoDate(newYorkDay(Date.parse('2026-08-04T03:59:59Z')))).toBe('2026-08-03');
  expect(isoDate(newYorkDay(Date.parse('2026-08-04T04:00:00Z')))).toBe('2026-08-04');
  expect(isoDate(newYorkDay(Date.parse('2026-01-05T04:59:59Z')))).toBe('2026-01-04');
  expect(isoDate(newYorkDay(Date.parse('2026-01-05T05:00:00Z')))).toBe('2026-01-05');
});

test('the day of a clock change itself is told right', () => {
  expect(isoDate(newYorkDay(Date.parse('2026-11-01T04:30:00Z')))).toBe('2026-11-01');
  expect(isoDate(newYorkDay(Date.parse('2026-11-01T03:30:00Z')))).toBe('2026-10-31');
});
