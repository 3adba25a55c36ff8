import { describe, expect, test } from 'vitest';
import { cnbc } from '../../lib/sources/cnbc.ts';
import { ask, at, closes, day, failure, fixture, recording, RECORDINGS, seriesOf } from './answers.ts';

interface Bar {
  readonly tradeTime: string;
  readonly close: string | number | null;
  readonly high?: string;
  readonly low?: string;
}

const body = (priceBars: readonly Bar[]): string => JSON.stringify({ barData: { priceBars, symbol: '1' }, requestDetails: {} });

const bar = (date: string, close: string | number | null): Bar => ({ tradeTime: `${date.replaceAll('-', '')}000000`, close });

describe('request', () => {
  test('start and end are midnights on the clock of New York; the end is tomorrow there', () => {
    expect(cnbc.request(ask('RUT', { from: day('2026-03-05') })).url).toBe(
      'https://ts-api.cnbc.com/harmony/app/bars/.RUT/1D/20260305000000/20260311000000/adjusted/EST5EDT.json',
    );
    const eveningInNewYork = at('2026-03-11T02:00:00Z');
    expect(cnbc.request(ask('SPX', { nowMs: eveningInNewYork })).url).toBe(
      'https://ts-api.cnbc.com/harmony/app/bars/.SPX/1D/19870101000000/20260311000000/adjusted/EST5EDT.json',
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => cnbc.request(ask('TOTAL'))).toThrow('does not serve TOTAL');
  });
});

describe('parse', () => {
  test('reads prices that are text, some with thousands commas, and leaves a weekend row out', () => {
    const series = seriesOf(cnbc.parse(ask('RUT'), fixture('cnbc.json')), 'RUT');
    expect(closes(series)).toEqual({ '2026-03-05': 2010.9, '2026-03-06': 2021.2, '2026-03-09': 2030.6, '2026-03-10': 2044.5 });
    expect(series.high).toEqual([2020.5, 2025.75, 2041.1, 2050]);
    expect(series.low).toEqual([1995.25, 2005, 2015.5, 2028.25]);
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('the label is the date of tradeTime, midnight in New York, in winter and in summer', () => {
    const bars = body([bar('2026-01-15', '1'), bar('2026-07-15', '2')]);
    expect(closes(seriesOf(cnbc.parse(ask('RUT', { nowMs: at('2026-08-01T00:00:00Z') }), bars), 'RUT'))).toEqual({
      '2026-01-15': 1,
      '2026-07-15': 2,
    });
  });

  test('the session in progress is provisional until 16:00 New York', () => {
    const during = seriesOf(cnbc.parse(ask('RUT', { nowMs: at('2026-03-10T19:59:59Z') }), fixture('cnbc.json')), 'RUT');
    expect(during.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('an error with HTTP status 200 is a provider failure', () => {
    const error = { requestDetails: {}, status: 'ERROR', statusMessage: 'Error in getting bars for symbol: .RUT' };
    expect(failure(cnbc.parse(ask('RUT'), JSON.stringify(error)))).toEqual({ kind: 'provider', detail: error.statusMessage });
  });

  test('an answer without bar data is a shape failure, one without bars is empty', () => {
    expect(failure(cnbc.parse(ask('RUT'), '{"requestDetails":{}}'))).toEqual({ kind: 'shape', detail: 'barData: absent' });
    expect(failure(cnbc.parse(ask('RUT'), body([])))).toEqual({ kind: 'empty' });
    expect(failure(cnbc.parse(ask('RUT'), body([bar('2026-03-09', null), bar('2026-03-10', '')])))).toEqual({ kind: 'empty' });
    expect(failure(cnbc.parse(ask('RUT'), body([{ tradeTime: 'noon', close: '1' }]))).kind).toBe('shape');
  });

  test('a close far from its neighbours that the next day undoes is left out, in any order of rows', () => {
    const bars = [bar('2026-03-04', '2000'), bar('2026-03-05', '4000'), bar('2026-03-06', '2010'), bar('2026-03-09', '2020')];
    const expected = { '2026-03-04': 2000, '2026-03-06': 2010, '2026-03-09': 2020 };
    expect(closes(seriesOf(cnbc.parse(ask('RUT'), body(bars)), 'RUT'))).toEqual(expected);
    expect(closes(seriesOf(cnbc.parse(ask('RUT'), body(bars.toReversed())), 'RUT'))).toEqual(expected);
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('ten sessions of another index in autumn 2026, labelled by session', () => {
    const result = cnbc.parse(ask('RUT', { nowMs: at('2026-10-05T12:00:00Z') }), recording('cnbc/bars-dxy-1D.json'));
    const series = seriesOf(result, 'RUT');
    expect(series.days).toHaveLength(10);
    expect(closes(series)).toMatchObject({ '2026-09-21': 100.43, '2026-10-02': 101.93 });
  });

  test('an unsupported granularity is a provider failure', () => {
    expect(failure(cnbc.parse(ask('RUT'), recording('cnbc/bars-dxy-15M-error.json'))).kind).toBe('provider');
  });
});
