import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { candidateDays, isOngoing } from '../../lib/verdicts/candidate-days.ts';
import type { Clock } from '../../lib/verdicts/clock.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';
import { dayOf } from '../market/make-series.ts';
import { publishedOn } from './given.ts';

const of = (when: string, clock: Clock, asOf?: string): readonly string[] | undefined =>
  candidateDays(publishedOn(when), asOf, clock)?.days.map(isoDate);
const open = (when: string, clock: Clock, asOf?: string): readonly string[] | undefined =>
  candidateDays(publishedOn(when), asOf, clock)?.open.map(isoDate);
const read = (published: Published, clock: Clock, asOf: string): readonly string[] | undefined =>
  candidateDays(published, asOf, clock)?.days.map(isoDate);

describe('the days that a text may mean by now', () => {
  test('of crypto: the last complete UTC day and the one in progress', () => {
    expect(of('2026-01-15T14:00:00Z', 'utc')).toEqual(['2026-01-14', '2026-01-15']);
    expect(open('2026-01-15T14:00:00Z', 'utc')).toEqual(['2026-01-15']);
  });

  test('of an index while the session is open: the one before and this one', () => {
    expect(of('2026-01-15T15:00:00Z', 'session')).toEqual(['2026-01-14', '2026-01-15']);
    expect(open('2026-01-15T15:00:00Z', 'session')).toEqual(['2026-01-15']);
  });

  test('of an index after the close, in the night and at the weekend: the last session alone, and none in progress', () => {
    expect(of('2026-01-15T21:00:00Z', 'session')).toEqual(['2026-01-15']);
    expect(of('2026-01-16T08:00:00Z', 'session')).toEqual(['2026-01-15']);
    expect(of('2026-01-18T12:00:00Z', 'session')).toEqual(['2026-01-16']);
    expect(open('2026-01-18T12:00:00Z', 'session')).toEqual([]);
  });

  test('a date alone may be that of any zone, from 14 hours before it begins in UTC to 12 after it ends', () => {
    expect(of('2026-01-15', 'utc')).toEqual(['2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16']);
    expect(of('2026-01-15', 'session')).toEqual(['2026-01-13', '2026-01-14', '2026-01-15']);
    expect(open('2026-01-15', 'session')).toEqual(['2026-01-15']);
  });

  test('a day before the text’s own date is over: of sessions always, of UTC days where it is named', () => {
    expect(open('2026-01-15', 'utc')).toContain('2026-01-14');
    expect(open('2026-01-15', 'utc', '2026-01-14')).toEqual(['2026-01-15']);
    expect(open('2026-01-15', 'session', '2026-01-14')).toEqual([]);
    expect(open('2026-01-15', 'session', '2026-01-15')).toEqual(['2026-01-15']);
  });

  test('"today" is the day as the page writes it, and of an index the session of New York’s day then', () => {
    const atNine = { ms: Date.parse('2026-01-16T02:00:00Z'), isDayOnly: false };
    expect(read({ ...atNine, day: dayOf('2026-01-15') }, 'session', '2026-01-15')).toEqual(['2026-01-15']);
    expect(read(atNine, 'session', '2026-01-16')).toEqual(['2026-01-15']);
    expect(read({ ...atNine, day: dayOf('2026-01-15') }, 'utc', '2026-01-15')).toEqual(['2026-01-15', '2026-01-16']);
    const inTokyo = { ms: Date.parse('2026-01-15T23:00:00Z'), isDayOnly: false, day: dayOf('2026-01-16') };
    expect(read(inTokyo, 'utc', '2026-01-16')).toEqual(['2026-01-15']);
    expect(read(inTokyo, 'session', '2026-01-16')).toEqual(['2026-01-15']);
  });

  test('a date in the claim replaces them; of a UTC day the next one begins while it lasts in New York', () => {
    expect(of('2026-01-15T14:00:00Z', 'utc', '2026-01-07')).toEqual(['2026-01-07', '2026-01-08']);
    expect(of('2026-01-15T14:00:00Z', 'session', '2026-01-07')).toEqual(['2026-01-07']);
    expect(of('2026-01-15T14:00:00Z', 'session', '2026-01-10')).toEqual(['2026-01-09']);
  });

  test('nothing after publication counts: the text of the 15th knows no 16th', () => {
    expect(of('2026-01-15T14:00:00Z', 'utc', '2026-01-15')).toEqual(['2026-01-15']);
    expect(of('2026-01-15T14:00:00Z', 'utc', '2026-01-17')).toBeUndefined();
  });

  test('a month is all of its days, and one that still goes on may be of days to come', () => {
    expect(of('2026-03-15T14:00:00Z', 'utc', '2026-02')).toHaveLength(28);
    expect(of('2026-02-10T14:00:00Z', 'utc', '2026-02')).toHaveLength(10);
    expect(isOngoing(publishedOn('2026-02-10T14:00:00Z'), '2026-02')).toBe(true);
    expect(isOngoing(publishedOn('2026-03-10T14:00:00Z'), '2026-02')).toBe(false);
    expect(isOngoing(publishedOn('2026-03-10T14:00:00Z'), '2026-03-10')).toBe(false);
  });

  test('no date, no days', () => {
    expect(of('2026-01-15T14:00:00Z', 'utc', 'last spring')).toBeUndefined();
    expect(of('2026-01-15T14:00:00Z', 'utc', '2026-02-30')).toBeUndefined();
    expect(of('2026-01-15T14:00:00Z', 'utc', '2025-13')).toBeUndefined();
  });

  test('at every instant they ascend, hold the day that closed last, and lie within the reach', () => {
    const clocks: readonly Clock[] = ['utc', 'session'];
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) }), fc.boolean(), (ms, isDayOnly) => {
        for (const clock of clocks) {
          const found = candidateDays({ ms, isDayOnly }, undefined, clock);
          const [first, last] = [found?.days[0] ?? Number.NaN, found?.days.at(-1) ?? Number.NaN];
          expect(found?.days).toEqual(found?.days.toSorted((a, b) => a - b));
          expect(found?.days).toEqual(expect.arrayContaining([...(found?.open ?? [])]));
          expect((found?.reach.from ?? Infinity) < first && last < (found?.reach.to ?? 0)).toBe(true);
          expect(found?.days.length).toBeLessThanOrEqual(isDayOnly ? 5 : 2);
        }
      }),
      { numRuns: 300 },
    );
  });
});
