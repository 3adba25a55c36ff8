import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { endOfDayMs } from '../../../lib/core/time.ts';
import type { CoinSeries } from '../../../lib/market/coin-series.ts';
import type { Universe } from '../../../lib/market/coin.ts';
import { historyOf } from '../../../lib/verdicts/history-of.ts';
import { judgeSeason } from '../../../lib/verdicts/kinds/season.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { claimOf, publishedOn, told } from '../given.ts';

const LAST = dayOf('2026-01-14');

/** Two closes 90 days apart. */
const rows = (change: number): readonly (readonly [number, number])[] => [
  [LAST - 90, 100],
  [LAST, 100 * (1 + change)],
];

/** Fifty altcoins of which so many did better than Bitcoin, stored of the first `stored`. */
function verdictOf(ahead: number, claim: Partial<Claim>, { when = '2026-01-15T12:00:00Z', stored = 50 } = {}): string {
  const universe: Universe = {
    coins: Array.from({ length: 50 }, (_, i) => ({
      key: `coin-${i}`,
      symbol: `C${i}`,
      name: `Coin ${i}`,
      rank: i + 2,
      capUsd: 1e9 / (i + 1),
      priceUsd: 7,
    })),
    source: 'alpha',
    market: 'live',
    fetchedAtMs: endOfDayMs(LAST),
  };
  const coins = universe.coins.slice(0, stored).map(({ key }, i): CoinSeries => {
    const { id: _, ...columns } = makeSeries('BTC', rows(i < ahead ? 0.2 : -0.2));
    return { ...columns, coin: key };
  });
  const history = historyOf({ series: [makeSeries('BTC', rows(0.1))], coins, universe });
  const whole = claimOf({ kind: 'other-numeric', subject: 'ALT', scope: 'altcoin-season-index', unit: 'index', ...claim });
  return told(judgeSeason({ claim: whole, published: publishedOn(when), history, beside: [] }));
}

describe('an altcoin season index', () => {
  test('by hand: 16 of 50 ahead of Bitcoin are 32', () => {
    expect(verdictOf(16, { value: 32 })).toBe('matches: 32 index on 2026-01-14');
    expect(verdictOf(16, { value: 29 })).toMatch(/^matches: 32/);
  });

  test('of another publisher differs: beyond five points it cannot be checked', () => {
    expect(verdictOf(16, { value: 45 })).toBe('unknown: differs');
    expect(verdictOf(40, { value: 75, direction: 'above' })).toMatch(/^matches: 80/);
    expect(verdictOf(20, { value: 75, direction: 'above' })).toBe('unknown: differs');
  });

  test('is told of the ranked list’s own week only, of half of the coins at least, and of closes of the day', () => {
    expect(verdictOf(16, { value: 32 }, { when: '2025-12-15' })).toBe('unknown: not-served');
    expect(verdictOf(16, { value: 32 }, { stored: 20 })).toMatch(/^unknown: history/);
    expect(verdictOf(16, { value: 32 }, { when: '2026-01-19' })).toMatch(/^unknown: history/);
    expect(verdictOf(16, { direction: 'high' })).toBe('unknown: unclear');
  });
});
