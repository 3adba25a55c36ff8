import { expect, test } from 'vitest';
import { createStaging, joinPages } from '../../lib/polling/staging.ts';
import type { ParsedSeries } from '../../lib/sources/source.ts';

const page = (days: readonly number[], change: Partial<ParsedSeries> = {}): ParsedSeries => ({
  id: 'BTC',
  days,
  close: days,
  high: days,
  low: days,
  ...change,
});

test('joins pages by series; on a day that two hold the later page wins', () => {
  const later = { ...page([3, 4]), close: [30, 40], provisionalFrom: 4 };
  expect(joinPages([[page([1, 2, 3]), page([1], { id: 'ETH' })], [later]])).toEqual([
    { id: 'BTC', days: [1, 2, 3, 4], close: [1, 2, 30, 40], high: [1, 2, 3, 4], low: [1, 2, 3, 4], provisionalFrom: 4 },
    { id: 'ETH', days: [1], close: [1], high: [1], low: [1] },
  ]);
});

test('leaves a range column out that one page lacks', () => {
  const { high: _high, low: _low, ...bare } = page([2]);
  expect(joinPages([[page([1])], [bare]])).toEqual([{ id: 'BTC', days: [1, 2], close: [1, 2] }]);
});

test('pages of one source are not continued by another', () => {
  const staging = createStaging();
  staging.keep('BTC', 'a', [[page([1])]]);
  expect(staging.pages('BTC', 'a')).toHaveLength(1);
  expect(staging.pages('BTC', 'b')).toEqual([]);
  staging.drop('BTC');
  expect(staging.pages('BTC', 'a')).toEqual([]);
});
