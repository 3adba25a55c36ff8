import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochDay, isoDate, isoInstant, weekdayOf } from '../../lib/core/time.ts';
import {
  isHalfDay,
  isSession,
  newestClosedSession,
  nextSession,
  openSession,
  previousSession,
  sessionCloseMs,
  sessionOpenMs,
} from '../../lib/market/us-sessions.ts';
import { dayOf } from './make-series.ts';
import { MARKET_DIR, realSeries } from './real-history.ts';

const close = (date: string): string => isoInstant(sessionCloseMs(dayOf(date)));
const newest = (instant: string): string => isoDate(newestClosedSession(Date.parse(instant)));

const openAt = (instant: string): number | undefined => openSession(Date.parse(instant));

/** Week days of a year without a session. */
function closures(year: number): readonly string[] {
  const result: string[] = [];
  for (let day = epochDay(year, 1, 1); day < epochDay(year + 1, 1, 1); day += 1) {
    if (weekdayOf(day) % 6 !== 0 && !isSession(day)) result.push(isoDate(day).slice(5));
  }
  return result;
}

function halfDays(year: number): readonly string[] {
  const result: string[] = [];
  for (let day = epochDay(year, 1, 1); day < epochDay(year + 1, 1, 1); day += 1) if (isHalfDay(day)) result.push(isoDate(day).slice(5));
  return result;
}

describe('sessions', () => {
  test('2024 has the ten holidays of the NYSE table', () => {
    expect(closures(2024)).toEqual(['01-01', '01-15', '02-19', '03-29', '05-27', '06-19', '07-04', '09-02', '11-28', '12-25']);
  });

  test('2026 keeps 4 July, a Saturday, on the Friday before', () => {
    expect(closures(2026)).toEqual(['01-01', '01-19', '02-16', '04-03', '05-25', '06-19', '07-03', '09-07', '11-26', '12-25']);
  });

  test('a New Year on a Saturday is not kept on the Friday before, one on a Sunday is kept on Monday', () => {
    expect(isSession(dayOf('2021-12-31'))).toBe(true);
    expect(isSession(dayOf('2023-01-02'))).toBe(false);
  });

  test('Juneteenth closes from 2022, Martin Luther King day from 1998', () => {
    expect([isSession(dayOf('2020-06-19')), isSession(dayOf('2023-06-19'))]).toEqual([true, false]);
    expect([isSession(dayOf('1997-01-20')), isSession(dayOf('1998-01-19'))]).toEqual([true, false]);
  });

  test.for(['2001-09-11', '2001-09-14', '2004-06-11', '2007-01-02', '2012-10-29', '2012-10-30', '2018-12-05', '2025-01-09'])(
    '%s was closed for its own reason',
    (date) => {
      expect(isSession(dayOf(date))).toBe(false);
    },
  );

  test('days outside the years that the rules speak of are none', () => {
    expect(isSession(epochDay(1970, 1, 5))).toBe(false);
    expect(isSession(epochDay(2150, 1, 5))).toBe(false);
  });
});

describe('half days', () => {
  test('are the day after Thanksgiving, and 24 December and 3 July from Monday to Thursday', () => {
    expect(halfDays(2024)).toEqual(['07-03', '11-29', '12-24']);
    expect(halfDays(2025)).toEqual(['07-03', '11-28', '12-24']);
    expect(halfDays(2026)).toEqual(['11-27', '12-24']);
    expect(halfDays(2027)).toEqual(['11-26']);
  });

  test('until 2012 a Thursday 4 July shortened the Friday after it', () => {
    expect(halfDays(2002)).toEqual(['07-05', '11-29', '12-24']);
    expect(halfDays(2013)).toEqual(['07-03', '11-29', '12-24']);
  });
});

describe('closes and opens', () => {
  test('are 16:00 and 09:30 in New York, in winter and in summer time', () => {
    expect(close('2026-01-15')).toBe('2026-01-15T21:00:00.000Z');
    expect(close('2026-07-15')).toBe('2026-07-15T20:00:00.000Z');
    expect(isoInstant(sessionOpenMs(dayOf('2026-01-15')))).toBe('2026-01-15T14:30:00.000Z');
  });

  test('change with the clocks between a Friday and a Monday', () => {
    expect([close('2026-03-06'), close('2026-03-09')]).toEqual(['2026-03-06T21:00:00.000Z', '2026-03-09T20:00:00.000Z']);
    expect([close('2026-10-30'), close('2026-11-02')]).toEqual(['2026-10-30T20:00:00.000Z', '2026-11-02T21:00:00.000Z']);
  });

  test('follow the law of their year: summer time ended in October until 2006', () => {
    expect(close('2006-10-31')).toBe('2006-10-31T21:00:00.000Z');
    expect(close('2007-10-31')).toBe('2007-10-31T20:00:00.000Z');
  });

  test('are at 13:00 in New York on half days', () => {
    expect(close('2025-11-28')).toBe('2025-11-28T18:00:00.000Z');
    expect(close('2025-07-03')).toBe('2025-07-03T17:00:00.000Z');
  });

  test('of a day without a session are a bug', () => {
    expect(() => sessionCloseMs(dayOf('2026-01-17'))).toThrow(/2026-01-17/);
  });
});

describe('the newest closed session', () => {
  test('is the day itself from the very close on, and the one before until then', () => {
    expect(newest('2026-01-15T20:59:59.999Z')).toBe('2026-01-14');
    expect(newest('2026-01-15T21:00:00.000Z')).toBe('2026-01-15');
  });

  test('goes by the date in New York, not in UTC', () => {
    expect(newest('2026-01-16T02:00:00Z')).toBe('2026-01-15');
    expect(newest('2026-01-12T03:00:00Z')).toBe('2026-01-09');
  });

  test('is the last one before a weekend and a holiday', () => {
    expect(newest('2026-01-20T12:00:00Z')).toBe('2026-01-16');
  });
});

test('a session is open from its open up to its close', () => {
  expect(openAt('2026-01-15T14:29:59Z')).toBeUndefined();
  expect(openAt('2026-01-15T14:30:00Z')).toBe(dayOf('2026-01-15'));
  expect(openAt('2026-01-15T21:00:00Z')).toBeUndefined();
  expect(openAt('2026-01-17T15:00:00Z')).toBeUndefined();
});

test('previous and next session undo each other from every session', () => {
  fc.assert(
    fc.property(fc.integer({ min: epochDay(1985, 1, 1), max: epochDay(2060, 1, 1) }), (day) => {
      const session = nextSession(day);
      expect(isSession(session)).toBe(true);
      expect(nextSession(previousSession(session))).toBe(session);
      expect(previousSession(nextSession(session))).toBe(session);
    }),
  );
});

test.skipIf(!MARKET_DIR)('real history has a row on every session from 1999 to 2025, and on no other day', () => {
  const { days } = realSeries('RUT');
  const expected: string[] = [];
  for (let day = days[0] ?? 0; day <= (days.at(-1) ?? 0); day += 1) if (isSession(day)) expected.push(isoDate(day));
  expect(Array.from(days, isoDate)).toEqual(expected);
});
