import { describe, expect, test } from 'vitest';
import { nasdaq } from '../../lib/sources/nasdaq.ts';
import { ask, at, closes, day, failure, fixture, parsed, recording, RECORDINGS, seriesOf } from './answers.ts';

const table = (rows: unknown): string => JSON.stringify({ data: { symbol: 'IWM', tradesTable: { rows } }, status: { rCode: 200 } });

describe('request', () => {
  test('asks for the fund, ten years at first, then the tail, up to today in New York', () => {
    expect(nasdaq.request(ask('RUT', { from: day('2026-03-05') })).url).toBe(
      'https://api.nasdaq.com/api/quote/IWM/historical?assetclass=etf&fromdate=2026-03-05&todate=2026-03-10&limit=9999',
    );
    expect(nasdaq.request(ask('RUT', { nowMs: at('2026-03-11T02:00:00Z') })).url).toContain('fromdate=2016-03-09&todate=2026-03-10');
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => nasdaq.request(ask('SPX'))).toThrow('does not serve SPX');
  });
});

describe('parse', () => {
  test('answers for the Russell 2000 as IWM, under its own name', () => {
    expect(parsed(nasdaq.parse(ask('RUT'), fixture('nasdaq.json'))).series.map(({ id }) => id)).toEqual(['IWM']);
  });

  test('reads prices with and without dollar signs and commas, newest first, and passes over volumes that are no number', () => {
    const series = seriesOf(nasdaq.parse(ask('RUT'), fixture('nasdaq.json')), 'IWM');
    expect(closes(series)).toEqual({ '2026-03-05': 1201.09, '2026-03-06': 202.12, '2026-03-09': 203.06, '2026-03-10': 204.45 });
    expect(series.high).toEqual([1202.05, 202.58, 204.11, 205]);
  });

  test('MM/DD/YYYY is the session itself, in winter and in summer', () => {
    const rows = [
      { date: '07/15/2025', close: '$2' },
      { date: '01/15/2025', close: '$1' },
    ];
    const body = JSON.stringify({ data: { symbol: 'IWM', tradesTable: { rows } }, status: { rCode: 200 } });
    expect(closes(seriesOf(nasdaq.parse(ask('RUT'), body), 'IWM'))).toEqual({ '2025-01-15': 1, '2025-07-15': 2 });
  });

  test('the session in progress is provisional', () => {
    const series = seriesOf(nasdaq.parse(ask('RUT', { nowMs: at('2026-03-10T15:00:00Z') }), fixture('nasdaq.json')), 'IWM');
    expect(series.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('no data with HTTP status 200 is a provider failure with its message where there is one', () => {
    const wrongSymbol = {
      data: null,
      message: null,
      status: { rCode: 400, bCodeMessage: [{ code: 1001, errorMessage: 'Symbol not exists.' }] },
    };
    expect(failure(nasdaq.parse(ask('RUT'), JSON.stringify(wrongSymbol)))).toEqual({ kind: 'provider', detail: 'Symbol not exists.' });
    const wrongClass = { data: null, message: null, status: { rCode: 200, bCodeMessage: null } };
    expect(failure(nasdaq.parse(ask('RUT'), JSON.stringify(wrongClass)))).toEqual({ kind: 'provider', detail: 'no data, rCode 200' });
  });

  test('no rows, and rows of "--" only, are empty; neither data nor status, and other dates, are shape failures', () => {
    expect(failure(nasdaq.parse(ask('RUT'), table([])))).toEqual({ kind: 'empty' });
    expect(failure(nasdaq.parse(ask('RUT'), table(null)))).toEqual({ kind: 'empty' });
    expect(
      failure(
        nasdaq.parse(
          ask('RUT'),
          table([
            { date: '03/10/2026', close: '--' },
            { date: '03/09/2026', close: 'N/A' },
          ]),
        ),
      ),
    ).toEqual({
      kind: 'empty',
    });
    expect(failure(nasdaq.parse(ask('RUT'), table([{ date: '2026-03-10', close: '1' }]))).kind).toBe('shape');
    expect(failure(nasdaq.parse(ask('RUT'), '{}')).kind).toBe('shape');
  });

  test('another symbol is refused', () => {
    const body = fixture('nasdaq.json').replace('"IWM"', '"NDX"');
    expect(failure(nasdaq.parse(ask('RUT'), body))).toEqual({ kind: 'refused', detail: 'NDX instead of IWM' });
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test.for([
    ['nasdaq/historical-NDX-index-2026-08-25.json', '2026-08-25', 29_209.23],
    ['nasdaq/historical-AAPL-2026-09-25-excerpt.json', '2026-09-25', 341.07],
  ] as const)('%s has the shape', ([path, date, close]) => {
    const asFund = recording(path).replace(/"symbol":\s*"\w+"/, '"symbol":"IWM"');
    const series = seriesOf(nasdaq.parse(ask('RUT', { nowMs: at('2026-10-01T00:00:00Z') }), asFund), 'IWM');
    expect(closes(series)).toEqual({ [date]: close });
    expect(series.high?.[0]).toBeGreaterThan(close);
  });
});
