import { describe, expect, test } from 'vitest';
import { fred } from '../../lib/sources/fred.ts';
import { ask, at, closes, day, failure, fixture, recording, RECORDINGS, seriesOf } from './answers.ts';

const afterwards = ask('SPX', { nowMs: at('2026-03-12T13:00:00Z') });

describe('request', () => {
  test('asks for everything at first, then from a day on', () => {
    expect(fred.request(ask('SPX')).url).toBe('https://fred.stlouisfed.org/graph/fredgraph.csv?id=SP500');
    expect(fred.request(ask('SPX', { from: day('2026-03-05') })).url).toBe(
      'https://fred.stlouisfed.org/graph/fredgraph.csv?id=SP500&cosd=2026-03-05',
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => fred.request(ask('RUT'))).toThrow('does not serve RUT');
  });
});

describe('parse', () => {
  test('gives closes only; "." and nothing at all are missing values', () => {
    const series = seriesOf(fred.parse(afterwards, fixture('fred.csv')), 'SPX');
    expect(closes(series)).toEqual({ '2026-03-05': 6010.9, '2026-03-06': 6021.2, '2026-03-11': 6044.5 });
    expect(series.high).toBeUndefined();
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('a date is the session itself, in winter and in summer', () => {
    const series = seriesOf(fred.parse(afterwards, 'observation_date,SP500\n2025-01-15,5949.91\n2025-07-15,6243.76\n'), 'SPX');
    expect(closes(series)).toEqual({ '2025-01-15': 5949.91, '2025-07-15': 6243.76 });
  });

  test('reads the old header and lines that end in CR LF', () => {
    const series = seriesOf(fred.parse(afterwards, 'DATE,SP500\r\n2026-03-05,6010.90\r\n'), 'SPX');
    expect(closes(series)).toEqual({ '2026-03-05': 6010.9 });
  });

  test('a last line without its end is left out: its number may be cut short', () => {
    const cut = fixture('fred.csv').slice(0, -'44.50\n'.length);
    expect(closes(seriesOf(fred.parse(afterwards, cut), 'SPX'))).toEqual({ '2026-03-05': 6010.9, '2026-03-06': 6021.2 });
  });

  test('another header, a broken line and HTML are shape failures; missing values only are empty', () => {
    expect(failure(fred.parse(afterwards, 'observation_date,NASDAQ100\n2026-03-05,1\n')).kind).toBe('shape');
    expect(failure(fred.parse(afterwards, 'observation_date,SP500\n2026-03-0\n')).kind).toBe('shape');
    expect(failure(fred.parse(afterwards, 'observation_date,SP500\n2026-03-05,1,2\n')).kind).toBe('shape');
    expect(failure(fred.parse(afterwards, '<!doctype html><title>Wait</title>')).kind).toBe('shape');
    expect(failure(fred.parse(afterwards, 'observation_date,SP500\n2026-03-05,.\n'))).toEqual({ kind: 'empty' });
    expect(failure(fred.parse(afterwards, 'observation_date,SP500\n'))).toEqual({ kind: 'empty' });
  });
});

test.skipIf(!RECORDINGS)('a recorded answer has the shape, with a missing last observation', () => {
  const body = recording('fred/fredgraph-NASDAQ100-2026-09.csv').replace('NASDAQ100', 'SP500');
  const series = seriesOf(fred.parse(ask('SPX', { nowMs: at('2026-09-16T13:00:00Z') }), body), 'SPX');
  expect(closes(series)).toEqual({ '2026-09-11': 29_368.44, '2026-09-14': 29_127.16 });
});
