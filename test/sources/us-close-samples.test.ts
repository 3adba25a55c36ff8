import { expect, test } from 'vitest';
import { minutes } from '../../lib/core/time.ts';
import { usCloseSamples } from '../../lib/sources/us-close-samples.ts';
import { at, closes, day } from './answers.ts';

const LATE = { nowMs: at('2026-12-01T00:00:00Z'), toleranceMs: minutes(5) };

const sampled = (values: Readonly<Record<string, number>>, options = LATE) => {
  const series = usCloseSamples(
    'TOTAL_AT_CLOSE',
    Object.entries(values).map(([iso, value]) => ({ atMs: at(iso), value })),
    options,
  );
  return series && closes(series);
};

test('a value at the instant of the close is the close: 21:00 UTC in winter, 20:00 in summer, 18:00 on a half day in winter', () => {
  expect(
    sampled({
      '2026-03-06T20:00:00Z': 1,
      '2026-03-06T21:00:00Z': 2,
      '2026-03-09T20:00:00Z': 3,
      '2026-03-09T21:00:00Z': 4,
      '2026-11-25T20:00:00Z': 5,
      '2026-11-25T21:00:00Z': 6,
      '2026-11-27T18:00:00Z': 7,
      '2026-11-27T21:00:00Z': 8,
    }),
  ).toEqual({ '2026-03-06': 2, '2026-03-09': 3, '2026-11-25': 6, '2026-11-27': 7 });
});

test('the nearest of several values counts, of equally near ones the last', () => {
  expect(sampled({ '2026-03-09T19:59:21Z': 1, '2026-03-09T20:00:10Z': 2, '2026-03-09T20:04:00Z': 3 })).toEqual({ '2026-03-09': 2 });
  expect(sampled({ '2026-03-09T19:59:00Z': 1, '2026-03-09T20:01:00Z': 2 })).toEqual({ '2026-03-09': 2 });
});

test('a value further away than the tolerance is none, and neither is one of a day without a session', () => {
  expect(sampled({ '2026-03-09T19:54:59Z': 1, '2026-03-10T20:05:00Z': 2, '2026-03-07T21:00:00Z': 3 })).toEqual({ '2026-03-10': 2 });
  expect(sampled({ '2026-03-07T21:00:00Z': 3 })).toBeUndefined();
});

test('before the session has closed there is no value, however near', () => {
  const values = { '2026-03-09T20:00:00Z': 1, '2026-03-10T19:59:00Z': 2 };
  expect(sampled(values, { ...LATE, nowMs: at('2026-03-10T19:59:59Z') })).toEqual({ '2026-03-09': 1 });
  expect(sampled(values, { ...LATE, nowMs: at('2026-03-10T20:00:00Z') })).toEqual({ '2026-03-09': 1, '2026-03-10': 2 });
});

test('every row is final', () => {
  const series = usCloseSamples('TOTAL_AT_CLOSE', [{ atMs: at('2026-03-09T20:00:00Z'), value: 1 }], LATE);
  expect(series).toEqual({ id: 'TOTAL_AT_CLOSE', days: [day('2026-03-09')], close: [1], high: undefined, low: undefined });
});
