import { describe, expect, test } from 'vitest';
import { binanceRatios } from '../../../lib/sources/sentiment/binance-ratios.ts';
import { recording, RECORDINGS } from '../answers.ts';
import { askRatio, askUniverse, given, instants, NOW, pepe, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://fapi.binance.com/futures/data';
const bitcoin = { ...solana, symbol: 'BTC' };

const row = (longShortRatio: unknown, timestamp: unknown): unknown => ({ symbol: 'SOLUSDT', longShortRatio, timestamp });

const read = (measure: 'global-account' | 'top-position', name: string) =>
  given(binanceRatios.parse(askRatio(measure, { coin: bitcoin }), recording(`binance/${name}.json`)), 'ratio').measures;

describe('request', () => {
  test('asks for the newest hours, each measure at its own address', () => {
    expect(binanceRatios.request(askRatio('global-account'))).toEqual({
      url: `${HOST}/globalLongShortAccountRatio?symbol=SOLUSDT&period=1h&limit=4`,
    });
    expect(binanceRatios.request(askRatio('top-position'))).toEqual({
      url: `${HOST}/topLongShortPositionRatio?symbol=SOLUSDT&period=1h&limit=4`,
    });
    expect(binanceRatios.request(askRatio('global-account', { hoursBack: 200 }))?.url).toContain('&limit=201');
    expect(binanceRatios.request(askRatio('global-account', { hoursBack: 5000 }))?.url).toContain('&limit=500');
    expect(binanceRatios.request(askRatio('global-account', { hoursBack: -2 }))?.url).toContain('&limit=1');
  });

  test('takes the contract that the listing has, else makes it of the ticker', () => {
    expect(binanceRatios.request(askRatio('global-account', { coin: pepe }))?.url).toContain('symbol=1000PEPEUSDT&');
    const market = { contract: '10000PEPEUSDT', symbol: 'PEPE', multiple: 10_000 };
    expect(binanceRatios.request(askRatio('global-account', { coin: pepe, market }))?.url).toContain('symbol=10000PEPEUSDT&');
    expect(binanceRatios.request(askRatio('global-account', { coin: { ...solana, symbol: '$' } }))).toBeUndefined();
    expect(() => binanceRatios.request(askUniverse)).toThrow('does not serve universe');
  });
});

describe('parse', () => {
  const asked = askRatio('global-account');

  test('gives the measure that was asked for, ascending', () => {
    const { exchange, measures } = given(binanceRatios.parse(asked, sentimentFixture('binance-ratios')), 'ratio');
    expect(exchange).toBe('binance');
    expect(measures.map(({ measure }) => measure)).toEqual(['global-account']);
    expect(instants(measures[0]?.atMs ?? [])).toEqual(['2026-03-10T18:00', '2026-03-10T19:00', '2026-03-10T20:00']);
    expect(measures[0]?.ratio).toEqual([1.6855, 1.7027, 1.681]);
    const top = given(binanceRatios.parse(askRatio('top-position'), sentimentFixture('binance-ratios')), 'ratio');
    expect(top.measures.map(({ measure }) => measure)).toEqual(['top-position']);
  });

  test('descending rows, and stamps and ratios as numbers or as text, change nothing', () => {
    const rows: readonly Readonly<Record<string, unknown>>[] = JSON.parse(sentimentFixture('binance-ratios'));
    const other = rows
      .toReversed()
      .map((one) => ({ ...one, timestamp: String(one['timestamp']), longShortRatio: Number(one['longShortRatio']) }));
    expect(binanceRatios.parse(asked, JSON.stringify(other))).toEqual(binanceRatios.parse(asked, sentimentFixture('binance-ratios')));
  });

  test('a ratio that is missing follows from its two sides; without them the row is left out', () => {
    const rows = [
      { symbol: 'SOLUSDT', longAccount: '0.6', shortAccount: '0.4', timestamp: NOW - 2 },
      { symbol: 'SOLUSDT', longAccount: '0.6', shortAccount: '0', timestamp: NOW - 1 },
      { symbol: 'SOLUSDT', longShortRatio: '-1', timestamp: NOW },
    ];
    expect(given(binanceRatios.parse(asked, JSON.stringify(rows)), 'ratio').measures[0]?.ratio).toEqual([0.6 / 0.4]);
  });

  test('a ratio that no market has, and a stamp of another time, are left out', () => {
    const rows = [row('1.5', NOW - 1), row('1e6', NOW), row('1e-9', NOW), row('2', 1_773_172_800), row('2', NOW + 7_200_000), null];
    expect(given(binanceRatios.parse(asked, JSON.stringify(rows)), 'ratio').measures[0]?.ratio).toEqual([1.5]);
  });

  test("another coin's rows are refused", () => {
    expect(problem(binanceRatios.parse(askRatio('global-account', { coin: bitcoin }), sentimentFixture('binance-ratios')))).toEqual({
      kind: 'refused',
      detail: 'SOLUSDT instead of BTCUSDT',
    });
  });

  test('an empty list and an invalid symbol say that it is not listed', () => {
    expect(problem(binanceRatios.parse(asked, '[]'))).toEqual({ kind: 'empty' });
    expect(problem(binanceRatios.parse(asked, '{"code":-1121,"msg":"Invalid symbol."}'))).toEqual({ kind: 'empty' });
    expect(binanceRatios.unlistedStatuses).toEqual([400]);
    expect(problem(binanceRatios.parse(asked, '{"code":-1003}'))).toEqual({ kind: 'provider', detail: 'code -1003' });
  });
});

test.skipIf(!RECORDINGS)('the documented answers, whose stamps are text', () => {
  expect(read('global-account', 'fapi-globalLongShortAccountRatio')).toEqual([
    { measure: 'global-account', atMs: [1_583_139_600_000, 1_583_139_900_000], ratio: [0.196, 1.9559] },
  ]);
  expect(read('top-position', 'fapi-topLongShortPositionRatio')).toEqual([
    { measure: 'top-position', atMs: [1_583_139_600_000, 1_583_139_900_000], ratio: [1.4342, 1.4337] },
  ]);
});
