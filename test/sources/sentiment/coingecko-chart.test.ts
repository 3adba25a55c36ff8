import { describe, expect, test } from 'vitest';
import { coingeckoChart } from '../../../lib/sources/sentiment/coingecko-chart.ts';
import { at, day, recording, RECORDINGS } from '../answers.ts';
import { askCoin, askUniverse, given, problem, sentimentFixture, solana } from './asks.ts';

const HOST = 'https://api.coingecko.com/api/v3/coins';
const chart = (...prices: readonly (readonly [string, number | null])[]): string =>
  JSON.stringify({ prices: prices.map(([iso, price]) => [at(iso), price]) });

describe('request', () => {
  test('asks by its own id, for the days since the first one wanted, at most a year', () => {
    expect(coingeckoChart.request(askCoin())).toEqual({ url: `${HOST}/solana/market_chart?vs_currency=usd&days=3&interval=daily` });
    expect(coingeckoChart.request(askCoin({ from: '2020-01-01' }))?.url).toContain('&days=365&');
    expect(coingeckoChart.request(askCoin({ from: '2026-03-11' }))?.url).toContain('&days=1&');
    expect(() => coingeckoChart.request(askUniverse)).toThrow('does not serve universe');
  });

  test('a coin of which it is not known what CoinGecko calls it is not asked for', () => {
    const { coingeckoId: _, ...nameless } = solana;
    expect(coingeckoChart.request(askCoin({ coin: nameless }))).toBeUndefined();
    expect(coingeckoChart.request(askCoin({ coin: { ...solana, coingeckoId: 'a/b?c' } }))?.url).toContain('/coins/a%2Fb%3Fc/market_chart');
  });
});

describe('parse', () => {
  test('the point stamped 00:00 UTC of D is the close of D−1; the last one, of now, is provisional', () => {
    expect(given(coingeckoChart.parse(askCoin(), sentimentFixture('coingecko-chart')), 'coin')).toEqual({
      kind: 'coin',
      days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
      close: [152.61, 150.42, 156.31],
      provisionalFrom: day('2026-03-10'),
    });
  });

  test('the value of midnight itself is final, however soon after it is read', () => {
    const justAfter = askCoin({ nowMs: at('2026-03-10T00:00:02Z') });
    const body = chart(['2026-03-09T00:00:00Z', 2], ['2026-03-10T00:00:00Z', 3], ['2026-03-10T00:00:01Z', 3.5]);
    // Two points around one midnight: the nearer one is the close.
    expect(given(coingeckoChart.parse(justAfter, body), 'coin')).toEqual({
      kind: 'coin',
      days: [day('2026-03-08'), day('2026-03-09')],
      close: [2, 3],
    });
  });

  test('a value of now that a cache has kept stays provisional after the day has ended', () => {
    const nextDay = askCoin({ nowMs: at('2026-03-11T01:00:00Z') });
    expect(given(coingeckoChart.parse(nextDay, sentimentFixture('coingecko-chart')), 'coin').provisionalFrom).toBe(day('2026-03-10'));
  });

  test('gaps in prices are left out, those in capitalisations do not matter', () => {
    const body = chart(['2026-03-09T00:00:00Z', null], ['2026-03-10T00:00:00Z', 3]);
    expect(given(coingeckoChart.parse(askCoin(), body), 'coin')).toMatchObject({ days: [day('2026-03-09')], close: [3] });
  });

  test('hourly values without one at midnight are refused', () => {
    expect(problem(coingeckoChart.parse(askCoin(), chart(['2026-03-09T11:20:00Z', 2], ['2026-03-09T12:20:00Z', 3])))).toEqual({
      kind: 'refused',
      detail: 'no value at 00:00 UTC',
    });
  });

  test('an unknown coin says that it is not listed; other errors, in either envelope, are failures of the provider', () => {
    expect(problem(coingeckoChart.parse(askCoin(), '{"error":"coin not found"}'))).toEqual({ kind: 'empty' });
    expect(problem(coingeckoChart.parse(askCoin(), '{"prices":[]}'))).toEqual({ kind: 'empty' });
    expect(coingeckoChart.unlistedStatuses).toEqual([404]);
    const status = { error_code: 10_012, error_message: 'Your request exceeds the allowed time range.' };
    for (const body of [{ error: { status } }, { status }])
      expect(problem(coingeckoChart.parse(askCoin(), JSON.stringify(body)))).toEqual({ kind: 'provider', detail: status.error_message });
    expect(problem(coingeckoChart.parse(askCoin(), '{"status":{"error_code":429}}'))).toEqual({
      kind: 'provider',
      detail: 'error_code 429',
    });
  });
});

test.skipIf(!RECORDINGS)('the recorded answer: two midnights and now', () => {
  const asked = askCoin({ from: '2024-03-25', nowMs: at('2024-04-01T15:01:30Z') });
  expect(given(coingeckoChart.parse(asked, recording('coingecko/market_chart-range.json')), 'coin')).toEqual({
    kind: 'coin',
    days: [day('2024-03-30'), day('2024-03-31'), day('2024-04-01')],
    close: [69_702.3087473573, 71_246.9514406015, 68_887.7495158568],
    provisionalFrom: day('2024-04-01'),
  });
});
