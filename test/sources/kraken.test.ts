import { describe, expect, test } from 'vitest';
import { kraken } from '../../lib/sources/kraken.ts';
import { ask, at, closes, day, failure, fixture, recording, RECORDINGS, seriesOf } from './answers.ts';

describe('request', () => {
  test('asks for daily candles, after the last second before the first day wanted', () => {
    expect(kraken.request(ask('BTC')).url).toBe('https://api.kraken.com/0/public/OHLC?pair=XBTUSD&interval=1440');
    expect(kraken.request(ask('ETH', { from: day('2026-03-08') })).url).toBe(
      'https://api.kraken.com/0/public/OHLC?pair=ETHUSD&interval=1440&since=1772927999',
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => kraken.request(ask('RUT'))).toThrow('does not serve RUT');
  });
});

describe('parse', () => {
  test('finds the pair under another name than asked for; the candle that opens at 00:00 UTC of D is the close of D', () => {
    expect(kraken.parse(ask('BTC'), fixture('kraken.json'))).toEqual({
      ok: true,
      value: {
        series: [
          {
            id: 'BTC',
            days: [day('2026-03-08'), day('2026-03-09'), day('2026-03-10')],
            close: [68_505.5, 69_955, 70_015],
            high: [68_905, 70_105, 70_505],
            low: [67_505, 68_405, 69_005],
            provisionalFrom: day('2026-03-10'),
          },
        ],
      },
    });
    expect(closes(seriesOf(kraken.parse(ask('ETH'), fixture('kraken.json').replace('XXBTZUSD', 'XETHZUSD')), 'ETH'))).toHaveProperty(
      '2026-03-08',
    );
  });

  test('a row after the last committed one is provisional even when the clock here is past its end', () => {
    const series = seriesOf(kraken.parse(ask('BTC', { nowMs: at('2026-03-11T00:00:01Z') }), fixture('kraken.json')), 'BTC');
    expect(series.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('errors with HTTP status 200 are provider failures', () => {
    expect(failure(kraken.parse(ask('BTC'), '{"error":["EQuery:Unknown asset pair"]}'))).toEqual({
      kind: 'provider',
      detail: 'EQuery:Unknown asset pair',
    });
  });

  test('no candle is empty; no pair, and candles that are not daily, are shape failures', () => {
    expect(failure(kraken.parse(ask('BTC'), '{"error":[],"result":{"XXBTZUSD":[],"last":0}}'))).toEqual({ kind: 'empty' });
    expect(failure(kraken.parse(ask('BTC'), '{"error":[],"result":{"last":0}}')).kind).toBe('shape');
    expect(failure(kraken.parse(ask('BTC'), '{"error":[]}')).kind).toBe('shape');
    expect(failure(kraken.parse(ask('BTC'), '{"error":[],"result":{"XXBTZUSD":[[1772931600,"1","3","1","2"]]}}')).kind).toBe('shape');
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('candles of a minute are not taken for days, and their columns are open, high, low, close', () => {
    const body = recording('kraken/ohlc.json');
    expect(failure(kraken.parse(ask('BTC'), body)).kind).toBe('shape');
    const answer: { readonly result: { readonly XXBTZUSD: readonly (readonly unknown[])[] } } = JSON.parse(body);
    const [candle] = answer.result.XXBTZUSD;
    const asDay = {
      error: [],
      result: { XXBTZUSD: [[at('2026-03-09T00:00:00Z') / 1000, ...(candle ?? []).slice(1)]], last: 1_773_014_400 },
    };
    expect(seriesOf(kraken.parse(ask('BTC'), JSON.stringify(asDay)), 'BTC')).toEqual({
      id: 'BTC',
      days: [day('2026-03-09')],
      close: [30_305.7],
      high: [30_306.2],
      low: [30_305.7],
    });
  });
});

const hour = (iso: string, close: string): readonly unknown[] => [at(iso) / 1000, '1', '9', '1', close, '1', '1', 1];

/** Two closes and the hours beside them. */
const closesUpTo = (last: string): string =>
  JSON.stringify({
    error: [],
    result: {
      XXBTZUSD: [
        hour('2026-03-09T18:00:00Z', '7'),
        hour('2026-03-09T19:00:00Z', '2'),
        hour('2026-03-10T19:00:00Z', '3'),
        hour('2026-03-10T20:00:00Z', '8'),
      ],
      last: at(last) / 1000,
    },
  });

describe('Bitcoin at the US close', () => {
  const asked = ask('BTC_AT_CLOSE', { from: day('2026-03-09') });
  test('asks for hours after the last second before the one that ends at the first missing close', () => {
    expect(kraken.request(asked).url).toBe(
      `https://api.kraken.com/0/public/OHLC?pair=XBTUSD&interval=60&since=${at('2026-03-09T19:00:00Z') / 1000 - 1}`,
    );
  });

  test('takes the candles that end at the closes', () => {
    const series = seriesOf(kraken.parse(asked, closesUpTo('2026-03-10T19:00:00Z')), 'BTC_AT_CLOSE');
    expect(closes(series)).toEqual({ '2026-03-09': 2, '2026-03-10': 3 });
  });

  test('an hour that is not committed yet is no close', () => {
    const series = seriesOf(kraken.parse(asked, closesUpTo('2026-03-10T18:00:00Z')), 'BTC_AT_CLOSE');
    expect(closes(series)).toEqual({ '2026-03-09': 2 });
  });

  test('daily candles are no hours; errors with status 200 are provider failures', () => {
    expect(failure(kraken.parse(asked, fixture('kraken.json'))).kind).toBe('shape');
    expect(failure(kraken.parse(asked, '{"error":["EGeneral:Internal error"]}')).kind).toBe('provider');
  });
});
