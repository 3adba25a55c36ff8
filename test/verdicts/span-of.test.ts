import { expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { spanOf } from '../../lib/verdicts/span-of.ts';

test.for([
  ['2025-03-26', '2025-03-26', '2025-03-26'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025', '2025-01-01', '2025-12-31'],
] as const)('%s is %s to %s', ([date, from, to]) => {
  const span = spanOf(date);
  expect(span && [isoDate(span.from), isoDate(span.to)]).toEqual([from, to]);
});

test.for(['2025-00', '2025-13', '2025-02-30', '25', 'March', '', '2025-3', '2025-03-26T00:00'])('%s is no date', (date) => {
  expect(spanOf(date)).toBeUndefined();
});
