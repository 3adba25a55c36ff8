import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ambiguousTickers } from '../../lib/market/ambiguous-tickers.ts';
import type { ContractListing, ListingId } from '../../lib/market/contract-listing.ts';
import { LISTED_AT, makeCoin, makeUniverse } from './make-coin.ts';

const NEIRO = makeCoin('NEIRO', 10, { key: 'neiro', priceUsd: 0.04 });
const FIRST_NEIRO = makeCoin('NEIRO', 90, { key: 'first-neiro', priceUsd: 0.0005 });
const SOL = makeCoin('SOL', 5, { key: 'solana', priceUsd: 150 });

const listing = (id: ListingId, prices: Readonly<Record<string, number | undefined>>): ContractListing => ({
  id,
  markets: Object.entries(prices).map(([symbol, priceUsd]) => ({
    contract: `${symbol}USDT`,
    symbol,
    multiple: 1,
    ...(priceUsd !== undefined && { priceUsd }),
  })),
  market: 'live',
  fetchedAtMs: LISTED_AT,
});

const told = (...listings: readonly ContractListing[]) => ambiguousTickers(makeUniverse([SOL, NEIRO, FIRST_NEIRO]), listings);

describe('a ticker that several coins have', () => {
  test('means the coin that exchanges trade under it, by price', () => {
    expect(told(listing('binance', { NEIRO: 0.00051 }))).toEqual([['NEIRO', 'first-neiro']]);
    expect(told(listing('binance', { NEIRO: 0.039 }), listing('okx', { NEIRO: 0.041 }))).toEqual([['NEIRO', 'neiro']]);
  });

  test.for<[string, readonly ContractListing[]]>([
    ['no listing is known', []],
    ['none has the ticker', [listing('binance', { SOL: 150 })]],
    ['none has a price', [listing('binance', { NEIRO: undefined })]],
    ['exchanges trade two coins under it', [listing('binance', { NEIRO: 0.00051 }), listing('gate', { NEIRO: 0.04 })]],
  ])('is a guess at the largest where %s', ([, listings]) => {
    expect(told(...listings)).toEqual([['NEIRO', 'neiro', 1]]);
  });

  test('means none of them where its price is of neither', () => {
    expect(told(listing('binance', { NEIRO: 3 }))).toEqual([['NEIRO', '']]);
  });
});

describe('a ticker that one coin of the list has', () => {
  test('speaks for itself with the price of its coin, or with none', () => {
    const alone = makeUniverse([SOL]);
    for (const priceUsd of [150, undefined]) expect(ambiguousTickers(alone, [listing('binance', { SOL: priceUsd })])).toEqual([]);
    expect(ambiguousTickers(alone, [])).toEqual([]);
  });

  test('means none where exchanges trade another coin under it, and is a guess where only some do', () => {
    const alone = makeUniverse([SOL]);
    expect(ambiguousTickers(alone, [listing('binance', { SOL: 3 })])).toEqual([['SOL', '']]);
    expect(ambiguousTickers(alone, [listing('binance', { SOL: 3 }), listing('okx', { SOL: 151 })])).toEqual([['SOL', 'solana', 1]]);
  });
});

test('whatever the prices, a ticker is told once, and its coin has it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e3, noNaN: true }), { maxLength: 4 }), (prices) => {
      const ids = ['binance', 'okx', 'gate', 'bybit'] as const;
      const tickers = told(...prices.map((price, i) => listing(ids[i] ?? 'binance', { NEIRO: price })));
      expect(tickers.map(([symbol]) => symbol)).toEqual(['NEIRO']);
      expect(['neiro', 'first-neiro', '']).toContain(tickers[0]?.[1]);
    }),
  );
});
