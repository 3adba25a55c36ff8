import { describe, expect, test } from 'vitest';
import { coinmarketcapV3 } from '../../lib/sources/coinmarketcap-v3.ts';
import { ask, at, closes, day, failure, fixture, parsed, seriesOf } from './answers.ts';

const URL_START = 'https://api.coinmarketcap.com/data-api/v3/global-metrics/quotes/historical?convertId=2781&interval=1d';
const recent = { from: day('2026-03-07') };

const quote = (timestamp: string, totalMarketCap: unknown): unknown => ({
  timestamp,
  btcDominance: 60,
  ethDominance: 10,
  quote: [{ name: 'USD', totalMarketCap }],
});

const body = (quotes: readonly unknown[] | null): string =>
  JSON.stringify({ data: { quotes }, status: { error_code: '0', error_message: 'SUCCESS' } });

const error = (code: unknown): string => JSON.stringify({ status: { error_code: code, error_message: 'Search query is out of range' } });

const seconds = (iso: string): number => at(iso) / 1000;

describe('request', () => {
  test('asks for pages of less than four years from the beginning, then for the tail up to now', () => {
    expect(coinmarketcapV3.request(ask('TOTAL')).url).toBe(
      `${URL_START}&timeStart=${seconds('2013-04-28T00:00:00Z')}&timeEnd=${seconds('2017-02-26T00:00:00Z')}`,
    );
    expect(coinmarketcapV3.request(ask('TOTAL', recent)).url).toBe(
      `${URL_START}&timeStart=${seconds('2026-03-07T00:00:00Z')}&timeEnd=${seconds('2026-03-10T20:30:00Z')}`,
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => coinmarketcapV3.request(ask('STABLES'))).toThrow('does not serve STABLES');
  });
});

describe('parse', () => {
  test('a value stamped 00:00 UTC of D is the close of D−1', () => {
    const series = seriesOf(coinmarketcapV3.parse(ask('TOTAL', recent), fixture('coinmarketcap-v3.json')), 'TOTAL');
    expect(closes(series)).toEqual({ '2026-03-07': 2e12, '2026-03-08': 2.1e12, '2026-03-09': 2.2e12 });
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('a value stamped 23:59:59.999 of D is the close of D; between a second before and one after midnight the nearer counts', () => {
    const before = body([
      quote('2026-03-07T23:59:59.999Z', 2e12),
      quote('2026-03-08T23:59:58.000Z', 3e12),
      quote('2026-03-09T00:00:01.000Z', 2.1e12),
    ]);
    expect(closes(seriesOf(coinmarketcapV3.parse(ask('TOTAL', recent), before), 'TOTAL'))).toEqual({
      '2026-03-07': 2e12,
      '2026-03-08': 2.1e12,
    });
  });

  test('of two values of one midnight the last given counts', () => {
    const twice = body([quote('2026-03-08T00:00:00Z', 1.9e12), quote('2026-03-08T00:00:00Z', 2e12)]);
    expect(closes(seriesOf(coinmarketcapV3.parse(ask('TOTAL', recent), twice), 'TOTAL'))).toEqual({ '2026-03-07': 2e12 });
  });

  test('a stamp with another offset means the same instant, in winter and in summer', () => {
    const since = ask('TOTAL', { from: day('2025-07-01') });
    const offsets = body([quote('2026-01-07T19:00:00-05:00', 2e12), quote('2025-07-07T20:00:00-04:00', 2.1e12)]);
    expect(closes(seriesOf(coinmarketcapV3.parse(since, offsets), 'TOTAL'))).toEqual({
      '2025-07-07': 2.1e12,
      '2026-01-07': 2e12,
    });
  });

  test('the value of this moment, after the last midnight, is today, provisionally', () => {
    const now = body([quote('2026-03-10T00:00:00.000Z', 2e12), quote('2026-03-10T20:25:00.000Z', 2.1e12)]);
    const series = seriesOf(coinmarketcapV3.parse(ask('TOTAL', recent), now), 'TOTAL');
    expect(closes(series)).toEqual({ '2026-03-09': 2e12, '2026-03-10': 2.1e12 });
    expect(series.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('the caps of Bitcoin and Ether are their shares of the total; a share of nothing is a gap', () => {
    const answer = coinmarketcapV3.parse(ask('TOTAL', recent), fixture('coinmarketcap-v3.json'));
    expect(closes(seriesOf(answer, 'CAP_BTC'))).toEqual({ '2026-03-07': 1.2e12, '2026-03-08': 1.281e12, '2026-03-09': 1.375e12 });
    expect(closes(seriesOf(answer, 'CAP_ETH'))).toEqual({ '2026-03-07': 2e11, '2026-03-09': 2.75e11 });
  });

  test('the stamp may stand inside the quote only, and figures may be text', () => {
    const inside = body([{ quote: [{ timestamp: '2026-03-08T00:00:00.000Z', totalMarketCap: '2000000000000.5' }] }]);
    expect(closes(seriesOf(coinmarketcapV3.parse(ask('TOTAL', recent), inside), 'TOTAL'))).toEqual({ '2026-03-07': 2_000_000_000_000.5 });
    expect(parsed(coinmarketcapV3.parse(ask('TOTAL', recent), inside)).series.map(({ id }) => id)).toEqual(['TOTAL']);
  });

  test('a page that ends before yesterday is continued where the answer ended, an empty one after its end', () => {
    const early = ask('TOTAL', { from: day('2014-01-01') });
    expect(parsed(coinmarketcapV3.parse(early, body([quote('2014-06-02T00:00:00Z', 5e9)]))).nextFrom).toBe(day('2014-06-02'));
    expect(parsed(coinmarketcapV3.parse(early, body([])))).toEqual({ series: [], nextFrom: day('2014-01-01') + 1400 });
    expect(parsed(coinmarketcapV3.parse(early, body([quote('2014-01-01T00:00:00Z', 5e9)]))).nextFrom).toBe(day('2014-01-01') + 1400);
    expect(parsed(coinmarketcapV3.parse(ask('TOTAL', recent), fixture('coinmarketcap-v3.json'))).nextFrom).toBeUndefined();
  });

  test('an error code other than 0, as text or as a number, is a provider failure', () => {
    const expected = { kind: 'provider', detail: 'Search query is out of range' };
    expect(failure(coinmarketcapV3.parse(ask('TOTAL'), error(400)))).toEqual(expected);
    expect(failure(coinmarketcapV3.parse(ask('TOTAL'), error('500')))).toEqual(expected);
    expect(failure(coinmarketcapV3.parse(ask('TOTAL'), error(0)))).toEqual({ kind: 'shape', detail: 'data: absent' });
  });

  test('no quotes up to now is empty, other stamps are a shape failure, another unit than the dollar is refused', () => {
    expect(failure(coinmarketcapV3.parse(ask('TOTAL', recent), body([])))).toEqual({ kind: 'empty' });
    expect(failure(coinmarketcapV3.parse(ask('TOTAL', recent), body(null)))).toEqual({ kind: 'empty' });
    expect(failure(coinmarketcapV3.parse(ask('TOTAL', recent), body([quote('8 March', 2e12)]))).kind).toBe('shape');
    expect(failure(coinmarketcapV3.parse(ask('TOTAL', recent), body([quote('2026-03-08T00:00:00Z', 2000)]))).kind).toBe('refused');
  });
});
