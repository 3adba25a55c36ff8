import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { MARKET_DIR } from '../../market/real-history.ts';
import { makeCoin, makeUniverse, realList } from '../../market/make-coin.ts';
import { dayOf } from '../../market/make-series.ts';
import { claimOf, judged, told } from '../given.ts';
import { type Bar, ranged, rangedCoin, steady } from '../ranged.ts';

const below = (value: Claim['value'], more: Partial<Claim> = {}): Claim =>
  claimOf({
    kind: 'drawdown-from-ath',
    subject: 'BTC',
    unit: '%',
    halfDigit: 0.5,
    direction: 'below',
    ...(value !== undefined && { value }),
    ...more,
  });

const TODAY = { window: { kind: 'day' } } as const;

/** A record of 100 on 6 October 2025 after five years below it, then 58 to 62. */
const SERIES = [ranged('BTC', '2020-01-01', [...steady(2105, [40, 50, 45]), [90, 100, 95], ...steady(90, [58, 62, 60])])];
const told10 = (claim: Claim, series = SERIES): string => told(judged(claim, '2025-12-10T12:00:00Z', { series }));

describe('below the record', () => {
  test('by hand: 58 to 62 of 100 is 38 to 42 % below', () => {
    expect(told10(below(40))).toBe('matches: 38 to 42 % on 2025-12-09');
    expect(told10(below([35, 39]))).toMatch(/^matches/);
    expect(told10(below(30, { hedge: 'over' }))).toBe('unknown: differs');
    expect(told10(below(37, { hedge: 'over' }))).toMatch(/^matches/);
  });

  test('deeper than from the record itself is off where the text says of when; less may be from a later peak', () => {
    expect(told10(below(60, TODAY))).toBe('off: 38 to 42 % on 2025-12-09');
    expect(told10(below(60))).toBe('unknown: differs');
    expect(told10(below(20))).toBe('unknown: differs');
    expect(told10(below(60, { isSubjectNamed: false, ...TODAY }))).toBe('unknown: subject');
  });

  test('from the peak of a month is checked where the record is of that month, else it is of a lower peak', () => {
    expect(told10(below(40, { window: { kind: 'between', from: '2025-10', to: '2025-10' } }))).toMatch(/^matches/);
    expect(told10(below(40, { window: { kind: 'between', from: '2025-11', to: '2025-11' } }))).toBe('unknown: window');
  });

  test('a rise of 61 to 72 % is needed to come back; another one may be to another price', () => {
    expect(told10(below(65, { direction: 'rise-needed' }))).toBe('matches: 61.29 to 72.41 % on 2025-12-09');
    expect(told10(below(20, { direction: 'rise-needed' }))).toBe('unknown: differs');
  });

  test('in dollars', () => {
    expect(told10(below(40, { unit: 'USD' }))).toBe('matches: 38 to 42 USD on 2025-12-09');
  });

  test('without a history of the record it is left open', () => {
    expect(told10(below(40), [ranged('BTC', '2025-11-01', steady(90, [58, 62, 60]))])).toBe('unknown: history 2021-12-11 to 2025-12-10');
    expect(told10(below(40), [ranged('BTC', '2020-01-01', steady(90, [58, 62, 60]))])).toBe('unknown: history 2025-12-09 to 2025-12-10');
    expect(told10(below(40), [])).toBe('unknown: no-series');
    expect(told10(below(undefined))).toBe('unknown: unclear');
  });

  test('whatever the prices, no fall from any earlier high to a price of the day is off', () => {
    const tops = fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(tops, fc.integer({ min: 0, max: 11 }), (values, from) => {
        const bars = values.map((top): Bar => [top * 0.9, top, top * 0.95]);
        const series = [ranged('BTC', '2021-11-30', [...steady(1461, [5, 9, 6]), ...bars, [4, 8, 5], [4, 8, 5]])];
        const fall = (1 - 6 / (values[from] ?? 1)) * 100;
        expect(told(judged(below(fall), '2025-12-13T12:00:00Z', { series }))).not.toMatch(/^off/);
      }),
      { numRuns: 60 },
    );
  });
});

const alt = (value: Claim['value'], more: Partial<Claim> = {}): Claim => below(value, { subject: 'ALT', ...more });

describe('altcoins below their highs', () => {
  /** Twenty altcoins at −50, −52 … −88 %, the list of 10 December. */
  const list = makeUniverse(
    Array.from({ length: 20 }, (_, i) =>
      makeCoin(`C${i}`, i + 3, { ath: { priceUsd: 10, day: dayOf('2021-11-10'), drawdown: -(50 + 2 * i) / 100 } }),
    ),
    { fetchedAtMs: Date.UTC(2025, 11, 10, 12) },
  );
  const of = (claim: Claim, universe = list, when = '2025-12-10T12:00:00Z'): string => told(judged(claim, when, { universe }));

  test('by hand: the middle half is 59.5 to 78.5 %', () => {
    expect(of(alt([70, 80]))).toBe('matches: 59.5 to 78.5 % on 2025-12-10');
    expect(of(alt(60))).toMatch(/^matches/);
  });

  test('beyond nine tenths of them is off, in between it is left open', () => {
    expect(of(alt([95, 98], TODAY))).toMatch(/^off/);
    expect(of(alt([95, 98]))).toBe('unknown: differs');
    expect(of(alt([80, 85]))).toBe('unknown: differs');
    expect(of(alt(30, TODAY))).toMatch(/^off/);
  });

  test('tells how many coins, what share is as deep, and the median', () => {
    expect(
      judged(alt([80, 90]), '2025-12-10T12:00:00Z', { universe: list }).steps?.map(({ what, value }) => [what, Math.round(value)]),
    ).toEqual([
      ['coins', 20],
      ['share', 25],
      ['median', 69],
    ]);
  });

  test('of a day long before the list it takes the stored closes and the highs before that day', () => {
    const coins = list.coins.map(({ key }, i) => rangedCoin(key, '2025-01-01', steady(100, (10 * (50 - 2 * i)) / 100)));
    expect(told(judged(alt([70, 80]), '2025-03-10T12:00:00Z', { universe: list, coins }))).toBe('matches: 59.5 to 78.5 % on 2025-03-10');
    expect(of(alt([70, 80]), list, '2025-03-10T12:00:00Z')).toMatch(/^unknown: history/);
  });

  test('of fewer than ten coins nothing is said, and without a list nothing either', () => {
    expect(of(alt([70, 80]), makeUniverse(list.coins.slice(0, 9), { fetchedAtMs: list.fetchedAtMs }))).toMatch(/^unknown: history/);
    expect(told(judged(alt(70), '2025-12-10T12:00:00Z', {}))).toBe('unknown: no-series');
  });

  test.skipIf(!MARKET_DIR)('the real list of the end of 2025 bears out 80 to 90 %, and not 20', () => {
    const universe = makeUniverse(realList('listings_coingecko_20251229.csv'), { fetchedAtMs: Date.UTC(2025, 11, 29, 23) });
    expect(of(alt([80, 90]), universe, '2025-12-30T12:00:00Z')).toMatch(/^matches/);
    expect(of(alt(20), universe, '2025-12-30T12:00:00Z')).toMatch(/^off|^unknown/);
  });
});
