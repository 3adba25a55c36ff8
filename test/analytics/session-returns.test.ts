import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { sessionReturns } from '../../lib/analytics/session-returns.ts';
import { epochDay } from '../../lib/core/time.ts';
import { nextSession } from '../../lib/market/us-sessions.ts';

/** Monday 5 January 2026. */
const MONDAY = epochDay(2026, 1, 5);
const pairOf = (days: readonly number[], closes = days.map((_, i) => i + 1)) => ({
  days: Int32Array.from(days),
  x: Float64Array.from(closes),
  y: Float64Array.from(closes, (close) => close ** 2),
});

test('a return stands on the session on which it ends; a session beside a hole has none and keeps its place', () => {
  // Thursday is missing.
  const { days, x, y } = sessionReturns(pairOf([MONDAY, MONDAY + 1, MONDAY + 2, MONDAY + 4, MONDAY + 7]));
  expect([...days]).toEqual([MONDAY + 1, MONDAY + 2, MONDAY + 3, MONDAY + 4, MONDAY + 7]);
  expect([...x]).toEqual([Math.log(2), Math.log(1.5), Number.NaN, Number.NaN, Math.log(5 / 4)]);
  expect(y[0]).toBeCloseTo(2 * Math.log(2), 12);
});

test('fewer than two sessions have no return', () => {
  expect(sessionReturns(pairOf([])).days).toHaveLength(0);
  expect(sessionReturns(pairOf([MONDAY])).days).toHaveLength(0);
});

test('what is not NaN is exactly what pairReturns gives', () => {
  const kept = fc.array(fc.boolean(), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(kept, (keep) => {
      const sessions: number[] = [];
      for (let day = MONDAY, i = 0; i < keep.length; i += 1, day = nextSession(day)) if (keep[i]) sessions.push(day);
      const pair = pairOf(sessions);
      const all = sessionReturns(pair);
      const own = pairReturns(pair);
      const existing = [...all.days].filter((_, i) => !Number.isNaN(all.x[i]));
      expect(existing).toEqual([...own.days]);
      expect([...all.x].filter((value) => !Number.isNaN(value))).toEqual([...own.x]);
    }),
  );
});
