import { expect, test } from 'vitest';
import { pricesOfColumns } from '../../lib/verdicts/prices-of.ts';
import { highestBetween, recordUpTo } from '../../lib/verdicts/record-up-to.ts';
import { dayShare } from '../../lib/verdicts/source-margin.ts';
import { dayOf } from '../market/make-series.ts';
import { ranged } from './ranged.ts';

const bars = Array.from({ length: 40 }, (_, i) => [90 + ((i * 7) % 13), 100 + ((i * 11) % 17), 98] as const);
const prices = pricesOfColumns(ranged('BTC', '2026-01-01', bars), { subject: 'BTC', unit: 'USD', clock: 'utc' });

test('the record up to each day is the highest price of all days until then, before the history there is none', () => {
  if (!prices) throw new Error('no prices');
  for (let day = prices.first; day <= prices.last + 2; day += 1) {
    expect(recordUpTo(prices, undefined, day)).toMatchObject(highestBetween(prices, prices.first, day) ?? {});
  }
  expect(recordUpTo(prices, undefined, prices.first - 1)).toBeUndefined();
});

test('a day’s own width is a share of its high, for coins alone and where highs and lows are known', () => {
  const day = { day: dayOf('2025-10-10'), low: 80, high: 100, isIntraday: true, isFinal: true };
  expect(dayShare({ clock: 'utc' }, day)).toBeCloseTo(0.2, 12);
  expect(dayShare({ clock: 'session' }, day)).toBe(0);
  expect(dayShare({ clock: 'utc' }, { ...day, isIntraday: false })).toBe(0);
});
