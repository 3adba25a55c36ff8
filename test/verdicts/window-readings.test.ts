import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimWindow } from '../../lib/claims/claim.ts';
import { isoDate } from '../../lib/core/time.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { candidateDays } from '../../lib/verdicts/candidate-days.ts';
import type { Clock } from '../../lib/verdicts/clock.ts';
import { windowCandidates } from '../../lib/verdicts/window-candidates.ts';
import { windowReadings } from '../../lib/verdicts/window-readings.ts';
import { publishedOn } from './given.ts';

/** Every base and end as "base>end", of a text of that instant. */
function read(window: ClaimWindow, clock: Clock, when = '2026-01-15T15:00:00Z', asOf?: string): readonly string[] | undefined {
  const candidates = windowCandidates(publishedOn(when), { window, asOf }, clock);
  const readings = candidates && windowReadings(window, candidates, clock);
  return readings?.flatMap(({ bases, end }) => bases.map((base) => `${isoDate(base).slice(2)}>${isoDate(end).slice(2)}`));
}

describe('the time that a change is over', () => {
  test('24 hours of a coin, and a session’s own change', () => {
    expect(read({ kind: 'rolling', days: 1 }, 'utc')).toEqual(['26-01-13>26-01-14', '26-01-14>26-01-15']);
    expect(read({ kind: 'day' }, 'session', '2026-01-20T15:00:00Z')).toEqual(['26-01-15>26-01-16', '26-01-16>26-01-20']);
  });

  test('a week is seven days; a month 30 days or the same day of the month before', () => {
    expect(read({ kind: 'rolling', days: 7 }, 'utc')).toEqual(['26-01-07>26-01-14', '26-01-08>26-01-15']);
    expect(read({ kind: 'rolling', days: 30 }, 'utc', '2026-03-31T10:00:00Z', '2026-03-30')).toEqual([
      '26-02-28>26-03-30',
      '26-03-01>26-03-31',
      '26-02-28>26-03-31',
    ]);
  });

  test('of an index the base is the last session by then', () => {
    expect(read({ kind: 'rolling', days: 7 }, 'session', '2026-01-25T15:00:00Z')).toEqual(['26-01-16>26-01-23']);
  });

  test('this year begins with the last close of the year before; a day before new year ends the year before', () => {
    expect(read({ kind: 'to-date', unit: 'year' }, 'session')).toEqual(['25-12-31>26-01-14', '25-12-31>26-01-15']);
    expect(read({ kind: 'to-date', unit: 'year' }, 'session', '2026-01-02T15:00:00Z')).toEqual(['24-12-31>25-12-31', '25-12-31>26-01-02']);
    expect(read({ kind: 'to-date', unit: 'quarter' }, 'utc', '2026-05-05T15:00:00Z', '2026-05-04')?.[0]).toBe('26-03-31>26-05-04');
    expect(read({ kind: 'to-date', unit: 'week' }, 'session', '2026-01-14T22:00:00Z')).toEqual(['26-01-09>26-01-14']);
  });

  test('the first 15 days of a year: by the calendar up to the text’s day, or as many sessions where there were so many', () => {
    expect(read({ kind: 'first-days', days: 15, year: 2026 }, 'session')).toEqual(['25-12-31>26-01-14', '25-12-31>26-01-15']);
    expect(read({ kind: 'first-days', days: 15, year: 2026 }, 'session', '2026-03-02T15:00:00Z')).toEqual([
      '25-12-31>26-01-15',
      '25-12-31>26-01-23',
    ]);
    expect(read({ kind: 'first-days', days: 15, year: 2026 }, 'utc', '2026-03-02T15:00:00Z')).toContain('25-12-31>26-01-15');
    expect(read({ kind: 'first-days', days: 15, year: 2027 }, 'utc')).toEqual([]);
  });

  test('since a day: from its close or the one before; since a month: from the last close before it', () => {
    expect(read({ kind: 'since', from: '2026-01-07' }, 'session', '2026-01-15T22:00:00Z')).toEqual([
      '26-01-06>26-01-15',
      '26-01-07>26-01-15',
    ]);
    expect(read({ kind: 'since', from: '2025-11' }, 'utc', '2026-01-15T15:00:00Z', '2026-01-14')?.[0]).toBe('25-10-31>26-01-14');
    expect(read({ kind: 'since', from: '2026-02' }, 'utc')).toEqual([]);
  });

  test('between two dates, and what still goes on ends with the text', () => {
    expect(read({ kind: 'between', from: '2024-04', to: '2024-06' }, 'session')).toEqual(['24-03-28>24-06-28']);
    expect(read({ kind: 'between', from: '2026-01', to: '2026-01' }, 'session')).toEqual(['25-12-31>26-01-14', '25-12-31>26-01-15']);
    expect(read({ kind: 'between', from: '2024', to: '2024' }, 'session', '2026-01-15T15:00:00Z', '2024')).toEqual(['23-12-29>24-12-31']);
    expect(read({ kind: 'between', from: '2025-12', to: '2025-12' }, 'utc', '2026-01-01')).toEqual(['25-11-30>25-12-31']);
    expect(read({ kind: 'between', from: '2025-12', to: '2025-12' }, 'utc', '2025-12-31T12:00:00Z')).toEqual([
      '25-11-30>25-12-30',
      '25-11-30>25-12-31',
    ]);
    expect(read({ kind: 'between', from: '2024-06', to: '2024-04' }, 'session')).toEqual([]);
  });

  test('a month or a year beside a window ends it at its last close, and is no end of a shorter one', () => {
    expect(read({ kind: 'rolling', days: 30 }, 'utc', '2026-01-15', '2025-10')).toEqual(['25-10-01>25-10-31', '25-09-30>25-10-31']);
    expect(read({ kind: 'rolling', days: 365 }, 'session', '2026-01-15', '2024')).toEqual(['23-12-29>24-12-31']);
    expect(read({ kind: 'to-date', unit: 'year' }, 'session', '2026-01-15', '2025-06')).toEqual(['24-12-31>25-06-30']);
    expect(read({ kind: 'to-date', unit: 'year' }, 'session', '2026-01-15T15:00:00Z', '2026-01')).toEqual([
      '25-12-31>26-01-14',
      '25-12-31>26-01-15',
    ]);
    expect(read({ kind: 'rolling', days: 7 }, 'utc', '2026-01-15', '2025-10')).toBeUndefined();
    expect(read({ kind: 'day' }, 'utc', '2026-01-15', '2024')).toBeUndefined();
  });

  test('no time in the text, no reading', () => {
    expect(read({ kind: 'since-event', event: 'event' }, 'utc')).toBeUndefined();
    expect(read({ kind: 'consecutive', count: 9, unit: 'day' }, 'utc')).toBeUndefined();
    expect(read({ kind: 'since', from: 'spring' }, 'utc')).toEqual([]);
  });

  test('every base lies before its end, both have a close, and neither is out of its reach', () => {
    const windows = fc.oneof(
      fc.record({ kind: fc.constant('rolling' as const), days: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ kind: fc.constant('to-date' as const), unit: fc.constantFrom('week', 'month', 'quarter', 'year') }),
      fc.record({
        kind: fc.constant('first-days' as const),
        days: fc.integer({ min: 1, max: 60 }),
        year: fc.integer({ min: 2015, max: 2030 }),
      }),
    );
    fc.assert(
      fc.property(
        windows,
        fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.constantFrom('utc' as const, 'session' as const),
        (window, ms, clock) => {
          const candidates = candidateDays({ ms, isDayOnly: false }, undefined, clock);
          for (const { bases, end, baseReach, endReach } of (candidates && windowReadings(window, candidates, clock)) ?? []) {
            for (const base of bases) {
              expect(base).toBeLessThan(end);
              expect(baseReach.from <= base && base <= baseReach.to && endReach.from <= end && end <= endReach.to).toBe(true);
              if (clock === 'session') expect(isSession(base) && isSession(end)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
