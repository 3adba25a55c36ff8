import { expect, test } from 'vitest';
import { gateRatios } from '../../../lib/sources/sentiment/gate-ratios.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askRatio, askUniverse, given, instants, problem, sentimentFixture, solana } from './asks.ts';

const asked = askRatio('global-account');

test('asks at one address for either measure, for at most a hundred of the newest hours', () => {
  expect(gateRatios.request(asked)).toEqual({
    url: 'https://api.gateio.ws/api/v4/futures/usdt/contract_stats?contract=SOL_USDT&interval=1h&limit=4',
  });
  expect(gateRatios.request(askRatio('top-position'))).toEqual(gateRatios.request(asked));
  expect(gateRatios.request(askRatio('global-account', { hoursBack: 200 }))?.url).toContain('&limit=100');
  expect(gateRatios.request(askRatio('global-account', { coin: { ...solana, symbol: '$' } }))).toBeUndefined();
  expect(() => gateRatios.request(askUniverse)).toThrow('does not serve universe');
});

test('one answer holds both measures, numbers or text; times are in seconds', () => {
  const { exchange, measures } = given(gateRatios.parse(asked, sentimentFixture('gate-ratios')), 'ratio');
  expect(exchange).toBe('gate');
  expect(measures).toMatchObject([
    { measure: 'global-account', ratio: [1.6, 1.58, 1.61] },
    { measure: 'top-position', ratio: [1.02, 1.01, 0.99] },
  ]);
  for (const { atMs } of measures) expect(instants(atMs)).toEqual(['2026-03-10T18:00', '2026-03-10T19:00', '2026-03-10T20:00']);
  expect(gateRatios.parse(askRatio('top-position'), sentimentFixture('gate-ratios'))).toEqual(
    gateRatios.parse(asked, sentimentFixture('gate-ratios')),
  );
});

test('a measure without a usable row is not given, and the other one is', () => {
  const rows = [{ time: 1_773_172_800, lsr_account: 0, top_lsr_size: '1.1' }];
  expect(given(gateRatios.parse(asked, JSON.stringify(rows)), 'ratio').measures).toEqual([
    { measure: 'top-position', atMs: [1_773_172_800_000], ratio: [1.1] },
  ]);
});

test('no row and an unknown contract say that it is not listed; another label is a failure of the provider', () => {
  expect(problem(gateRatios.parse(asked, '[]'))).toEqual({ kind: 'empty' });
  expect(problem(gateRatios.parse(asked, '{"label":"CONTRACT_NOT_FOUND","message":"contract SOL_USDT not found"}'))).toEqual({
    kind: 'empty',
  });
  expect(gateRatios.unlistedStatuses).toEqual([400]);
  expect(problem(gateRatios.parse(asked, '{"label":"TOO_MANY_REQUESTS"}'))).toEqual({ kind: 'provider', detail: 'TOO_MANY_REQUESTS' });
});

test.skipIf(!RECORDINGS)('the documented answer: the account ratio is not the taker ratio, nor the position that of accounts', () => {
  expect(given(gateRatios.parse(asked, recording('gate/contract_stats-docsample.json')), 'ratio').measures).toEqual([
    { measure: 'global-account', atMs: [1_603_865_400_000], ratio: [0.5] },
    { measure: 'top-position', atMs: [1_603_865_400_000], ratio: [1.02] },
  ]);
});
