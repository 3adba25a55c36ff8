import { describe, expect, test } from 'vitest';
import { coinbase } from '../../lib/sources/coinbase.ts';
import { ask, at, closes, day, failure, fixture, parsed, recording, RECORDINGS, seriesOf } from './answers.ts';

const recent = { from: day('2026-03-08') };

describe('request', () => {
  test('asks for 300 days, both ends included, from before the first candle at first', () => {
    expect(coinbase.request(ask('BTC', recent)).url).toBe(
      'https://api.exchange.coinbase.com/products/BTC-USD/candles?granularity=86400&start=2026-03-08T00:00:00Z&end=2027-01-01T00:00:00Z',
    );
    expect(coinbase.request(ask('ETH')).url).toContain(
      '/ETH-USD/candles?granularity=86400&start=2016-05-01T00:00:00Z&end=2017-02-24T00:00:00Z',
    );
    expect(day('2017-02-24') - day('2016-05-01') + 1).toBe(300);
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => coinbase.request(ask('RUT'))).toThrow('does not serve RUT');
  });
});

describe('parse', () => {
  test('reads time, low, high, open, close, newest first; the candle that opens at 00:00 UTC of D is the close of D', () => {
    expect(coinbase.parse(ask('BTC', recent), fixture('coinbase.json'))).toEqual({
      ok: true,
      value: {
        series: [
          {
            id: 'BTC',
            days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
            close: [68_510.75, 69_960, 70_020],
            high: [68_910, 70_110, 70_510.25],
            low: [67_510, 68_410, 69_010.5],
            provisionalFrom: day('2026-03-10'),
          },
        ],
      },
    });
  });

  test('days without a trade are absent, and that is no error', () => {
    const holed = JSON.stringify([
      [at('2026-03-03T00:00:00Z') / 1000, 1, 3, 2, 2, 1],
      [at('2026-03-01T00:00:00Z') / 1000, 1, 3, 2, 2, 1],
    ]);
    expect(seriesOf(coinbase.parse(ask('ETH', { from: day('2026-03-01') }), holed), 'ETH').days).toEqual([
      day('2026-03-01'),
      day('2026-03-03'),
    ]);
  });

  test('a window that ends before today is followed by the next one, also when it holds no candle', () => {
    const early = ask('BTC', { from: day('2015-01-01') });
    expect(parsed(coinbase.parse(early, '[]'))).toEqual({ series: [], nextFrom: day('2015-01-01') + 300 });
    expect(parsed(coinbase.parse(ask('BTC', recent), fixture('coinbase.json'))).nextFrom).toBeUndefined();
  });

  test('no candle in the window that reaches today is empty; a message is a provider failure', () => {
    expect(failure(coinbase.parse(ask('BTC', recent), '[]'))).toEqual({ kind: 'empty' });
    expect(failure(coinbase.parse(ask('BTC', recent), '{"message":"NotFound"}'))).toEqual({ kind: 'provider', detail: 'NotFound' });
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('hourly candles are not taken for days, and their columns are low, high, open, close', () => {
    const body = recording('coinbase/candles-1h-2024-03-13.json');
    expect(failure(coinbase.parse(ask('BTC', recent), body)).kind).toBe('shape');
    const asDay = body.replace('1710327600', String(at('2026-03-09T00:00:00Z') / 1000));
    expect(seriesOf(coinbase.parse(ask('BTC', recent), asDay), 'BTC')).toMatchObject({
      close: [73_370.65],
      high: [73_402.47],
      low: [73_241.5],
    });
  });
});

const candle = (iso: string, close: number): readonly number[] => [at(iso) / 1000, 1, 200_000, 2, close, 1];

describe('Bitcoin at the US close', () => {
  const asked = ask('BTC_AT_CLOSE', { from: day('2026-03-06') });

  test('asks for hours from the first missing close to the newest; a single one is asked for with its whole hour', () => {
    expect(coinbase.request(asked).url).toBe(
      'https://api.exchange.coinbase.com/products/BTC-USD/candles?granularity=3600&start=2026-03-06T20:00:00.000Z&end=2026-03-10T19:59:59.000Z',
    );
    expect(coinbase.request(ask('BTC_AT_CLOSE', { from: day('2026-03-10') })).url).toContain(
      'start=2026-03-10T19:00:00.000Z&end=2026-03-10T19:59:59.000Z',
    );
  });

  test('takes the candles that end at the closes, newest first as they come', () => {
    const body = JSON.stringify([
      candle('2026-03-10T19:00:00Z', 4),
      candle('2026-03-10T18:00:00Z', 9),
      candle('2026-03-09T20:00:00Z', 9),
      candle('2026-03-09T19:00:00Z', 3),
      candle('2026-03-06T20:00:00Z', 2),
      candle('2026-03-06T19:00:00Z', 9),
    ]);
    expect(closes(seriesOf(coinbase.parse(asked, body), 'BTC_AT_CLOSE'))).toEqual({ '2026-03-06': 2, '2026-03-09': 3, '2026-03-10': 4 });
  });

  test('300 hours are at most ten sessions; a page before the newest close is followed by the next, also when it is empty', () => {
    const early = ask('BTC_AT_CLOSE', { from: day('2026-01-26') });
    expect(parsed(coinbase.parse(early, '[]'))).toEqual({ series: [], nextFrom: day('2026-02-09') });
    expect(failure(coinbase.parse(asked, '[]'))).toEqual({ kind: 'empty' });
  });

  test('daily candles are no hours', () => {
    expect(failure(coinbase.parse(asked, fixture('coinbase.json'))).kind).toBe('shape');
  });

  test.skipIf(!RECORDINGS)('the recorded hour is read; it ends at 12:00 UTC, which is no close', () => {
    const body = recording('coinbase/candles-1h-2024-03-13.json');
    expect(failure(coinbase.parse(ask('BTC_AT_CLOSE', { from: day('2026-03-10') }), body))).toEqual({ kind: 'empty' });
    const atClose = body.replace('1710327600', String(at('2024-03-13T19:00:00Z') / 1000));
    const read = coinbase.parse(ask('BTC_AT_CLOSE', { from: day('2026-03-10') }), atClose);
    expect(closes(seriesOf(read, 'BTC_AT_CLOSE'))).toEqual({ '2024-03-13': 73_370.65 });
  });
});
