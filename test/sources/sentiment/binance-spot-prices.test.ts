import { expect, test } from 'vitest';
import { binanceSpotPrices } from '../../../lib/sources/sentiment/binance-spot-prices.ts';
import { askListing, given, problem, sentimentFixture } from './asks.ts';

const asked = askListing('binance-spot');

test('asks for all prices in one call', () => {
  expect(binanceSpotPrices.request(asked)).toEqual({ url: 'https://data-api.binance.vision/api/v3/ticker/price' });
  expect(() => binanceSpotPrices.request(askListing('binance'))).toThrow('does not list binance');
});

test('gives the markets against Tether; multiples are divided out, a price of zero is none', () => {
  const { listing, markets } = given(binanceSpotPrices.parse(asked, sentimentFixture('binance-spot-prices')), 'listing');
  expect(listing).toBe('binance-spot');
  expect(markets).toEqual([
    { contract: 'SOLUSDT', symbol: 'SOL', multiple: 1, priceUsd: 156.2 },
    { contract: '1000SATSUSDT', symbol: 'SATS', multiple: 1000, priceUsd: 0.000_03 / 1000 },
    { contract: '1INCHUSDT', symbol: '1INCH', multiple: 1, priceUsd: 0.25 },
    { contract: 'JUPUSDT', symbol: 'JUP', multiple: 1, priceUsd: 0.51 },
    { contract: 'OLDUSDT', symbol: 'OLD', multiple: 1 },
  ]);
});

test('no market is empty, an error code a failure of the provider, rows of another shape a shape failure', () => {
  expect(problem(binanceSpotPrices.parse(asked, '[]'))).toEqual({ kind: 'empty' });
  expect(problem(binanceSpotPrices.parse(asked, '[{"symbol":"ETHBTC","price":"1"}]'))).toEqual({ kind: 'empty' });
  expect(problem(binanceSpotPrices.parse(asked, '{"code":-1003,"msg":"Way too many requests."}')).kind).toBe('provider');
  expect(problem(binanceSpotPrices.parse(asked, '[{"pair":"SOLUSDT"},{"pair":"BTCUSDT"}]')).kind).toBe('shape');
});
