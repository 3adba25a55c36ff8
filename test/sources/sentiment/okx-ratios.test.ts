import { expect, test } from 'vitest';
import { okxRatios } from '../../../lib/sources/sentiment/okx-ratios.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askRatio, askUniverse, given, instants, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://www.okx.com/api/v5/rubik/stat/contracts';
const asked = askRatio('global-account');

test('asks for the newest hours, at most a hundred, each measure at its own address', () => {
  expect(okxRatios.request(asked)).toEqual({ url: `${HOST}/long-short-account-ratio-contract?instId=SOL-USDT-SWAP&period=1H&limit=4` });
  expect(okxRatios.request(askRatio('top-position', { hoursBack: 200 }))).toEqual({
    url: `${HOST}/long-short-position-ratio-contract-top-trader?instId=SOL-USDT-SWAP&period=1H&limit=100`,
  });
  expect(okxRatios.request(askRatio('global-account', { coin: { ...solana, symbol: '$' } }))).toBeUndefined();
  expect(() => okxRatios.request(askUniverse)).toThrow('does not serve universe');
});

test('newest first comes out ascending', () => {
  const { exchange, measures } = given(okxRatios.parse(asked, sentimentFixture('okx-ratios')), 'ratio');
  expect(exchange).toBe('okx');
  expect(instants(measures[0]?.atMs ?? [])).toEqual(['2026-03-10T18:00', '2026-03-10T19:00', '2026-03-10T20:00']);
  expect(measures).toMatchObject([{ measure: 'global-account', ratio: [1.25, 1.2655, 1.274_083_111_321_365_3] }]);
  expect(given(okxRatios.parse(askRatio('top-position'), sentimentFixture('okx-ratios')), 'ratio').measures).toMatchObject([
    { measure: 'top-position' },
  ]);
});

test('an unknown instrument says that it is not listed; any other code is a failure of the provider, although the status is 200', () => {
  expect(problem(okxRatios.parse(asked, '{"code":"51001","msg":"Instrument ID does not exist","data":[]}'))).toEqual({ kind: 'empty' });
  expect(problem(okxRatios.parse(asked, '{"code":"51000","msg":"Parameter instId error","data":[]}'))).toEqual({ kind: 'empty' });
  expect(problem(okxRatios.parse(asked, '{"code":"0","msg":"","data":[]}'))).toEqual({ kind: 'empty' });
  expect(problem(okxRatios.parse(asked, '{"code":"51000","msg":"Parameter period error","data":[]}')).kind).toBe('provider');
  expect(problem(okxRatios.parse(asked, '{"code":"50011","msg":"Too Many Requests","data":[]}'))).toEqual({
    kind: 'provider',
    detail: '50011 Too Many Requests',
  });
});

test('rows that are no pairs are a shape failure; a pair that cannot be read is left out', () => {
  expect(problem(okxRatios.parse(asked, '{"code":"0","data":[{"ts":"1","ratio":"2"}]}')).kind).toBe('shape');
  expect(problem(okxRatios.parse(asked, '{"code":"0","data":[["soon","1.2"],["1773172800000",""],["1773172800000",null]]}'))).toEqual({
    kind: 'empty',
  });
});

test.skipIf(!RECORDINGS)('the documented answer', () => {
  expect(given(okxRatios.parse(asked, recording('okx/long-short-account-ratio.json')), 'ratio').measures).toEqual([
    { measure: 'global-account', atMs: [1_630_502_100_000], ratio: [1.25] },
  ]);
});
