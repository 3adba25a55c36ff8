import { expect, test } from 'vitest';
import { isoInstant } from '../../lib/core/time.ts';
import { expiresAtMs, staleAtMs, staleness } from '../../lib/market/staleness.ts';
import { dayOf } from './make-series.ts';

const thursday = dayOf('2026-01-15');

test('data are stale 18 h after the close of a session that they lack', () => {
  expect(isoInstant(staleAtMs(thursday))).toBe('2026-01-17T15:00:00.000Z');
  expect(staleness(thursday, staleAtMs(thursday) - 1)).toBe('fresh');
  expect(staleness(thursday, staleAtMs(thursday))).toBe('stale');
});

test('weekends and holidays do not age data: Friday is fresh until Wednesday after a Monday holiday', () => {
  expect(isoInstant(staleAtMs(dayOf('2026-01-16')))).toBe('2026-01-21T15:00:00.000Z');
});

test('the hours count from the earlier close of a half day', () => {
  expect(isoInstant(staleAtMs(dayOf('2025-11-26')))).toBe('2025-11-29T12:00:00.000Z');
});

test('after three missed sessions data have expired', () => {
  expect(isoInstant(expiresAtMs(thursday))).toBe('2026-01-22T15:00:00.000Z');
  expect(staleness(thursday, expiresAtMs(thursday) - 1)).toBe('stale');
  expect(staleness(thursday, expiresAtMs(thursday))).toBe('expired');
});

test('a newest day on a weekend counts like the session before it', () => {
  expect(staleAtMs(dayOf('2026-01-18'))).toBe(staleAtMs(dayOf('2026-01-16')));
});
