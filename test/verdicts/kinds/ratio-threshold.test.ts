import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { hours } from '../../../lib/core/time.ts';
import type { Universe } from '../../../lib/market/coin.ts';
import type { RatioExchange, RatioHistory, RatioMeasure } from '../../../lib/market/ratio-history.ts';
import { judged, told } from '../given.ts';

const NOON = Date.parse('2026-01-15T12:00:00Z');

/** Hourly ratios of a coin up to noon of 15 January 2026, the last one newest. */
const ratios = (
  coin: string,
  values: readonly number[],
  { exchange = 'binance', measure = 'global-account' }: { exchange?: RatioExchange; measure?: RatioMeasure } = {},
): RatioHistory => ({
  exchange,
  measure,
  coin,
  atMs: Float64Array.from(values, (_, i) => NOON - hours(values.length - 1 - i)),
  ratio: Float64Array.from(values),
  market: 'live',
  fetchedAtMs: NOON,
});

const coin = (key: string, symbol: string, rank: number): Universe['coins'][number] => ({
  key,
  symbol,
  name: key,
  rank,
  capUsd: 1e9 / rank,
  priceUsd: 3,
});
const universe: Universe = {
  coins: [
    coin('solana', 'SOL', 1),
    coin('dogecoin', 'DOGE', 2),
    ...Array.from({ length: 12 }, (_, i) => coin(`coin-${i}`, `C${i}`, 3 + i)),
  ],
  source: 'alpha',
  market: 'live',
  fetchedAtMs: NOON,
};

const ratio = (subject: string, more: Partial<Claim>): Claim => ({
  kind: 'ratio-threshold',
  subject,
  isSubjectNamed: true,
  scope: 'long-short',
  unit: 'ratio',
  ...more,
});
const above = (subject: string, more: Partial<Claim> = {}): Claim => ratio(subject, { value: 1, direction: 'above', ...more });
const WHEN = '2026-01-15T12:30:00Z';

describe('a coin’s long/short ratio', () => {
  test('by hand: 1.2 in the newest of its readings is above 1, named with exchange and measure', () => {
    const verdict = judged(above('SOL'), WHEN, { universe, ratios: [ratios('solana', [0.9, 1.2])] });
    expect(told(verdict)).toBe('matches: 1.2 ratio on 2026-01-15');
    expect(verdict).toMatchObject({ sources: ['binance global-account'] });
  });

  test('of a text with a date alone is of that day and the one before', () => {
    const stored = { universe, ratios: [ratios('solana', [1.2, ...Array.from({ length: 30 }, () => 0.7)])] };
    expect(told(judged(above('SOL'), '2026-01-15', stored))).toMatch(/^matches: 1.2 ratio on 2026-01-14/);
    expect(told(judged(above('SOL'), WHEN, stored))).toBe('unknown: differs');
  });

  test('is off only at the exchange that is named, where each reading is clearly on the other side', () => {
    const stored = { universe, ratios: [ratios('solana', [0.8, 0.7])] };
    expect(told(judged(above('SOL'), WHEN, stored))).toBe('unknown: differs');
    expect(told(judged(above('SOL', { scope: 'long-short-binance' }), WHEN, stored))).toBe('off: 0.7 to 0.8 ratio on 2026-01-15');
    expect(told(judged(above('SOL', { scope: 'long-short-okx' }), WHEN, stored))).toMatch(/^unknown: history/);
    const close = { universe, ratios: [ratios('solana', [0.8, 0.97])] };
    expect(told(judged(above('SOL', { scope: 'long-short-binance' }), WHEN, close))).toBe('unknown: differs');
  });

  test('as a level matches within its printed digits, at any exchange that is read', () => {
    const stored = { universe, ratios: [ratios('solana', [2]), ratios('solana', [1.452], { exchange: 'okx' })] };
    expect(told(judged(ratio('SOL', { value: 1.45, halfDigit: 0.005 }), WHEN, stored))).toBe('matches: 1.452 ratio on 2026-01-15');
    expect(told(judged(ratio('SOL', { value: 1.6, halfDigit: 0.05 }), WHEN, stored))).toBe('unknown: differs');
  });

  test('said as a share of longs or shorts is the ratio that it makes', () => {
    const stored = { universe, ratios: [ratios('dogecoin', [68 / 32])] };
    const share = (scope: string, value: number): string =>
      told(judged(ratio('DOGE', { value, unit: '%', scope, halfDigit: 0.5 }), WHEN, stored));
    expect(share('long-share', 68)).toMatch(/^matches: 2.125 ratio/);
    expect(share('short-share', 32)).toMatch(/^matches: 2.125 ratio/);
    expect(share('long-share', 60)).toBe('unknown: differs');
    expect(share('long-share', 100)).toBe('unknown: not-served');
  });

  test('cannot be checked as a record, before the stored readings, of another measure, or of a coin without any', () => {
    const stored = { universe, ratios: [ratios('solana', [1.2])] };
    expect(told(judged(above('SOL', { superlative: { overDays: 30 } }), WHEN, stored))).toBe('unknown: unclear');
    expect(told(judged(above('SOL'), '2025-07-22T12:00:00Z', stored))).toBe('unknown: history 2025-07-21 to 2025-07-22');
    expect(told(judged(above('SOL', { scope: 'top-position' }), WHEN, stored))).toMatch(/^unknown: history/);
    expect(told(judged(above('DOGE'), WHEN, stored))).toBe('unknown: no-series');
    for (const scope of ['funding-rate', 'taker-buy-sell', 'long-liquidations', 'premium', 'top-account']) {
      expect(told(judged(above('SOL', { scope }), WHEN, stored))).toBe('unknown: not-served');
    }
  });

  test('never matches on the wrong side, whatever the readings', () => {
    const reading = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 30 }), fc.constantFrom('above', 'below'), (values, direction) => {
        const verdict = judged(above('SOL', { direction, scope: 'long-short-binance' }), WHEN, {
          universe,
          ratios: [ratios('solana', values)],
        });
        const day = values.slice(-24);
        const isSo = day.some((value) => (direction === 'above' ? value > 1 : value < 1));
        expect(verdict.word === 'matches').toBe(isSo);
      }),
    );
  });
});

const setOf = (high: number, low: number): readonly RatioHistory[] => [
  ...Array.from({ length: high }, (_, i) => ratios(`coin-${i}`, [1.5, 1.4, 0.5])),
  ...Array.from({ length: low }, (_, i) => ratios(`coin-${high + i}`, [0.5, 0.6, 1.5])),
];

describe('most altcoins', () => {
  test('are more than half by their median of the day, of one exchange', () => {
    const verdict = judged(above('ALT'), WHEN, { universe, ratios: setOf(8, 4) });
    expect(told(verdict)).toBe('matches: 66.67 % of coins on 2026-01-15');
    expect(verdict.steps?.map(({ what, value }) => [what, value])).toEqual([
      ['coins-so', 8],
      ['coins', 12],
    ]);
  });

  test('that are about half, or few at an exchange that the text does not name, cannot be checked', () => {
    expect(told(judged(above('ALT'), WHEN, { universe, ratios: setOf(6, 6) }))).toBe('unknown: differs');
    expect(told(judged(above('ALT'), WHEN, { universe, ratios: setOf(2, 10) }))).toBe('unknown: differs');
    expect(told(judged(above('ALT', { scope: 'long-short-binance' }), WHEN, { universe, ratios: setOf(2, 10) }))).toMatch(/^off: 16.67/);
  });

  test('need ten with a reading then, and the list that says which coins they are', () => {
    expect(told(judged(above('ALT'), WHEN, { universe, ratios: setOf(9, 0) }))).toMatch(/^unknown: history/);
    expect(told(judged(above('ALT'), WHEN, { ratios: setOf(12, 0) }))).toBe('unknown: no-series');
    expect(told(judged(above('ALT'), '2024-01-15', { universe, ratios: setOf(12, 0) }))).toMatch(/^unknown: history 2024-01-14/);
  });
});
