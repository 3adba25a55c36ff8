import { describe, expect, test } from 'vitest';
import { rankedCoins, type CoinRow } from '../../../lib/sources/sentiment/ranked-coins.ts';
import { day } from '../answers.ts';
import { given, NOW, problem } from './asks.ts';

const row = (more: Partial<CoinRow> = {}): CoinRow => ({
  slug: 'solana',
  symbol: 'sol',
  name: 'Solana',
  rank: 5,
  capUsd: 8e10,
  priceUsd: 150,
  athUsd: 300,
  ...more,
});

const coins = (...rows: readonly CoinRow[]) => given(rankedCoins(rows, NOW), 'universe').coins;
const ath = (more: Partial<CoinRow>) => coins(row(more))[0]?.ath;

describe('the all-time high', () => {
  test("the source's own distance is taken; without one it follows from the price", () => {
    expect(ath({ fromAthPercent: -48.5 })?.drawdown).toBe(-0.485);
    expect(ath({ fromAthPercent: '-48.5' })?.drawdown).toBe(-0.485);
    expect(ath({})?.drawdown).toBe(-0.5);
    expect(ath({ fromAthPercent: null })?.drawdown).toBe(-0.5);
    expect(ath({ fromAthPercent: -150 })?.drawdown).toBe(-0.5);
  });

  test('a price above a high that is not renewed yet stands at it', () => {
    expect(ath({ fromAthPercent: 0.4 })?.drawdown).toBe(0);
    expect(ath({ priceUsd: 301 })?.drawdown).toBe(0);
  });

  test('there is none where the source has none', () => {
    for (const athUsd of [null, undefined, 0, '', '--', -5]) expect(ath({ athUsd })).toBeUndefined();
  });

  test('its day is the UTC day of the instant; a date that cannot be is left out', () => {
    expect(ath({ athDate: '2025-01-19T23:59:59.957Z' })?.day).toBe(day('2025-01-19'));
    for (const athDate of [null, '', '2025-01-19', 'soon', '1970-01-01T00:00:00Z', '2031-01-01T00:00:00Z', '2025-02-31T99:00:00Z'])
      expect(ath({ athDate })).not.toHaveProperty('day');
  });
});

describe('the list', () => {
  test('is ascending by rank, each key once', () => {
    const list = coins(row({ slug: 'b', rank: 3 }), row({ slug: 'A', rank: 1 }), row({ slug: 'b', rank: 2 }));
    expect(list.map(({ key, rank }) => [key, rank])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('a coin without rank, price, capitalisation, slug or ticker cannot be placed', () => {
    const faults: readonly Partial<CoinRow>[] = [
      { rank: null },
      { rank: 0 },
      { rank: 2.5 },
      { capUsd: 0 },
      { capUsd: null },
      { priceUsd: null },
      { priceUsd: -1 },
      { slug: '' },
      { slug: 'two words' },
      { symbol: '' },
      { symbol: 'x'.repeat(31) },
    ];
    for (const fault of faults) expect(problem(rankedCoins([row(fault)], NOW))).toEqual({ kind: 'empty' });
  });

  test('a coin without a name is called by its ticker, a long name is cut', () => {
    expect(coins(row({ name: null }))[0]?.name).toBe('SOL');
    expect(coins(row({ name: 'x'.repeat(500) }))[0]?.name).toHaveLength(80);
  });
});
