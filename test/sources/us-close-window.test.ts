import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochDayOf, hours, isoInstant } from '../../lib/core/time.ts';
import { isSession, newestClosedSession } from '../../lib/market/us-sessions.ts';
import { closeWindow } from '../../lib/sources/us-close-window.ts';
import { ask, at, day } from './answers.ts';

/** Tuesday 10 March 2026, 20:30 UTC: half an hour after the second close of summer time. */
const asked = (from: string, nowMs = at('2026-03-10T20:30:00Z')) => ask('BTC_AT_CLOSE', { from: day(from), nowMs });

describe('one missing session', () => {
  test('is one candle: the hour that ends at its close', () => {
    const { firstOpenMs, lastOpenMs, nextFrom } = closeWindow(asked('2026-03-10'), 1000);
    expect([isoInstant(firstOpenMs), isoInstant(lastOpenMs)]).toEqual(['2026-03-10T19:00:00.000Z', '2026-03-10T19:00:00.000Z']);
    expect(nextFrom).toBeUndefined();
  });

  test('after a weekend is asked for alone, and in winter an hour later', () => {
    const { firstOpenMs, lastOpenMs } = closeWindow(asked('2026-02-28', at('2026-03-02T21:05:00Z')), 1000);
    expect([isoInstant(firstOpenMs), isoInstant(lastOpenMs)]).toEqual(['2026-03-02T20:00:00.000Z', '2026-03-02T20:00:00.000Z']);
  });

  test('on a half day is the hour before 13:00 in New York', () => {
    // The day after Thanksgiving 2025.
    const { firstOpenMs } = closeWindow(asked('2025-11-28', at('2025-11-28T18:30:00Z')), 1000);
    expect(isoInstant(firstOpenMs)).toBe('2025-11-28T17:00:00.000Z');
  });
});

test('over a change of the clocks the window runs from winter’s hour to summer’s', () => {
  const { firstOpenMs, lastOpenMs } = closeWindow(asked('2026-03-06'), 1000);
  expect([isoInstant(firstOpenMs), isoInstant(lastOpenMs)]).toEqual(['2026-03-06T20:00:00.000Z', '2026-03-10T19:00:00.000Z']);
});

test('a session that has not closed yet is not asked for', () => {
  const { last } = closeWindow(asked('2026-03-06', at('2026-03-10T19:59:59Z')), 1000);
  expect(last).toBe(day('2026-03-09'));
});

test('a page holds as many sessions as fit, and the next one begins with the session behind them', () => {
  // 300 hours: from Monday's close to that of the Friday after the next one, and no further.
  const { first, last, nextFrom } = closeWindow(asked('2026-01-26'), 300);
  expect([first, last, nextFrom]).toEqual([day('2026-01-26'), day('2026-02-06'), day('2026-02-09')]);
});

test('the first fill begins 400 days back, at the first session there', () => {
  // 2025-02-03 is a Monday.
  expect(closeWindow(ask('BTC_AT_CLOSE'), 1000).first).toBe(day('2025-02-03'));
  expect(epochDayOf(at('2026-03-10T00:00:00Z')) - day('2025-02-03')).toBe(400);
});

test('pages follow each other without a gap, each within its width, until the newest closed session', () => {
  const anywhere = fc.record({
    nowMs: fc.integer({ min: at('2010-01-04T00:00:00Z'), max: at('2030-12-31T00:00:00Z') }),
    back: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 100, max: 1000 }),
  });
  fc.assert(
    fc.property(anywhere, ({ nowMs, back, width }) => {
      let from: number | undefined = newestClosedSession(nowMs) - back;
      let before = from - 1;
      while (from !== undefined) {
        const window = closeWindow(ask('BTC_AT_CLOSE', { from, nowMs }), width);
        expect(window.first).toBeGreaterThan(before);
        for (let missed = before + 1; missed < window.first; missed += 1) expect(isSession(missed)).toBe(false);
        expect((window.lastOpenMs - window.firstOpenMs) / hours(1) + 1).toBeLessThanOrEqual(width);
        expect(window.lastOpenMs + hours(1)).toBeLessThanOrEqual(nowMs);
        [before, from] = [window.last, window.nextFrom];
      }
      expect(before).toBe(newestClosedSession(nowMs));
    }),
    { numRuns: 200 },
  );
});
