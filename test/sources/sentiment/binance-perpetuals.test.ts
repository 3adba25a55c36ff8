import { expect, test } from 'vitest';
import { binancePerpetuals } from '../../../lib/sources/sentiment/binance-perpetuals.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askListing, given, problem, sentimentFixture } from './asks.ts';

const asked = askListing('binance');

test('asks for all mark prices in one call', () => {
  expect(binancePerpetuals.request(asked)).toEqual({ url: 'https://fapi.binance.com/fapi/v1/premiumIndex' });
  expect(() => binancePerpetuals.parse(askListing('okx'), '[]')).toThrow('does not list okx');
});

test('gives the perpetuals against Tether; dated futures and other currencies are left out, multiples divided out', () => {
  expect(given(binancePerpetuals.parse(asked, sentimentFixture('binance-perpetuals')), 'listing').markets).toEqual([
    { contract: 'BTCUSDT', symbol: 'BTC', multiple: 1, priceUsd: 70_000.1 },
    { contract: '1000PEPEUSDT', symbol: 'PEPE', multiple: 1000, priceUsd: 0.011 / 1000 },
    { contract: '1MBABYDOGEUSDT', symbol: 'BABYDOGE', multiple: 1_000_000, priceUsd: 0.0012 / 1e6 },
    { contract: '0GUSDT', symbol: '0G', multiple: 1, priceUsd: 1.5 },
    { contract: 'OLDUSDT', symbol: 'OLD', multiple: 1 },
  ]);
});

test('an error code is a failure of the provider', () => {
  expect(problem(binancePerpetuals.parse(asked, '{"code":-1003,"msg":"Too many requests"}')).kind).toBe('provider');
});

test.skipIf(!RECORDINGS)('the documented row, in a list as the call without a symbol gives it', () => {
  const body = `[${recording('binance/fapi-premiumIndex.json')}]`;
  expect(given(binancePerpetuals.parse(asked, body), 'listing').markets).toEqual([
    { contract: 'BTCUSDT', symbol: 'BTC', multiple: 1, priceUsd: 11_793.631_045_62 },
  ]);
  expect(problem(binancePerpetuals.parse(asked, recording('binance/error-451-restricted-location.json')))).toMatchObject({
    kind: 'provider',
    detail: expect.stringContaining('restricted location'),
  });
});
