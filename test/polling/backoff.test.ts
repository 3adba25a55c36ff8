import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hours, seconds } from '../../lib/core/time.ts';
import { backoffMs } from '../../lib/polling/backoff.ts';

test('doubles with each failure, up to an hour', () => {
  expect([1, 2, 3, 4].map((n) => backoffMs(n, 0.5))).toEqual([30, 60, 120, 240].map(seconds));
  expect(backoffMs(8, 0.5)).toBe(hours(1));
  expect(backoffMs(5000, 0.5)).toBe(hours(1));
});

test('is spread by a quarter to either side', () => {
  expect(backoffMs(1, 0)).toBe(seconds(22.5));
  expect(backoffMs(1, 0.9999)).toBeCloseTo(seconds(37.5), -1);
});

test('never shrinks with more failures, never is nothing, never exceeds the hour', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.999, noNaN: true }), (n, random) => {
      const wait = backoffMs(n, random);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(hours(1));
      expect(backoffMs(n + 1, random)).toBeGreaterThanOrEqual(wait);
    }),
  );
});
