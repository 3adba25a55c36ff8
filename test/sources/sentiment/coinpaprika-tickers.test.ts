import { expect, test } from 'vitest';
import { coinpaprikaTickers } from '../../../lib/sources/sentiment/coinpaprika-tickers.ts';
import { day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture } from './asks.ts';

const row = (rank: number) => ({
  id: `c${rank}-coin-${rank}`,
  symbol: `C${rank}`,
  name: `Coin ${rank}`,
  rank,
  quotes: { USD: { price: 1, market_cap: 1e12 / (rank || 1) } },
});

test('asks for the largest 250', () => {
  expect(coinpaprikaTickers.request(askUniverse)).toEqual({ url: 'https://api.coinpaprika.com/v1/tickers?quotes=USD&limit=250' });
  expect(() => coinpaprikaTickers.request(askCoin())).toThrow('does not serve coin');
});

test('the key is the id without the ticker; a capitalisation of 0 is a gap, a high of null is none', () => {
  expect(given(coinpaprikaTickers.parse(askUniverse, sentimentFixture('coinpaprika-tickers')), 'universe').coins).toEqual([
    {
      key: 'bitcoin',
      symbol: 'BTC',
      name: 'Bitcoin',
      rank: 1,
      capUsd: 1.402e12,
      priceUsd: 70_030.25,
      ath: { priceUsd: 126_100.5, drawdown: -0.4446, day: day('2025-10-06') },
    },
    {
      key: 'solana',
      symbol: 'SOL',
      name: 'Solana',
      rank: 2,
      capUsd: 8.52e10,
      priceUsd: 156.5,
      ath: { priceUsd: 293.5, drawdown: -0.4668, day: day('2025-01-19') },
    },
    { key: 'new-coin', symbol: 'NEW', name: 'New Coin', rank: 3, capUsd: 4.02e8, priceUsd: 2.52 },
  ]);
});

test('where the limit is not kept to, the largest 250 of the whole list are taken, in whatever order it comes', () => {
  const body = JSON.stringify(Array.from({ length: 400 }, (_, i) => row(400 - i - 1)));
  const { coins } = given(coinpaprikaTickers.parse(askUniverse, body), 'universe');
  // Rank 0 is no rank.
  expect(coins.map(({ rank }) => rank)).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
});

test('an error is a failure of the provider', () => {
  expect(problem(coinpaprikaTickers.parse(askUniverse, '{"error":"id not found"}'))).toEqual({ kind: 'provider', detail: 'id not found' });
});

test.skipIf(!RECORDINGS)('the recorded row of February 2026, which has no supply any more', () => {
  const body = `[${recording('coinpaprika/ticker-btc-2026-02-08.json')}]`;
  expect(given(coinpaprikaTickers.parse(askUniverse, body), 'universe').coins).toEqual([
    {
      key: 'bitcoin',
      symbol: 'BTC',
      name: 'Bitcoin',
      rank: 1,
      capUsd: 1_426_427_932_261,
      priceUsd: 71_370.710_205_251_87,
      ath: { priceUsd: 126_173.177_784_679_7, drawdown: -0.4346, day: day('2025-10-06') },
    },
  ]);
  expect(problem(coinpaprikaTickers.parse(askUniverse, recording('coinpaprika/error-404-ticker.json'))).kind).toBe('provider');
});
