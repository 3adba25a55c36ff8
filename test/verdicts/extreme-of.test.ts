import { expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/claim.ts';
import { clockDaysOf, reachedOn } from '../../lib/verdicts/extreme-of.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { levelDays } from '../../lib/verdicts/kinds/level-days.ts';
import { judgeSuperlative } from '../../lib/verdicts/kinds/superlative.ts';
import { pricesOf } from '../../lib/verdicts/prices-of.ts';
import type { Prices } from '../../lib/verdicts/prices-of.ts';
import { assert } from '../../lib/core/assert.ts';
import { dayOf } from '../market/make-series.ts';
import { publishedOn } from './given.ts';
import { ranged, steady } from './ranged.ts';

const STORED = 100;
/** As long as a message may say that a time is: a century. */
const CENTURY = 36_600;
const PUBLISHED = publishedOn('2025-04-08T12:00:00Z');

/** A hundred days of Bitcoin until the text's own, and how often one of them was looked up. */
function counted(): { readonly prices: Prices; readonly reads: () => number } {
  const prices = pricesOf('BTC', historyOf({ series: [ranged('BTC', '2024-12-30', steady(STORED, [90, 110, 100]))] }));
  assert(prices, 'it is stored');
  let reads = 0;
  const rangeOn: Prices['rangeOn'] = (day) => {
    reads += 1;
    return prices.rangeOn(day);
  };
  return { prices: { ...prices, rangeOn }, reads: () => reads };
}

const claim: Claim = { kind: 'price-level', subject: 'BTC', isSubjectNamed: true, value: 110, unit: 'USD', direction: 'high' };

test('of a span, the days that are stored are looked at, and one before and after them', () => {
  const { prices } = counted();
  const days = clockDaysOf({ from: prices.first - CENTURY, to: prices.last + CENTURY }, prices);
  expect([days.length, days[0], days.at(-1)]).toEqual([STORED + 2, prices.first - 1, prices.last + 1]);
  expect(reachedOn(prices, days)).toMatchObject({ isWhole: false });
  expect(clockDaysOf({ from: prices.first, to: prices.first + 2 }, prices)).toHaveLength(3);
});

test('of sessions, the one before the first that is stored', () => {
  const prices = pricesOf('SPX', historyOf({ series: [ranged('SPX', '2025-01-06', steady(5, 6000))] }));
  assert(prices, 'it is stored');
  expect(clockDaysOf({ from: 0, to: prices.last }, prices)[0]).toBe(dayOf('2025-01-03'));
});

test('a level over a century is held against what is stored', () => {
  const { prices } = counted();
  const look = levelDays({ claim: { ...claim, window: { kind: 'rolling', days: CENTURY } }, published: PUBLISHED }, prices);
  expect(look?.days.length).toBeLessThanOrEqual(STORED + 2);
  expect(look?.span.from).toBeLessThan(prices.first - CENTURY + 2 * STORED);
});

test('a high of a century reads each stored day a few times, and is not known by a hundred of them', () => {
  const { prices, reads } = counted();
  const question = {
    claim: { ...claim, superlative: { overDays: CENTURY } },
    published: PUBLISHED,
    history: historyOf({ series: [] }),
    beside: [],
  };
  expect(judgeSuperlative(question, prices)).toMatchObject({ word: 'unknown', missing: { why: 'history' } });
  expect(reads()).toBeGreaterThan(STORED);
  expect(reads()).toBeLessThan(4 * STORED);
});

test('a high of 99 days before of which one is missing is known, of 104 of which six are it is not', () => {
  const { prices } = counted();
  const over = (overDays: number): string =>
    judgeSuperlative(
      { claim: { ...claim, superlative: { overDays } }, published: PUBLISHED, history: historyOf({ series: [] }), beside: [] },
      prices,
    ).word;
  // The two candidate days are not among those before; 4 % of the period are left to rounding.
  expect(over(Math.ceil(99 / 0.96))).toBe('matches');
  expect(over(Math.ceil(104 / 0.96))).toBe('unknown');
});
