import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { isoDate } from '../../../lib/core/time.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import type { StoredHistory } from '../../../lib/verdicts/history-of.ts';
import { makeCoin, makeUniverse } from '../../market/make-coin.ts';
import { dayOf } from '../../market/make-series.ts';
import { MARKET_DIR } from '../../market/real-history.ts';
import { claimOf, judged, told } from '../given.ts';
import { type Bar, ranged, rangedCoin, steady } from '../ranged.ts';
import { realMarket } from '../real-market.ts';

const record = (more: Partial<Claim> = {}): Claim => claimOf({ kind: 'all-time-high', subject: 'BTC', direction: 'record', ...more });
const at = (value: number, more: Partial<Claim> = {}): Claim => record({ value, unit: 'USD', halfDigit: 0.5, ...more });

/** From 2020 on at 60 to 70 thousand up to 5 October 2025, 126,000 on the 6th, then 100 to 110 up to 31 December, and what follows. */
const bitcoin = (...later: readonly Bar[]): readonly DailySeries[] => [
  ranged('BTC', '2020-01-01', [...steady(2105, [60e3, 70e3, 65e3]), [120e3, 126e3, 124e3], ...steady(86, [100e3, 110e3, 105e3]), ...later]),
];

const on = (when: string, claim: Claim, series = bitcoin()): string => told(judged(claim, when, { series }));

describe('a record with its price', () => {
  test('by hand: 126,000 is the highest price up to the text, and was on the day', () => {
    expect(on('2025-12-10T12:00:00Z', at(126_000))).toBe('matches: 126000 USD on 2025-12-09');
    expect(on('2025-10-06T20:00:00Z', at(126_000))).toBe('matches: 126000 USD on 2025-10-06');
  });

  test('providers differ in the height of a record, by no more than 1.5 %', () => {
    expect(on('2025-12-10T12:00:00Z', at(126_200))).toMatch(/^matches/);
    expect(on('2025-12-10T12:00:00Z', at(124_500))).toMatch(/^matches/);
    expect(on('2025-12-10T12:00:00Z', at(130_000))).toBe('unknown: differs');
  });

  test('one that was exceeded since is superseded, by how much and when', () => {
    expect(on('2025-12-10T12:00:00Z', at(126_000), bitcoin([120e3, 131e3, 130e3]))).toBe(
      'superseded: 126000 USD on 2025-12-09 (131000 on 2026-01-01)',
    );
  });

  test('one that was never reached by a day that the text names is off; a lower one may be an earlier record', () => {
    expect(on('2025-12-10T12:00:00Z', at(150_000, { asOf: '2025-12-08' }))).toBe('off: 126000 USD on 2025-12-08');
    expect(on('2025-12-10T12:00:00Z', at(150_000))).toBe('unknown: differs');
    expect(on('2025-12-10T12:00:00Z', at(70_000))).toBe('unknown: differs');
    expect(on('2025-12-10T12:00:00Z', at(500_000, { asOf: '2025-12-08' }))).toBe('unknown: differs');
    expect(on('2025-12-10T12:00:00Z', at(150_000, { isSubjectNamed: false, asOf: '2025-12-08' }))).toBe('unknown: differs');
  });

  test('above 120,000 is said of 126,000', () => {
    expect(on('2025-12-10T12:00:00Z', at(120_000, { direction: 'above' }))).toMatch(/^matches/);
    expect(on('2025-12-10T12:00:00Z', at(90_000, { direction: 'above' }))).toBe('unknown: differs');
  });
});

const points = (value: number): Claim => at(value, { subject: 'RUT', unit: 'pts', halfDigit: 0.05 });

describe('a record of an index', () => {
  // Sessions from 2016 on at 2,400 up to 17 September 2025; on the 18th up to 2,470 and a close of 2,467.7; then lower.
  const before = steady(2441, [2390, 2410, 2400]);
  const series = (...later: readonly Bar[]): readonly DailySeries[] => [
    ranged('RUT', '2016-01-04', [...before, [2420, 2470, 2467.7], ...steady(30, [2400, 2420, 2410]), ...later]),
  ];
  const when = '2025-09-19T12:00:00Z';

  test('is its highest close as well as its highest price, whichever is nearer to what the text says', () => {
    expect(isoDate(series()[0]?.days[before.length] ?? 0)).toBe('2025-09-18');
    expect(on(when, points(2467.7), series())).toBe('matches: 2468 pts on 2025-09-18');
    expect(judged(points(2467.7), when, { series: series() })).toMatchObject({ ours: 2467.7 });
    expect(judged(points(2470), when, { series: series() })).toMatchObject({ ours: 2470 });
  });

  test('by its closes is superseded by a close, by its prices by a price', () => {
    const later = series([2480, 2600, 2590]);
    expect(judged(points(2467.7), when, { series: later })).toMatchObject({ word: 'superseded', since: { value: 2590 } });
    expect(judged(points(2470), when, { series: later })).toMatchObject({ word: 'superseded', since: { value: 2600 } });
  });

  test('has one price: half a per cent is let pass', () => {
    expect(on(when, points(2481), series())).toMatch(/^matches/);
    expect(on(when, points(2500), series())).toBe('unknown: differs');
  });
});

/** The record up to 5 October is 70,000; the 6th goes from 120,000 to 126,000, the days behind it from 100,000 to 110,000. */
const made = (value: number, asOf: string, more: Partial<Claim> = {}): string =>
  on('2025-12-10T12:00:00Z', at(value, { asOf, isDated: true, ...more }));

describe('a record that is said to have been made on a date of the calendar', () => {
  test('is off where it had been left far behind by then, and none of the day’s prices is near', () => {
    expect(made(85_000, '2025-10-08')).toBe('off: 126000 USD on 2025-10-08');
    expect(made(85_000, '2025-10-08', { isSubjectNamed: false })).toBe('unknown: differs');
  });

  test('is left open where it was near that day, may have been the first of that day, or only "above" is said', () => {
    expect(made(99_000, '2025-10-08')).toBe('unknown: differs');
    expect(made(110_000, '2025-10-06')).toBe('unknown: differs');
    expect(made(100_000, '2025-10-08', { direction: 'above' })).toBe('unknown: differs');
    expect(made(60_000, '2025-10-08')).toBe('unknown: differs');
  });

  test('without month and day may be an earlier one', () => {
    expect(on('2025-12-10T12:00:00Z', at(85_000, { asOf: '2025-10-08' }))).toBe('unknown: differs');
  });
});

describe('a record without a price', () => {
  test('matches on the day that reached it, and says nothing of other days', () => {
    expect(on('2025-10-06T20:00:00Z', record())).toBe('matches: 126000 USD on 2025-10-06');
    expect(on('2025-12-10T12:00:00Z', record())).toBe('unknown: differs');
    expect(on('2025-12-10T12:00:00Z', record({ asOf: '2025-10-06' }))).toMatch(/^matches: 126000/);
  });

  test('near the record is within 5 % of it', () => {
    const series = [
      ranged('BTC', '2020-01-01', [...steady(2105, [60e3, 70e3, 65e3]), [110e3, 126e3, 124e3], ...steady(40, [110e3, 121e3, 118e3])]),
    ];
    expect(on('2025-11-10T12:00:00Z', record({ direction: 'near' }), series)).toMatch(/^matches/);
    expect(on('2025-12-10T12:00:00Z', record({ direction: 'near' }))).toBe('unknown: differs');
  });
});

describe('what the history does not hold', () => {
  test('a short history may miss an older record; the list’s own high, where it is before the text, tells it', () => {
    const coin = makeCoin('XYZ', 9, { key: 'xyz', ath: { priceUsd: 8, day: dayOf('2021-11-10'), drawdown: -0.5 } });
    const stored: Partial<StoredHistory> = {
      coins: [rangedCoin('xyz', '2025-01-01', [...steady(340, [3.5, 4.5, 4]), ...steady(30, [4, 5, 4.5])])],
    };
    const claim = at(8, { subject: 'XYZ', halfDigit: 0.05 });
    const list = { universe: makeUniverse([coin]) };
    expect(told(judged(claim, '2025-12-20T12:00:00Z', { ...stored, ...list }))).toMatch(/^matches: 8 USD/);
    expect(told(judged(claim, '2021-11-01T12:00:00Z', { ...stored, ...list }))).toMatch(/^unknown: history/);
    const unlisted = { universe: makeUniverse([makeCoin('XYZ', 9, { key: 'xyz' })]) };
    expect(told(judged({ ...claim, value: 5 }, '2025-12-20T12:00:00Z', { ...stored, ...unlisted }))).toMatch(/^unknown: history/);
  });

  test('records of other things, lows and per cents are left open', () => {
    expect(on('2025-12-10T12:00:00Z', record({ scope: 'open-interest' }))).toBe('unknown: not-served');
    expect(on('2025-12-10T12:00:00Z', record({ direction: 'low' }))).toBe('unknown: unclear');
    expect(on('2025-12-10T12:00:00Z', record({ subject: 'NDX' }))).toBe('unknown: no-series');
  });
});

const high = (superlative: Claim['superlative'], more: Partial<Claim> = {}): Claim =>
  record({ direction: 'high', ...(superlative && { superlative }), ...more });
const low = (overDays: number): Claim => high({ overDays }, { direction: 'low', kind: 'price-level' });

describe('highs and lows of several months and years', () => {
  test('highest since March 2021, though also highest since longer ago', () => {
    expect(on('2025-10-06T20:00:00Z', high({ since: '2021-03' }))).toMatch(/^matches: 126000/);
  });

  test('highest since August 2025 is off in December, as October was higher', () => {
    expect(on('2025-12-10T12:00:00Z', high({ since: '2025-08' }, { asOf: '2025-12-09' }))).toBe('off: 110000 USD on 2025-12-09');
    expect(on('2025-12-10T12:00:00Z', high({ since: '2025-08' }))).toBe('unknown: differs');
    expect(on('2025-12-10T12:00:00Z', high({ since: '2025-11' }))).toMatch(/^matches/);
  });

  test('a 13-month low', () => {
    const fall = [ranged('BTC', '2024-01-01', [...steady(700, [60e3, 70e3, 65e3]), ...steady(12, [50e3, 56e3, 55e3])])];
    expect(on('2025-12-10T12:00:00Z', low(395), fall)).toMatch(/^matches: 50000/);
    expect(on('2025-12-10T12:00:00Z', low(3650), fall)).toMatch(/^unknown: history/);
  });

  test('a date later than the text, or none, leaves it open', () => {
    expect(on('2025-12-10T12:00:00Z', high({ since: '2026-03' }))).toBe('unknown: window');
    expect(on('2025-12-10T12:00:00Z', high({ since: 'spring' }))).toBe('unknown: window');
  });
});

describe('whatever the prices', () => {
  test('the highest price so far always matches as the record, and none at or below it is ever off', () => {
    const highs = fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(highs, fc.double({ min: 0.1, max: 1, noNaN: true }), (tops, share) => {
        const series = [ranged('BTC', '2021-12-01', [...steady(1461, [5, 9, 6]), ...tops.map((top): Bar => [top * 0.9, top, top * 0.95])])];
        const top = Math.max(...tops);
        expect(told(judged(at(top), '2025-12-21T23:00:00Z', { series }))).toMatch(/^matches/);
        expect(told(judged(at(top * share), '2025-12-21T23:00:00Z', { series }))).not.toMatch(/^off/);
      }),
      { numRuns: 60 },
    );
  });
});

describe.skipIf(!MARKET_DIR)('records of real history', () => {
  test.for([
    ['BTC', 'USD', 126_080, '2025-10-07T12:00:00Z', /^matches: 1262/],
    ['BTC', 'USD', 73_700, '2024-03-15T12:00:00Z', /^superseded/],
    ['BTC', 'USD', 69_000, '2023-06-01T12:00:00Z', /^superseded/],
    ['ETH', 'USD', 4946, '2025-12-01T12:00:00Z', /^matches: 49/],
    ['RUT', 'pts', 2459, '2023-06-01T12:00:00Z', /^superseded/],
    ['RUT', 'pts', 2467.7, '2025-09-18T22:00:00Z', /^superseded: 2468 pts on 2025-09-18 \(2590\.6\d* on 2025-12-11\)/],
    ['SPX', 'pts', 7200, '2025-12-31T22:00:00Z', /^unknown/],
    ['SPX', 'pts', 8000, '2025-12-31T22:00:00Z', /^off/],
  ] as const)('%s at %s %d as of %s', ([subject, unit, value, when, expected]) => {
    expect(told(judged(at(value, { subject, unit, asOf: when.slice(0, 10) }), when, realMarket()))).toMatch(expected);
  });

  test('110,000 as Bitcoin’s record of 6 October 2025, when it stood above 123,000, is off; of the days of May it is not', () => {
    const on6th = at(110_000, { asOf: '2025-10-06', isDated: true });
    expect(told(judged(on6th, '2025-12-01', realMarket()))).toMatch(/^off: 1262/);
    expect(told(judged(at(110_000, { asOf: '2025-05-22', isDated: true }), '2025-12-01', realMarket()))).not.toMatch(/^off/);
  });
});
