import { describe, expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import { coinOfTicker } from '../../lib/market/coin-of-ticker.ts';
import type { RankedCoin } from '../../lib/market/coin.ts';
import type { ContractListing, ListedMarket } from '../../lib/market/contract-listing.ts';
import { listedMarketOf } from '../../lib/market/listed-market-of.ts';
import { BITCOIN, LISTED_AT, makeCoin, makeUniverse, manyCoins } from './make-coin.ts';

const market = (symbol: string, priceUsd?: number, more: Partial<ListedMarket> = {}): ListedMarket => ({
  contract: `${symbol}USDT`,
  symbol,
  multiple: 1,
  ...(priceUsd !== undefined && { priceUsd }),
  ...more,
});

const listing = (markets: readonly ListedMarket[], fetchedAtMs = LISTED_AT): ContractListing => ({
  id: 'binance',
  markets,
  market: 'live',
  fetchedAtMs,
});

const PEPE = makeCoin('PEPE', 40, { name: 'Pepe', priceUsd: 4e-6 });
const MEMECORE = makeCoin('M', 49, { name: 'MemeCore', priceUsd: 1.44 });
const OTHER_M = makeCoin('M', 180, { name: 'Metis thing', priceUsd: 0.02 });
const universe = makeUniverse([...manyCoins(30), PEPE, MEMECORE, OTHER_M]);
const of = (coin: RankedCoin, ...markets: readonly ListedMarket[]) => listedMarketOf(coin, listing(markets), universe);

describe('the market of a coin', () => {
  test('is unknown without a listing, and none where the listing has no such ticker', () => {
    expect(listedMarketOf(PEPE, undefined, universe)).toBe('unknown');
    expect(of(PEPE, market('BTC', 87_000))).toBeUndefined();
    expect(of(PEPE)).toBeUndefined();
  });

  test('is found on a contract of a thousand coins: ticker and price are of one', () => {
    const contract = market('PEPE', 4.1e-6, { contract: '1000PEPEUSDT', multiple: 1000 });
    expect(of(PEPE, market('BTC', 87_000), contract)).toBe(contract);
  });

  test('is not a contract whose multiple was not divided out', () => {
    expect(of(PEPE, market('PEPE', 4.1e-3))).toBeUndefined();
  });

  test('with one ticker for two coins, is the one whose price agrees, be it the smaller', () => {
    expect(of(MEMECORE, market('M', 1.5))?.valueOf()).toMatchObject({ contract: 'MUSDT' });
    expect(of(OTHER_M, market('M', 1.5))).toBeUndefined();
    expect(of(OTHER_M, market('M', 0.021))).toMatchObject({ contract: 'MUSDT' });
    expect(of(MEMECORE, market('M', 0.021))).toBeUndefined();
  });

  test('with one ticker and no price to tell, is the larger coin’s', () => {
    expect(of(MEMECORE, market('M'))).toMatchObject({ symbol: 'M' });
    expect(of(OTHER_M, market('M'))).toBeUndefined();
  });

  test('is none where no coin of the list has that price: the exchange trades a third one', () => {
    expect(of(MEMECORE, market('M', 40))).toBeUndefined();
    expect(of(OTHER_M, market('M', 40))).toBeUndefined();
  });

  test('agrees within 25 % at one time, within a factor of 2 hours later', () => {
    expect(of(PEPE, market('PEPE', 4e-6 * 1.25))).toBeDefined();
    expect(of(PEPE, market('PEPE', 4e-6 * 1.26))).toBeUndefined();
    const old = (priceUsd: number) => listedMarketOf(PEPE, listing([market('PEPE', priceUsd)], LISTED_AT - hours(20)), universe);
    expect(old(4e-6 * 1.9)).toBeDefined();
    expect(old(4e-6 * 2.1)).toBeUndefined();
  });

  test('is found under another ticker only where the price says the same', () => {
    const ronin = makeCoin('RON', 60, { name: 'Ronin', coingeckoId: 'ronin', priceUsd: 0.13 });
    const list = makeUniverse([...universe.coins, ronin]);
    expect(listedMarketOf(ronin, listing([market('RONIN', 0.131)]), list)).toMatchObject({ contract: 'RONINUSDT' });
    expect(listedMarketOf(ronin, listing([market('RONIN')]), list)).toBeUndefined();
    expect(listedMarketOf(ronin, listing([market('RONIN', 5)]), list)).toBeUndefined();
    // Its own ticker goes first.
    expect(listedMarketOf(ronin, listing([market('RONIN', 0.131), market('RON', 0.13)]), list)).toMatchObject({ symbol: 'RON' });
  });

  test('of a coin that the ranked list does not hold is told by its own price', () => {
    expect(of(makeCoin('NEW', 300, { priceUsd: 2 }), market('NEW', 2.1))).toMatchObject({ symbol: 'NEW' });
  });
});

describe('the coin that a bare ticker means', () => {
  test('is the only one that has it, in any case', () => {
    expect(coinOfTicker('btc', universe)).toBe(BITCOIN);
    expect(coinOfTicker('NOPE', universe)).toBeUndefined();
  });

  test('is none where the exchange trades the ticker at another coin’s price, though only one coin has it', () => {
    const only = makeUniverse([...manyCoins(30), PEPE]);
    const at = (priceUsd?: number) => coinOfTicker('PEPE', only, listing([market('PEPE', priceUsd)]));
    expect(at(4.1e-6)).toBe(PEPE);
    expect(at(3)).toBeUndefined();
    expect(at()).toBe(PEPE);
    // Not traded under it: held all the same.
    expect(coinOfTicker('PEPE', only, listing([market('BTC', 87_000)]))).toBe(PEPE);
    expect(coinOfTicker('M', universe, listing([market('M', 40)]))).toBeUndefined();
  });

  test('is not told by a market of the coin under another ticker', () => {
    const ronin = makeCoin('RON', 60, { name: 'Ronin', coingeckoId: 'ronin', priceUsd: 0.13 });
    const list = makeUniverse([...universe.coins, ronin]);
    expect(coinOfTicker('RON', list, listing([market('RONIN', 0.131), market('RON', 5)]))).toBeUndefined();
    expect(coinOfTicker('RON', list, listing([market('RONIN', 0.131)]))).toBe(ronin);
  });

  test('is the larger one where the next is ten times smaller, and none where it is not', () => {
    const far = makeUniverse([...manyCoins(30), { ...MEMECORE, capUsd: 1e10 }, { ...OTHER_M, capUsd: 1e9 }]);
    const near = makeUniverse([...manyCoins(30), { ...MEMECORE, capUsd: 1e10 }, { ...OTHER_M, capUsd: 1.1e9 }]);
    expect(coinOfTicker('M', far)?.name).toBe('MemeCore');
    expect(coinOfTicker('M', near)).toBeUndefined();
  });

  test('is the one that the exchange trades, where its listing says so by price', () => {
    expect(coinOfTicker('M', universe, listing([market('M', 0.0205)]))?.name).toBe('Metis thing');
    expect(coinOfTicker('M', universe, listing([market('M', 1.4)]))?.name).toBe('MemeCore');
    expect(coinOfTicker('M', universe, listing([]))).toBeUndefined();
  });
});
