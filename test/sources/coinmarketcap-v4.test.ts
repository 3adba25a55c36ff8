import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { epochDayOf, hours, isoDate, startOfDayMs, weekdayOf } from '../../lib/core/time.ts';
import { coinmarketcapV4Points } from '../../lib/sources/coinmarketcap-v4-points.ts';
import { coinmarketcapV4 } from '../../lib/sources/coinmarketcap-v4.ts';
import { ask, at, closes, day, failure, fixture, parsed, recording, RECORDINGS, seriesOf } from './answers.ts';

/** Folder of real daily history, where it is at hand. */
const MARKET = process.env['COMOVE_MARKET_DIR'];

const body = (points: readonly unknown[]): string => JSON.stringify({ data: { points }, status: { error_code: '0' } });

const stamped = (...stamps: readonly string[]): string => body(stamps.map((timestamp) => ({ marketCap: 2e12, timestamp })));

const recordedYear = (): string => recording('coinmarketcap/data-api-v4-global-metrics-historical-range30d.json');

test('asks for the one range that is known to be daily, whatever day is wanted', () => {
  const url = 'https://api.coinmarketcap.com/data-api/v4/global-metrics/quotes/historical?convertId=2781&range=30d';
  expect(coinmarketcapV4.request(ask('TOTAL')).url).toBe(url);
  expect(coinmarketcapV4.request(ask('STABLES', { from: day('2026-03-08') })).url).toBe(url);
  expect(() => coinmarketcapV4.request(ask('TOTAL_NOW'))).toThrow('does not serve TOTAL_NOW');
});

describe('parse', () => {
  test('a point at 00:00 UTC of D, daily or hourly, is the close of D−1; the point of this moment is today, provisionally', () => {
    const series = seriesOf(coinmarketcapV4.parse(ask('TOTAL'), fixture('coinmarketcap-v4.json')), 'TOTAL');
    expect(closes(series)).toEqual({ '2026-03-07': 2e12, '2026-03-08': 2.1e12, '2026-03-09': 2.2e12, '2026-03-10': 2.22e12 });
    expect(series.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('a point from before the end of its day stays provisional however late it is read', () => {
    const nextDay = ask('TOTAL', { nowMs: at('2026-03-12T09:00:00Z') });
    expect(seriesOf(coinmarketcapV4.parse(nextDay, fixture('coinmarketcap-v4.json')), 'TOTAL').provisionalFrom).toBe(day('2026-03-10'));
  });

  test('gives the parts beside the total, and of them only the stablecoins when only they are wanted', () => {
    const all = coinmarketcapV4.parse(ask('TOTAL'), fixture('coinmarketcap-v4.json'));
    expect(parsed(all).series.map(({ id }) => id)).toEqual(['TOTAL', 'CAP_BTC', 'CAP_ETH', 'CAP_STABLES', 'TOTAL_AT_CLOSE']);
    expect(closes(seriesOf(all, 'CAP_BTC'))).toMatchObject({ '2026-03-09': 1.375e12 });
    expect(closes(seriesOf(all, 'CAP_ETH'))).toMatchObject({ '2026-03-09': 2.75e11 });
    const stables = coinmarketcapV4.parse(ask('STABLES'), fixture('coinmarketcap-v4.json'));
    expect(parsed(stables).series.map(({ id }) => id)).toEqual(['CAP_STABLES', 'TOTAL_AT_CLOSE']);
    expect(closes(seriesOf(stables, 'CAP_STABLES'))).toMatchObject({ '2026-03-07': 3e11, '2026-03-09': 3.02e11 });
  });

  test('a point at the instant of a US close is the total at that close, whatever is asked for', () => {
    // Monday 9 March 2026, 20:00 UTC; the point of Tuesday 20:29 is nobody's close.
    for (const need of ['TOTAL', 'STABLES'] as const) {
      const series = seriesOf(coinmarketcapV4.parse(ask(need), fixture('coinmarketcap-v4.json')), 'TOTAL_AT_CLOSE');
      expect(closes(series)).toEqual({ '2026-03-09': 2.15e12 });
      expect(series.provisionalFrom).toBeUndefined();
    }
  });

  test('the point of the moment stands for the close while the hour’s own point is not there yet', () => {
    const points = stamped('1773014400', String(at('2026-03-09T19:58:40Z') / 1000));
    const read = (iso: string) => parsed(coinmarketcapV4.parse(ask('TOTAL', { nowMs: at(iso) }), points)).series.map(({ id }) => id);
    expect(read('2026-03-09T20:01:00Z')).toEqual(['TOTAL', 'TOTAL_AT_CLOSE']);
    expect(read('2026-03-09T19:59:00Z')).toEqual(['TOTAL']);
  });

  test('the total at the close never stands in for the stablecoins that were asked for', () => {
    expect(failure(coinmarketcapV4.parse(ask('STABLES'), stamped('1773014400', '1773086400')))).toEqual({ kind: 'empty' });
  });

  test('a part that is nothing, or as large as its total, is a gap', () => {
    const points = [
      { marketCap: 2e12, btcValue: 0, ethValue: 2e12, stableValue: 1e11, timestamp: '1772928000' },
      { marketCap: 2e12, btcValue: 1e12, ethValue: 2e11, stableValue: null, timestamp: '1773014400' },
    ];
    const answer = coinmarketcapV4.parse(ask('TOTAL'), JSON.stringify({ data: { points } }));
    expect(closes(seriesOf(answer, 'TOTAL'))).toEqual({ '2026-03-07': 2e12, '2026-03-08': 2e12 });
    expect(closes(seriesOf(answer, 'CAP_BTC'))).toEqual({ '2026-03-08': 1e12 });
    expect(closes(seriesOf(answer, 'CAP_ETH'))).toEqual({ '2026-03-08': 2e11 });
    expect(closes(seriesOf(answer, 'CAP_STABLES'))).toEqual({ '2026-03-07': 1e11 });
  });

  test('points away from midnight, save the newest, are no closes; without one at midnight the answer is refused', () => {
    const series = seriesOf(coinmarketcapV4.parse(ask('TOTAL'), stamped('1773014400', '1773086400', '1773090000')), 'TOTAL');
    expect(series.days.map(isoDate)).toEqual(['2026-03-08', '2026-03-09']);
    expect(series.provisionalFrom).toBe(day('2026-03-09'));
    expect(failure(coinmarketcapV4.parse(ask('TOTAL'), stamped('1773086400', '1773090000')))).toEqual({
      kind: 'refused',
      detail: 'no value at 00:00 UTC',
    });
  });

  test('no points is empty, stamps that are no seconds are a shape failure, another unit than the dollar is refused', () => {
    expect(failure(coinmarketcapV4.parse(ask('TOTAL'), body([])))).toEqual({ kind: 'empty' });
    expect(failure(coinmarketcapV4.parse(ask('TOTAL'), body([{ marketCap: 2e12, timestamp: 'now' }]))).kind).toBe('shape');
    expect(failure(coinmarketcapV4.parse(ask('TOTAL'), body([{ marketCap: 2000, timestamp: '1773014400' }]))).kind).toBe('refused');
    expect(failure(coinmarketcapV4.parse(ask('TOTAL'), '{"status":{"error_code":"500","error_message":"down"}}')).kind).toBe('provider');
  });
});

describe.skipIf(!RECORDINGS)('the recorded year of July 2025', () => {
  const asked = ask('TOTAL', { nowMs: at('2025-07-14T17:01:05Z') });

  test('every day from 2024-07-14 on is there once, today provisional', () => {
    const series = seriesOf(coinmarketcapV4.parse(asked, recordedYear()), 'TOTAL');
    expect(series.days).toEqual(Array.from({ length: 366 }, (_, i) => day('2024-07-14') + i));
    expect(series.provisionalFrom).toBe(day('2025-07-14'));
    expect(series.close.at(-1)).toBe(3_762_130_726_015.28);
  });

  test('the parts add up to less than the total on every day', () => {
    const answer = coinmarketcapV4.parse(asked, recordedYear());
    const [total, btc, eth, stables] = ['TOTAL', 'CAP_BTC', 'CAP_ETH', 'CAP_STABLES'].map((id) => seriesOf(answer, id));
    expect(total?.close.filter((all, i) => (btc?.close[i] ?? 0) + (eth?.close[i] ?? 0) + (stables?.close[i] ?? 0) >= all)).toEqual([]);
  });

  test('the hourly points are there to sample at the US close', () => {
    const points = coinmarketcapV4Points(recordedYear());
    const hourly = points.ok ? points.value.filter(({ atMs }) => atMs >= at('2025-06-14T16:00:00Z') && atMs % 3_600_000 === 0) : [];
    expect(hourly).toHaveLength(721);
    expect(new Set(hourly.map(({ atMs }) => epochDayOf(atMs))).size).toBe(31);
  });

  test('the total at the US close is the point of 16:00 in New York, of 13:00 on 3 July, and there is none on 19 June and 4 July', () => {
    const series = seriesOf(coinmarketcapV4.parse(asked, recordedYear()), 'TOTAL_AT_CLOSE');
    // From Monday 16 June on: the points of 14 June begin on a Saturday. Monday 14 July is still open.
    const noSession = ['2025-06-19', '2025-07-04'].map(day);
    const sessions = Array.from({ length: 26 }, (_, i) => day('2025-06-16') + i).filter((one) => weekdayOf(one) % 6 !== 0);
    expect(series.days).toEqual(sessions.filter((one) => !noSession.includes(one)));
    const points = coinmarketcapV4Points(recordedYear());
    const at16 = (iso: string) => points.ok && points.value.find(({ atMs }) => atMs === at(iso))?.totalUsd;
    expect(closes(series)).toMatchObject({
      '2025-06-16': at16('2025-06-16T20:00:00Z'),
      '2025-07-03': at16('2025-07-03T17:00:00Z'),
      '2025-07-11': at16('2025-07-11T20:00:00Z'),
    });
  });

  test('the newest point is stamped with its own instant and is the value of now: stamps are instants, not hours that follow', () => {
    const answer: { readonly data: { readonly historicalValues: { readonly now: { readonly marketCap: number } } } } =
      JSON.parse(recordedYear());
    const points = coinmarketcapV4Points(recordedYear());
    const newest = points.ok ? points.value.at(-1) : undefined;
    expect(newest?.totalUsd).toBeCloseTo(answer.data.historicalValues.now.marketCap, 0);
    expect(newest?.atMs).toBe(at('2025-07-14T16:59:21Z'));
  });

  test.skipIf(!MARKET)('Bitcoin’s part fits its price at the stamp, and an hour before or after five times worse', () => {
    // The coins in circulation hardly change: part ÷ price is constant where both are of one instant, 00:00 UTC here.
    const rows = readFileSync(`${MARKET}/btc_usd.csv`, 'utf8').split('\n').slice(1);
    const price = new Map(rows.map((row) => row.split(',')).map(([date, , , , close]) => [date, Number(close)]));
    const points = coinmarketcapV4Points(recordedYear());
    const part = new Map(points.ok ? points.value.map(({ atMs, btcUsd }) => [atMs, btcUsd]) : []);
    const spread = (hour: number): number => {
      const logs = Array.from({ length: 29 }, (_, i) => day('2025-06-15') + i).map((one) =>
        Math.log((part.get(startOfDayMs(one) + hours(hour)) ?? Number.NaN) / (price.get(isoDate(one - 1)) ?? Number.NaN)),
      );
      const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
    };
    expect(spread(0)).toBeLessThan(0.0005);
    expect(spread(-1)).toBeGreaterThan(5 * spread(0));
    expect(spread(1)).toBeGreaterThan(5 * spread(0));
  });
});
