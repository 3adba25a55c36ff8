import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days } from '../../lib/core/time.ts';
import { parsePublished } from '../../lib/page/parse-published.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const at = (text: string): string | undefined => {
  const published = parsePublished(text, NOW);
  return published && `${new Date(published.ms).toISOString()}${published.isDayOnly ? ' day' : ''}`;
};

describe('an instant is a date, a time and a zone', () => {
  test.for([
    ['2026-01-15T14:30:00Z', '2026-01-15T14:30:00.000Z'],
    ['2026-01-15T14:30:00.250Z', '2026-01-15T14:30:00.250Z'],
    ['2026-01-15T14:30:00+01:00', '2026-01-15T13:30:00.000Z'],
    ['2026-01-15T14:30:00-0500', '2026-01-15T19:30:00.000Z'],
    ['2026-01-15T14:30+01', '2026-01-15T13:30:00.000Z'],
    ['2026-01-15 14:30:00 +0000', '2026-01-15T14:30:00.000Z'],
    ['2026-01-15 14:30:00 UTC', '2026-01-15T14:30:00.000Z'],
    ['Thu, 15 Jan 2026 14:30:00 GMT', '2026-01-15T14:30:00.000Z'],
  ] as const)('%s', ([text, instant]) => {
    expect(at(text)).toBe(instant);
  });
});

describe('without a time or a zone, or at midnight sharp, it is a day', () => {
  test.for([
    '2026-01-15',
    '20260115',
    '2026-01-15T14:30:00',
    '2026-01-15 14:30',
    '2026-01-15T00:00:00Z',
    '2026-01-15T00:00:00.000+01:00',
    'January 15, 2026',
    'Thu, 15 Jan 2026',
    '15. Jan 2026',
  ])('%s', (text) => {
    expect(at(text)).toBe('2026-01-15T00:00:00.000Z day');
  });
});

describe('what cannot be a date of publication is none', () => {
  test.for([
    '',
    '2026',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-01-15T25:00:00Z',
    '2 hours ago',
    '©2026',
    '2008-12-31',
    '1970-01-01T00:00:01Z',
  ])('%s', (text) => {
    expect(at(text)).toBeUndefined();
  });

  test('more than a day ahead of now; less is a clock', () => {
    expect(at(new Date(NOW + days(1)).toISOString())).toBeDefined();
    expect(at(new Date(NOW + days(1) + 1).toISOString())).toBeUndefined();
  });
});

test('any instant from 2009 on until now is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2009, 0, 2), max: NOW }), (ms) => {
      const isMidnight = ms % days(1) === 0;
      expect(parsePublished(new Date(ms).toISOString(), NOW)).toEqual({ ms, isDayOnly: isMidnight });
    }),
  );
});

const dayOf = (text: string): string | undefined => {
  const day = parsePublished(text, NOW)?.day;
  return day === undefined ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10);
};

test('an instant of another zone keeps the day that its page writes', () => {
  expect(dayOf('2026-01-14T21:00:00-05:00')).toBe('2026-01-14');
  expect(dayOf('2026-01-15T08:00:00+0900')).toBe('2026-01-15');
  expect(dayOf('Wed, 14 Jan 2026 21:00:00 -0500')).toBe('2026-01-14');
  expect(dayOf('2026-01-15T12:00:00-05:00')).toBeUndefined();
  expect(dayOf('2026-01-15T02:00:00Z')).toBeUndefined();
});
