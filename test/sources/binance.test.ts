import { describe, expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import { binance } from '../../lib/sources/binance.ts';
import { ask, at, closes, day, failure, fixture, parsed, recording, RECORDINGS, seriesOf } from './answers.ts';

const kline = (openMs: number, close: string): readonly unknown[] => [
  openMs,
  '1',
  '3',
  '0.5',
  close,
  '9',
  openMs + days(1) - 1,
  '9',
  1,
  '9',
  '9',
  '0',
];

describe('request', () => {
  test('asks for a thousand days from the first one wanted', () => {
    expect(binance.request(ask('BTC')).url).toBe(
      'https://data-api.binance.vision/api/v3/klines?symbol=BTCUSDT&interval=1d&limit=1000&startTime=0',
    );
    expect(binance.request(ask('ETH', { from: day('2026-03-08') })).url).toBe(
      'https://data-api.binance.vision/api/v3/klines?symbol=ETHUSDT&interval=1d&limit=1000&startTime=1772928000000',
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => binance.request(ask('RUT'))).toThrow('does not serve RUT');
  });
});

describe('parse', () => {
  test('the candle that opens at 00:00 UTC of D is the close of D; the open last one is provisional', () => {
    expect(binance.parse(ask('BTC'), fixture('binance.json'))).toEqual({
      ok: true,
      value: {
        series: [
          {
            id: 'BTC',
            days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
            close: [68_500.5, 69_950.25, 70_010],
            high: [68_900, 70_100, 70_500],
            low: [67_500, 68_400, 69_000],
            provisionalFrom: day('2026-03-10'),
          },
        ],
      },
    });
  });

  test('the last candle is final from 24:00 UTC on', () => {
    const series = seriesOf(binance.parse(ask('BTC', { nowMs: at('2026-03-11T00:00:00Z') }), fixture('binance.json')), 'BTC');
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('a full page is continued after its last day; a shorter one, or one that reaches today, is the last', () => {
    const first = at('2020-01-01T00:00:00Z');
    const page = JSON.stringify(Array.from({ length: 1000 }, (_, i) => kline(first + days(i), '2')));
    expect(parsed(binance.parse(ask('BTC'), page)).nextFrom).toBe(day('2020-01-01') + 1000);
    expect(parsed(binance.parse(ask('BTC', { nowMs: first + days(999) + 1 }), page)).nextFrom).toBeUndefined();
    expect(parsed(binance.parse(ask('BTC'), fixture('binance.json'))).nextFrom).toBeUndefined();
  });

  test('rows in another order and repeated rows come out ascending, once each', () => {
    const first = at('2026-03-01T00:00:00Z');
    const page = JSON.stringify([kline(first + days(1), '2'), kline(first, '1'), kline(first + days(1), '2.5')]);
    expect(closes(seriesOf(binance.parse(ask('ETH'), page), 'ETH'))).toEqual({ '2026-03-01': 1, '2026-03-02': 2.5 });
  });

  test('no candle is empty; an error object is a provider failure', () => {
    expect(failure(binance.parse(ask('BTC'), '[]'))).toEqual({ kind: 'empty' });
    expect(failure(binance.parse(ask('BTC'), '{"code":-1121,"msg":"Invalid symbol."}'))).toEqual({
      kind: 'provider',
      detail: 'Invalid symbol.',
    });
  });

  test('candles of another length or that do not open at 00:00 UTC, and short rows, are shape failures', () => {
    const first = at('2026-03-01T00:00:00Z');
    const hourly = [first, '1', '3', '0.5', '2', '9', first + 3_599_999, '9', 1, '9', '9', '0'];
    expect(failure(binance.parse(ask('BTC'), JSON.stringify([hourly]))).kind).toBe('shape');
    expect(failure(binance.parse(ask('BTC'), JSON.stringify([kline(first + 1, '2')]))).kind).toBe('shape');
    expect(failure(binance.parse(ask('BTC'), JSON.stringify([[first, '1', '3', '0.5']]))).kind).toBe('shape');
  });
});

test('a candle that an outage cut short is no close of its day, and one that opens late belongs to none; the page goes on', () => {
  const first = at('2018-01-01T00:00:00Z');
  const page = Array.from({ length: 1000 }, (_, i) => kline(first + days(i), '2'));
  const [cut, late] = [day('2018-02-08') - day('2018-01-01'), day('2018-02-09') - day('2018-01-01')];
  page[cut] = page[cut]?.with(6, at('2018-02-08T00:28:14.788Z')) ?? [];
  page[late] = page[late]?.with(0, at('2018-02-09T09:28:14.789Z')) ?? [];
  const { series, nextFrom } = parsed(binance.parse(ask('BTC'), JSON.stringify(page)));
  const kept = new Set(series[0]?.days);
  expect(kept.size).toBe(998);
  expect([day('2018-02-08'), day('2018-02-09')].some((one) => kept.has(one))).toBe(false);
  expect(nextFrom).toBe(day('2018-01-01') + 1000);
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('the documentation sample (weekly) and hourly candles are not taken for days', () => {
    expect(failure(binance.parse(ask('BTC'), recording('binance/spot-klines.json'))).kind).toBe('shape');
    expect(failure(binance.parse(ask('BTC'), recording('binance/real-2026-07-fapi-klines-1h-first5.json'))).kind).toBe('shape');
  });

  test('the columns of recorded candles are open, high, low, close', () => {
    const [candle]: readonly (readonly [number, string, string, string, string])[] = JSON.parse(recording('binance/spot-klines.json'));
    const asDay = [at('2026-03-01T00:00:00Z'), ...(candle ?? []).slice(1, 6), at('2026-03-01T23:59:59.999Z')];
    expect(seriesOf(binance.parse(ask('BTC'), JSON.stringify([asDay])), 'BTC')).toMatchObject({
      close: [Number(candle?.[4])],
      high: [Number(candle?.[2])],
      low: [Number(candle?.[3])],
    });
  });

  test('errors are provider failures', () => {
    expect(failure(binance.parse(ask('BTC'), recording('binance/error-400-invalid-symbol.json'))).kind).toBe('provider');
    expect(failure(binance.parse(ask('BTC'), recording('binance/error-451-restricted-location.json'))).kind).toBe('provider');
  });
});

const hour = (openMs: number, close: string): readonly unknown[] => kline(openMs, close).with(6, openMs + hours(1) - 1);

describe('Bitcoin at the US close', () => {
  /** Hours from Friday 6 March 2026, 00:00 UTC on; each closes at its number. */
  const first = at('2026-03-06T00:00:00Z');
  const hoursOf = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, i) => hour(first + hours(i), String(i + 1))));

  test('asks for hours from the one that ends at the first missing close to the one that ends at the newest', () => {
    // 20:00 UTC on Friday (21:00 close, winter) to 19:00 UTC on Tuesday (20:00 close, summer).
    expect(binance.request(ask('BTC_AT_CLOSE', { from: day('2026-03-06') })).url).toBe(
      'https://data-api.binance.vision/api/v3/klines?symbol=BTCUSDT&interval=1h&limit=1000&startTime=1772827200000&endTime=1773169200000',
    );
  });

  test('takes the candles that end at the closes, and no other', () => {
    const series = seriesOf(binance.parse(ask('BTC_AT_CLOSE', { from: day('2026-03-06') }), hoursOf(120)), 'BTC_AT_CLOSE');
    // Friday 21:00 is hour 21; Monday 20:00 hour 72 + 20; Tuesday 20:00 hour 96 + 20.
    expect(closes(series)).toEqual({ '2026-03-06': 21, '2026-03-09': 92, '2026-03-10': 116 });
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('400 days are ten pages, each continued with the next session', () => {
    const pages: (number | undefined)[] = [];
    let from: number | undefined;
    do {
      const asked = ask('BTC_AT_CLOSE', from === undefined ? {} : { from });
      const start = Number(new URL(binance.request(asked).url).searchParams.get('startTime'));
      from = parsed(binance.parse(asked, JSON.stringify([hour(start, '1')]))).nextFrom;
      pages.push(from);
    } while (from !== undefined);
    expect(pages).toHaveLength(10);
  });

  test('daily candles, and hours that an outage cut short, are no closes', () => {
    expect(failure(binance.parse(ask('BTC_AT_CLOSE'), fixture('binance.json'))).kind).toBe('shape');
    const cut: readonly (readonly unknown[])[] = JSON.parse(hoursOf(120));
    const body = JSON.stringify(cut.map((row, i) => (i === 91 ? row.with(6, first + hours(91) + 60_000) : row)));
    expect(closes(seriesOf(binance.parse(ask('BTC_AT_CLOSE'), body), 'BTC_AT_CLOSE'))).toEqual({ '2026-03-06': 21, '2026-03-10': 116 });
  });

  test.skipIf(!RECORDINGS)('recorded hours are read; without one that ends at a close they are empty', () => {
    const asked = ask('BTC_AT_CLOSE', { from: day('2026-07-13'), nowMs: at('2026-07-15T00:00:00Z') });
    // They open from 20:00 UTC of 13 July on: the close of that session is the end of the hour before.
    const body = recording('binance/real-2026-07-fapi-klines-1h-first5.json');
    expect(failure(binance.parse(asked, body))).toEqual({ kind: 'empty' });
    const rows: readonly (readonly [number, string, string, string, string, string, number])[] = JSON.parse(body);
    const anHourBefore = rows.map((row) => row.with(0, row[0] - hours(1)).with(6, row[6] - hours(1)));
    expect(closes(seriesOf(binance.parse(asked, JSON.stringify(anHourBefore)), 'BTC_AT_CLOSE'))).toEqual({ '2026-07-13': 62_179.3 });
  });
});
