import { describe, expect, test } from 'vitest';
import { coinmarketcapListing } from '../../../lib/sources/sentiment/coinmarketcap-listing.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture } from './asks.ts';

const coins = (...rows: readonly unknown[]) =>
  given(coinmarketcapListing.parse(askUniverse, JSON.stringify({ data: { cryptoCurrencyList: rows } })), 'universe').coins;

const quotes = [{ name: 'USD', price: '2.5', marketCap: '4000000' }];

const named = (name: unknown) => ({
  slug: 'a',
  symbol: 'A',
  quotes: [
    { name: 'BTC', price: 1, marketCap: 1 },
    { ...quotes[0], name },
  ],
});

test('asks for the largest 250, with the high and the rank and nothing more', () => {
  expect(coinmarketcapListing.request(askUniverse)).toEqual({
    url: 'https://api.coinmarketcap.com/data-api/v3/cryptocurrency/listing?start=1&limit=250&sortBy=market_cap&sortType=desc&convert=USD&cryptoType=all&tagType=all&audited=false&aux=ath,cmc_rank',
  });
  expect(() => coinmarketcapListing.request(askCoin())).toThrow('does not serve coin');
});

test('gives the high without a date and the distance to it from the price', () => {
  expect(given(coinmarketcapListing.parse(askUniverse, sentimentFixture('coinmarketcap-listing')), 'universe').coins).toEqual([
    {
      key: 'bitcoin',
      symbol: 'BTC',
      name: 'Bitcoin',
      rank: 1,
      capUsd: 1.401e12,
      priceUsd: 70_020.5,
      ath: { priceUsd: 126_000, drawdown: 70_020.5 / 126_000 - 1 },
    },
    {
      key: 'solana',
      symbol: 'SOL',
      name: 'Solana',
      rank: 2,
      capUsd: 8.51e10,
      priceUsd: 156.4,
      ath: { priceUsd: 293.25, drawdown: 156.4 / 293.25 - 1 },
    },
    { key: 'newcoin', symbol: 'NEW', name: 'New Coin', rank: 3, capUsd: 4.01e8, priceUsd: 2.51 },
  ]);
});

describe('the shape is not documented', () => {
  test('amounts may be text, and a rank that is left out is the place in the list', () => {
    expect(coins({ slug: 'a', symbol: 'A', quotes }, { slug: 'b', symbol: 'b', cmcRank: '2', ath: '5.00', quotes })).toEqual([
      { key: 'a', symbol: 'A', name: 'A', rank: 1, capUsd: 4e6, priceUsd: 2.5 },
      { key: 'b', symbol: 'B', name: 'B', rank: 2, capUsd: 4e6, priceUsd: 2.5, ath: { priceUsd: 5, drawdown: -0.5 } },
    ]);
  });

  test('the dollar is found by name, by id, or where nothing is named; another currency is not taken for it', () => {
    expect(coins(named('2781'))[0]?.priceUsd).toBe(2.5);
    expect(coins(named(null))[0]?.priceUsd).toBe(2.5);
    expect(problem(coinmarketcapListing.parse(askUniverse, JSON.stringify({ data: { cryptoCurrencyList: [named('EUR')] } })))).toEqual({
      kind: 'empty',
    });
  });

  test('another type is a failure, not a guess', () => {
    for (const list of [[{ slug: 'a', symbol: 'A', quotes: { USD: { price: 1 } } }], [{ slug: 1, symbol: 'A', quotes }], 'x'])
      expect(problem(coinmarketcapListing.parse(askUniverse, JSON.stringify({ data: { cryptoCurrencyList: list } }))).kind).toBe('shape');
  });

  test('an error code is a failure of the provider', () => {
    const body = '{"status":{"error_code":400,"error_message":"Search query is out of range"}}';
    expect(problem(coinmarketcapListing.parse(askUniverse, body))).toEqual({ kind: 'provider', detail: 'Search query is out of range' });
  });
});
