import { expect, test } from 'vitest';
import { bybitRatios } from '../../../lib/sources/sentiment/bybit-ratios.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askRatio, askUniverse, given, instants, pepe, problem, sentimentFixture, solana } from './asks.ts';

const asked = askRatio('global-account');

test('asks for the newest hours of accounts; it has no positions of top traders', () => {
  expect(bybitRatios.request(asked)).toEqual({
    url: 'https://api.bybit.com/v5/market/account-ratio?category=linear&symbol=SOLUSDT&period=1h&limit=4',
  });
  expect(bybitRatios.request(askRatio('top-position'))).toBeUndefined();
  expect(bybitRatios.request(askRatio('global-account', { coin: pepe, hoursBack: 9000 }))?.url).toContain(
    'symbol=1000PEPEUSDT&period=1h&limit=500',
  );
  expect(() => bybitRatios.request(askUniverse)).toThrow('does not serve universe');
});

test('the ratio is that of the two shares; newest first comes out ascending', () => {
  const { exchange, measures } = given(bybitRatios.parse(asked, sentimentFixture('bybit-ratios')), 'ratio');
  expect(exchange).toBe('bybit');
  expect(measures).toMatchObject([{ measure: 'global-account', ratio: [1, 0.55 / 0.45, 0.6 / 0.4] }]);
  expect(instants(measures[0]?.atMs ?? [])).toEqual(['2026-03-10T18:00', '2026-03-10T19:00', '2026-03-10T20:00']);
});

test('nobody on one side is no ratio', () => {
  const body = '{"retCode":0,"result":{"list":[{"symbol":"SOLUSDT","buyRatio":"1","sellRatio":"0","timestamp":"1773172800000"}]}}';
  expect(problem(bybitRatios.parse(asked, body))).toEqual({ kind: 'empty' });
});

test('an unknown symbol says that it is not listed; another code is a failure of the provider, although the status is 200', () => {
  expect(problem(bybitRatios.parse(asked, '{"retCode":10001,"retMsg":"Not supported symbols","result":{}}'))).toEqual({ kind: 'empty' });
  expect(problem(bybitRatios.parse(asked, '{"retCode":0,"retMsg":"OK","result":{"list":[]}}'))).toEqual({ kind: 'empty' });
  expect(problem(bybitRatios.parse(asked, '{"retCode":10001,"retMsg":"period invalid","result":{}}')).kind).toBe('provider');
  expect(problem(bybitRatios.parse(asked, '{"retCode":10006,"retMsg":"Too many visits!","result":{}}'))).toEqual({
    kind: 'provider',
    detail: '10006 Too many visits!',
  });
});

test("another coin's rows are refused", () => {
  expect(problem(bybitRatios.parse(askRatio('global-account', { coin: pepe }), sentimentFixture('bybit-ratios'))).kind).toBe('refused');
});

test.skipIf(!RECORDINGS)('the documented answer, and the page of the country block', () => {
  const bitcoin = askRatio('global-account', { coin: { ...solana, symbol: 'BTC' } });
  expect(given(bybitRatios.parse(bitcoin, recording('bybit/account-ratio.json')), 'ratio').measures).toEqual([
    { measure: 'global-account', atMs: [1_695_772_800_000], ratio: [0.5777 / 0.4223] },
  ]);
  expect(problem(bybitRatios.parse(bitcoin, recording('bybit/error-403-cloudfront.txt'))).kind).toBe('shape');
});
