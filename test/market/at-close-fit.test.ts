import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { atCloseFit } from '../../lib/market/at-close-fit.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { normals } from '../analytics/samples.ts';
import { dayOf, makeSeries } from './make-series.ts';

const FIRST = dayOf('2026-01-05');

/** A walk of `count` days, hour by hour: daily closes at 24:00 UTC, and on sessions the value some hours before. */
function walk(seed: number, count: number, hoursBefore = 4) {
  const normal = normals(seed);
  const daily: (readonly [number, number])[] = [];
  const atClose: (readonly [number, number])[] = [];
  let level = Math.log(3e12);
  for (let day = FIRST; day < FIRST + count; day += 1) {
    for (let hour = 1; hour <= 24; hour += 1) {
      level += 0.005 * normal();
      if (hour === 24 - hoursBefore && isSession(day)) atClose.push([day, Math.exp(level)]);
    }
    daily.push([day, Math.exp(level)]);
  }
  return { daily: makeSeries('TOTAL', daily), days: atClose.map(([day]) => day), close: atClose.map(([, value]) => value) };
}

test('values some hours before the end of their day fit it; labelled a day early or late they slip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(3, 4, 7), (seed, hoursBefore) => {
      const { daily, days, close } = walk(seed, 90, hoursBefore);
      expect(atCloseFit({ days, close }, daily)).toBe('fits');
      expect(atCloseFit({ days: days.map((day) => day + 1), close }, daily)).toBe('slips');
      expect(atCloseFit({ days: days.map((day) => day - 1), close }, daily)).toBe('slips');
    }),
    { numRuns: 50 },
  );
});

test('by hand: three sessions, each near its own day', () => {
  const daily = makeSeries(
    'TOTAL',
    [100, 110, 100, 110, 100].map((value, i) => [FIRST + i, value]),
  );
  const days = [FIRST + 1, FIRST + 2, FIRST + 3];
  expect(atCloseFit({ days, close: [110, 100, 110] }, daily)).toBe('fits');
  // The values of the days before, and as well of those after.
  expect(atCloseFit({ days, close: [100, 110, 100] }, daily)).toBe('slips');
});

test('another provider’s level says nothing of the days', () => {
  const { daily, days, close } = walk(7, 60);
  expect(atCloseFit({ days, close: close.map((value) => 0.92 * value) }, daily)).toBe('fits');
});

test('fewer than three sessions in common are unknown', () => {
  const { daily, days, close } = walk(8, 60);
  expect(atCloseFit({ days: days.slice(0, 2), close: close.slice(0, 2) }, daily)).toBe('unknown');
  expect(atCloseFit({ days: days.map((day) => day + 500), close }, daily)).toBe('unknown');
  expect(atCloseFit({ days: [], close: [] }, daily)).toBe('unknown');
});
