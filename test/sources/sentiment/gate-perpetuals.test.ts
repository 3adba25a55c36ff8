import { expect, test } from 'vitest';
import { gatePerpetuals } from '../../../lib/sources/sentiment/gate-perpetuals.ts';
import { askListing, given, problem, sentimentFixture } from './asks.ts';

const asked = askListing('gate');

test('asks for all tickers in one call', () => {
  expect(gatePerpetuals.request(asked)).toEqual({ url: 'https://api.gateio.ws/api/v4/futures/usdt/tickers' });
  expect(() => gatePerpetuals.request(askListing('okx'))).toThrow('does not list okx');
});

test('gives the mark price, or the last one where that is empty', () => {
  expect(given(gatePerpetuals.parse(asked, sentimentFixture('gate-perpetuals')), 'listing').markets).toEqual([
    { contract: 'BTC_USDT', symbol: 'BTC', multiple: 1, priceUsd: 70_002.5 },
    { contract: 'PEPE_USDT', symbol: 'PEPE', multiple: 1, priceUsd: 0.000_011 },
    { contract: 'NEW_USDT', symbol: 'NEW', multiple: 1, priceUsd: 2.5 },
  ]);
});

test('a label is a failure of the provider', () => {
  expect(problem(gatePerpetuals.parse(asked, '{"label":"TOO_MANY_REQUESTS","message":"slow down"}'))).toEqual({
    kind: 'provider',
    detail: 'TOO_MANY_REQUESTS: slow down',
  });
});
