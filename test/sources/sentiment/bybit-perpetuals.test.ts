import { expect, test } from 'vitest';
import { bybitPerpetuals } from '../../../lib/sources/sentiment/bybit-perpetuals.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askListing, given, problem, sentimentFixture } from './asks.ts';

const asked = askListing('bybit');

test('asks for all linear contracts in one call', () => {
  expect(bybitPerpetuals.request(asked)).toEqual({ url: 'https://api.bybit.com/v5/market/tickers?category=linear' });
  expect(() => bybitPerpetuals.request(askListing('okx'))).toThrow('does not list okx');
});

test('gives the perpetuals against Tether, multiples before and after the ticker divided out', () => {
  expect(given(bybitPerpetuals.parse(asked, sentimentFixture('bybit-perpetuals')), 'listing').markets).toEqual([
    { contract: 'BTCUSDT', symbol: 'BTC', multiple: 1, priceUsd: 70_001.5 },
    { contract: 'SHIB1000USDT', symbol: 'SHIB', multiple: 1000, priceUsd: 0.0126 / 1000 },
    { contract: '10000SATSUSDT', symbol: 'SATS', multiple: 10_000, priceUsd: 0.0003 / 10_000 },
  ]);
});

test('a code other than 0 is a failure of the provider although the status is 200', () => {
  expect(problem(bybitPerpetuals.parse(asked, '{"retCode":10006,"retMsg":"Too many visits!","result":{}}'))).toEqual({
    kind: 'provider',
    detail: '10006 Too many visits!',
  });
  expect(problem(bybitPerpetuals.parse(asked, '{"retCode":0,"retMsg":"OK"}')).kind).toBe('shape');
});

test.skipIf(!RECORDINGS)("the country block's page is a shape failure", () => {
  expect(problem(bybitPerpetuals.parse(asked, recording('bybit/error-403-cloudfront.txt'))).kind).toBe('shape');
  expect(problem(bybitPerpetuals.parse(asked, `<HTML><BODY>${recording('bybit/error-403-cloudfront.txt')}</BODY></HTML>`))).toEqual({
    kind: 'shape',
    detail: 'HTML instead of data',
  });
});
