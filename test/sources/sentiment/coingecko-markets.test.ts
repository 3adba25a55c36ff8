import { expect, test } from 'vitest';
import { coingeckoMarkets } from '../../../lib/sources/sentiment/coingecko-markets.ts';
import { day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture } from './asks.ts';

test('asks for the largest 250 in one call', () => {
  expect(coingeckoMarkets.request(askUniverse)).toEqual({
    url: 'https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=250&page=1',
  });
  expect(() => coingeckoMarkets.request(askCoin())).toThrow('does not serve coin');
});

test('gives rank, capitalisation, price and all-time high; what has no rank or no capitalisation is left out', () => {
  expect(given(coingeckoMarkets.parse(askUniverse, sentimentFixture('coingecko-markets')), 'universe').coins).toEqual([
    {
      key: 'bitcoin',
      symbol: 'BTC',
      name: 'Bitcoin',
      rank: 1,
      capUsd: 1.4e12,
      priceUsd: 70_010,
      ath: { priceUsd: 126_000, drawdown: -44.43651 / 100, day: day('2025-10-06') },
      coingeckoId: 'bitcoin',
    },
    {
      key: 'solana',
      symbol: 'SOL',
      name: 'Solana',
      rank: 2,
      capUsd: 8.5e10,
      priceUsd: 156.3,
      ath: { priceUsd: 293.25, drawdown: -46.70077 / 100, day: day('2025-01-19') },
      coingeckoId: 'solana',
    },
    { key: 'newcoin', symbol: 'NEW', name: 'New Coin', rank: 3, capUsd: 4e8, priceUsd: 2.5, coingeckoId: 'newcoin' },
  ]);
});

test('an error is a failure of the provider, no ranked coin is empty, one odd row among others is left out', () => {
  const limited = '{"status":{"error_code":429,"error_message":"You have exceeded the Rate Limit"}}';
  expect(problem(coingeckoMarkets.parse(askUniverse, limited))).toEqual({ kind: 'provider', detail: 'You have exceeded the Rate Limit' });
  expect(problem(coingeckoMarkets.parse(askUniverse, '[]'))).toEqual({ kind: 'empty' });
  const rows: readonly unknown[] = JSON.parse(sentimentFixture('coingecko-markets'));
  const withOdd = JSON.stringify([...rows, { id: 7 }, 'x']);
  expect(coingeckoMarkets.parse(askUniverse, withOdd)).toEqual(coingeckoMarkets.parse(askUniverse, sentimentFixture('coingecko-markets')));
  expect(problem(coingeckoMarkets.parse(askUniverse, '[{"id":7},{"id":8}]')).kind).toBe('shape');
});

test.skipIf(!RECORDINGS)('the recorded list of December 2025: a hundred coins, all with their highs, ascending by rank', () => {
  const { coins } = given(
    coingeckoMarkets.parse(
      { ...askUniverse, nowMs: Date.UTC(2025, 11, 29, 23) },
      recording('coingecko/coins-markets-2025-12-29-filtered100.json'),
    ),
    'universe',
  );
  expect(coins).toHaveLength(100);
  expect(coins[0]).toMatchObject({ key: 'bitcoin', ath: { priceUsd: 126_080, drawdown: -30.78759 / 100, day: day('2025-10-06') } });
  expect(coins.every(({ ath }) => ath?.day !== undefined && ath.drawdown <= 0 && ath.drawdown >= -1)).toBe(true);
  // The source's own distance is the price over the high, but for rounding and the minutes between the two.
  for (const { priceUsd, ath } of coins) expect(priceUsd / (ath?.priceUsd ?? Number.NaN) - 1).toBeCloseTo(ath?.drawdown ?? Number.NaN, 1);
  const ranks = coins.map(({ rank }) => rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test.skipIf(!RECORDINGS)('the recorded row of April 2024', () => {
  const { coins } = given(coingeckoMarkets.parse(askUniverse, recording('coingecko/coins-markets-bitcoin-2024-04.json')), 'universe');
  expect(coins).toMatchObject([{ key: 'bitcoin', symbol: 'BTC', rank: 1, ath: { drawdown: -0.0477063, day: day('2024-03-14') } }]);
});
