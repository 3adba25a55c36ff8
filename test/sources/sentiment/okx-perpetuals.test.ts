import { expect, test } from 'vitest';
import { okxPerpetuals } from '../../../lib/sources/sentiment/okx-perpetuals.ts';
import { askListing, given, problem, sentimentFixture } from './asks.ts';

const asked = askListing('okx');

test('asks for the mark prices of all perpetuals in one call', () => {
  expect(okxPerpetuals.request(asked)).toEqual({ url: 'https://www.okx.com/api/v5/public/mark-price?instType=SWAP' });
  expect(() => okxPerpetuals.request(askListing('gate'))).toThrow('does not list gate');
});

test('gives those against Tether, prices being of one coin whatever a contract stands for', () => {
  expect(given(okxPerpetuals.parse(asked, sentimentFixture('okx-perpetuals')), 'listing').markets).toEqual([
    { contract: 'BTC-USDT-SWAP', symbol: 'BTC', multiple: 1, priceUsd: 70_002.1 },
    { contract: 'PEPE-USDT-SWAP', symbol: 'PEPE', multiple: 1, priceUsd: 0.000_011 },
  ]);
});

test('a code other than "0" is a failure of the provider although the status is 200', () => {
  expect(problem(okxPerpetuals.parse(asked, '{"code":"50011","msg":"Too Many Requests","data":[]}'))).toEqual({
    kind: 'provider',
    detail: '50011 Too Many Requests',
  });
  expect(problem(okxPerpetuals.parse(asked, '{"code":"0","msg":"","data":[]}'))).toEqual({ kind: 'empty' });
  expect(problem(okxPerpetuals.parse(asked, '{"code":"0","msg":""}')).kind).toBe('shape');
});
