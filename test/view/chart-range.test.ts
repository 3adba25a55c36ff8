import { expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import type { Range } from '../../lib/settings/settings.ts';
import { rangeBase, rangeStartIndex } from '../../lib/view/chart-range.ts';
import { day, sessions } from './made-up.ts';

test.for<[Range, string, string]>([
  ['1M', '2025-12-31', '2025-11-30'],
  ['1M', '2025-03-31', '2025-02-28'],
  ['3M', '2025-05-31', '2025-02-28'],
  ['6M', '2025-12-15', '2025-06-15'],
  ['YTD', '2025-12-31', '2024-12-31'],
  ['YTD', '2025-01-02', '2024-12-31'],
  ['1Y', '2024-02-29', '2023-02-28'],
  ['2Y', '2025-12-31', '2023-12-31'],
  ['5Y', '2025-01-01', '2020-01-01'],
])('%s to %s is based on %s', ([range, asOf, base]) => {
  expect(isoDate(rangeBase(range, day(asOf)) ?? 0)).toBe(base);
});

test('a range starts at the last session on or before its base day', () => {
  const days = Int32Array.from(sessions('2024-12-01', '2025-12-31'));
  const start = days[rangeStartIndex(days, 'YTD')] ?? 0;
  expect(isoDate(start)).toBe('2024-12-31');
  expect(isoDate(days[rangeStartIndex(days, '1M')] ?? 0)).toBe('2025-11-28');
});

test('a range that is longer than history starts with it, and so does Max', () => {
  const days = Int32Array.from(sessions('2025-06-02', '2025-12-31'));
  expect([rangeStartIndex(days, '5Y'), rangeStartIndex(days, 'Max')]).toEqual([0, 0]);
});
