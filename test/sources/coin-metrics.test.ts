import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { COIN_METRICS_ASSETS, COIN_METRICS_FIRST_DAY, COIN_METRICS_STABLES } from '../../lib/sources/coin-metrics-assets.ts';
import { coinMetrics } from '../../lib/sources/coin-metrics.ts';
import { ask, closes, day, failure, fixture, parsed, seriesOf } from './answers.ts';

const recent = { from: day('2026-03-08') };

const capOf = (asset: string): number => (asset === 'btc' ? 1e12 : asset === 'eth' ? 2e11 : 1e10);

function rows(dates: readonly string[], assets: readonly string[] = COIN_METRICS_ASSETS): readonly unknown[] {
  return assets.flatMap((asset) =>
    dates.map((date) => ({ asset, time: `${date}T00:00:00.000000000Z`, CapMrktEstUSD: String(capOf(asset)) })),
  );
}

const body = (data: readonly unknown[], more: object = {}): string => JSON.stringify({ data, ...more });

/** Figures of a day in which every asset has one: 28 assets of 1e10 beside Bitcoin and Ether. */
const TOTAL = 1e12 + 2e11 + 28e10;

test('the list has 30 assets, each once, the stablecoins among them', () => {
  expect(COIN_METRICS_ASSETS).toHaveLength(30);
  expect(new Set(COIN_METRICS_ASSETS).size).toBe(30);
  expect(COIN_METRICS_ASSETS).toEqual(expect.arrayContaining(['btc', 'eth', ...COIN_METRICS_STABLES]));
});

describe('request', () => {
  test('asks for a window whose rows fit one page, from the first day of the sum', () => {
    const url = new URL(coinMetrics.request(ask('TOTAL')).url);
    expect(url.origin + url.pathname).toBe('https://community-api.coinmetrics.io/v4/timeseries/asset-metrics');
    const fields = Object.fromEntries(url.searchParams);
    expect(fields).toMatchObject({ assets: COIN_METRICS_ASSETS.join(','), metrics: 'CapMrktEstUSD', frequency: '1d', page_size: '10000' });
    expect(fields['start_time']).toBe(isoDate(COIN_METRICS_FIRST_DAY));
    const windowDays = day(fields['end_time'] ?? '') - day(fields['start_time'] ?? '') + 1;
    expect(windowDays).toBe(333);
    expect(fields).not.toHaveProperty('sort');
  });

  test('never asks before the first day, and asks for the stablecoins alone when only they are wanted', () => {
    expect(coinMetrics.request(ask('TOTAL', { from: day('2013-01-01') })).url).toContain(`start_time=${isoDate(COIN_METRICS_FIRST_DAY)}`);
    expect(new URL(coinMetrics.request(ask('STABLES')).url).searchParams.get('assets')).toBe('usdt,usdc,dai');
    expect(() => coinMetrics.request(ask('BTC'))).toThrow('does not serve BTC');
  });
});

describe('parse', () => {
  test('the row of D is the close of D; the total is the sum over all assets', () => {
    const answer = coinMetrics.parse(ask('TOTAL', recent), body(rows(['2026-03-08', '2026-03-09'])));
    expect(closes(seriesOf(answer, 'TOTAL'))).toEqual({ '2026-03-08': TOTAL, '2026-03-09': TOTAL });
    expect(closes(seriesOf(answer, 'CAP_BTC'))).toEqual({ '2026-03-08': 1e12, '2026-03-09': 1e12 });
    expect(closes(seriesOf(answer, 'CAP_ETH'))).toEqual({ '2026-03-08': 2e11, '2026-03-09': 2e11 });
    expect(closes(seriesOf(answer, 'CAP_STABLES'))).toEqual({ '2026-03-08': 3e10, '2026-03-09': 3e10 });
    expect(parsed(answer).nextFrom).toBeUndefined();
  });

  test('a day on which one asset has no figure does not count', () => {
    const stables = coinMetrics.parse(ask('STABLES', recent), fixture('coin-metrics.json'));
    expect(parsed(stables).series).toHaveLength(1);
    expect(closes(seriesOf(stables, 'CAP_STABLES'))).toEqual({ '2026-03-08': 255_000_000_000.25 });
    const withoutSol = body([
      ...rows(['2026-03-08']),
      ...rows(
        ['2026-03-09'],
        COIN_METRICS_ASSETS.filter((asset) => asset !== 'sol'),
      ),
    ]);
    expect(closes(seriesOf(coinMetrics.parse(ask('TOTAL', recent), withoutSol), 'TOTAL'))).toEqual({ '2026-03-08': TOTAL });
  });

  test('an asset without any figure is refused by name instead of left out of the sum', () => {
    const withoutSol = body(
      rows(
        ['2026-03-08'],
        COIN_METRICS_ASSETS.filter((asset) => asset !== 'sol'),
      ),
    );
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), withoutSol))).toEqual({
      kind: 'refused',
      detail: 'no day with all 30 assets; none of sol',
    });
  });

  test('a window that ends before yesterday is followed by the next one', () => {
    const date = isoDate(COIN_METRICS_FIRST_DAY);
    expect(parsed(coinMetrics.parse(ask('TOTAL'), body(rows([date])))).nextFrom).toBe(COIN_METRICS_FIRST_DAY + 333);
  });

  test('a second page, an error object and a time that is no date are failures; no row is empty', () => {
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), body(rows(['2026-03-08']), { next_page_token: 'abc' }))).kind).toBe('shape');
    const error = JSON.stringify({ error: { type: 'bad_parameter', message: "Bad parameter 'sort'." } });
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), error))).toEqual({ kind: 'provider', detail: "Bad parameter 'sort'." });
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), body([{ asset: 'btc', time: 'noon', CapMrktEstUSD: '1' }]))).kind).toBe('shape');
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), body([])))).toEqual({ kind: 'empty' });
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), '{}'))).toEqual({ kind: 'shape', detail: 'data: absent' });
  });

  test('another unit than the dollar is refused', () => {
    const inBillions = body(rows(['2026-03-08'])).replaceAll(/"CapMrktEstUSD":"[^"]+"/g, '"CapMrktEstUSD":"1.5"');
    expect(failure(coinMetrics.parse(ask('TOTAL', recent), inBillions)).kind).toBe('refused');
  });
});
