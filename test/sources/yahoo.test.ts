import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { yahoo } from '../../lib/sources/yahoo.ts';
import { ask, at, closes, day, failure, fixture, recording, RECORDINGS, seriesOf } from './answers.ts';

interface Bars {
  readonly timestamp?: readonly number[];
  readonly close?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  readonly low?: readonly (number | null)[];
  readonly regularEnd?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
}

const stamp = (iso: string): number => at(iso) / 1000;

function body({ timestamp, close, high, low, regularEnd = '2026-03-10T20:00:00Z', meta }: Bars): string {
  const regular = { start: stamp(regularEnd) - 23_400, end: stamp(regularEnd) };
  return JSON.stringify({
    chart: {
      result: [
        {
          meta: {
            symbol: '^RUT',
            exchangeTimezoneName: 'America/New_York',
            currentTradingPeriod: { regular },
            dataGranularity: '1d',
            ...meta,
          },
          ...(timestamp && { timestamp }),
          indicators: { quote: [{ ...(close && { close }), ...(high && { high }), ...(low && { low }) }] },
        },
      ],
      error: null,
    },
  });
}

describe('request', () => {
  test('the first fill asks for everything up to a far future, the tail from 00:00 UTC of its first day', () => {
    expect(yahoo.request(ask('RUT')).url).toBe(
      'https://query1.finance.yahoo.com/v8/finance/chart/%5ERUT?period1=0&period2=9999999999&interval=1d',
    );
    expect(yahoo.request(ask('SPX', { from: day('2026-03-05') })).url).toBe(
      'https://query1.finance.yahoo.com/v8/finance/chart/%5EGSPC?period1=1772668800&period2=9999999999&interval=1d',
    );
  });

  test('a need that it does not serve is a bug', () => {
    expect(() => yahoo.request(ask('BTC'))).toThrow('does not serve BTC');
  });
});

describe('parse', () => {
  test('gives closes, highs and lows with two decimals; volume is ignored', () => {
    expect(yahoo.parse(ask('RUT'), fixture('yahoo.json'))).toEqual({
      ok: true,
      value: {
        series: [
          {
            id: 'RUT',
            days: [day('2026-03-05'), day('2026-03-06'), day('2026-03-09'), day('2026-03-10')],
            close: [2010.9, 2021.2, 2030.6, 2044.5],
            high: [2020.5, 2025.75, 2041.1, 2050],
            low: [1995.25, 2005, 2015.5, 2028.25],
          },
        ],
      },
    });
  });

  test('a bar stamped at the open, 14:30Z in winter and 13:30Z in summer, is the close of that New York day', () => {
    const bars = body({ timestamp: [stamp('2026-03-06T14:30:00Z'), stamp('2026-03-09T13:30:00Z')], close: [2000, 2010] });
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), bars), 'RUT'))).toEqual({ '2026-03-06': 2000, '2026-03-09': 2010 });
  });

  test('the label is the day on the clock of the exchange, not in UTC', () => {
    const lateInNewYork = body({ timestamp: [stamp('2026-03-06T03:30:00Z')], close: [2000] });
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), lateInNewYork), 'RUT'))).toEqual({ '2026-03-05': 2000 });
    const inTokyo = body({ timestamp: [stamp('2026-03-05T23:30:00Z')], close: [2000], meta: { exchangeTimezoneName: 'Asia/Tokyo' } });
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), inTokyo), 'RUT'))).toEqual({ '2026-03-06': 2000 });
  });

  test('the bar of the session in progress, stamped with the last trade, is provisional, also when it is read after the close', () => {
    const bars = body({ timestamp: [stamp('2026-03-09T13:30:00Z'), stamp('2026-03-10T18:46:00Z')], close: [2000, 2010] });
    for (const nowMs of ['2026-03-10T18:47:00Z', '2026-03-10T20:20:00Z', '2026-03-15T12:00:00Z'].map(at)) {
      const series = seriesOf(yahoo.parse(ask('RUT', { nowMs }), bars), 'RUT');
      expect(series.days.map(isoDate)).toEqual(['2026-03-09', '2026-03-10']);
      expect(series.provisionalFrom).toBe(day('2026-03-10'));
    }
  });

  test.for(['2026-03-10T13:30:00Z', '2026-03-10T20:00:00Z', '2026-03-10T20:30:14Z'])(
    'a bar stamped %s, at the open or after the close, is provisional until the session ends',
    (time) => {
      const bars = body({ timestamp: [stamp('2026-03-09T13:30:00Z'), stamp(time)], close: [2000, 2010] });
      const provisionalAt = (iso: string) => seriesOf(yahoo.parse(ask('RUT', { nowMs: at(iso) }), bars), 'RUT').provisionalFrom;
      expect(provisionalAt('2026-03-10T19:59:00Z')).toBe(day('2026-03-10'));
      expect(provisionalAt('2026-03-10T20:31:00Z')).toBeUndefined();
    },
  );

  test('on a half day the bar stamped at its early close is final from then on', () => {
    const bars = body({
      timestamp: [stamp('2026-11-25T14:30:00Z'), stamp('2026-11-27T18:00:02Z')],
      close: [2000, 2010],
      regularEnd: '2026-11-27T18:00:00Z',
    });
    const series = seriesOf(yahoo.parse(ask('RUT', { nowMs: at('2026-11-27T18:20:00Z') }), bars), 'RUT');
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('after hours, when the trading period is already the next session, the last bar is final', () => {
    const bars = body({ timestamp: [stamp('2026-03-10T13:30:00Z')], close: [2010], regularEnd: '2026-03-11T20:00:00Z' });
    expect(seriesOf(yahoo.parse(ask('RUT'), bars), 'RUT').provisionalFrom).toBeUndefined();
  });

  test('without a trading period the calendar of sessions says whether the last bar is open', () => {
    const bars = body({ timestamp: [stamp('2026-03-10T13:30:00Z')], close: [2010], meta: { currentTradingPeriod: null } });
    const series = seriesOf(yahoo.parse(ask('RUT', { nowMs: at('2026-03-10T19:59:00Z') }), bars), 'RUT');
    expect(series.provisionalFrom).toBe(day('2026-03-10'));
  });

  test('null rows are left out', () => {
    const stamps = ['2026-03-05T14:30:00Z', '2026-03-06T14:30:00Z', '2026-03-09T13:30:00Z'].map(stamp);
    const bars = body({ timestamp: stamps, close: [2000, null, 2010], high: [2005, null, 2015], low: [1995, null, 2005] });
    const series = seriesOf(yahoo.parse(ask('RUT'), bars), 'RUT');
    expect(closes(series)).toEqual({ '2026-03-05': 2000, '2026-03-09': 2010 });
    expect(series.high).toEqual([2005, 2015]);
  });

  test('of two rows with one date (daily and live) the last counts, unless it is null', () => {
    const stamps = ['2026-03-09T13:30:00Z', '2026-03-10T13:30:00Z', '2026-03-10T19:59:58Z'].map(stamp);
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [1, 2, 3] })), 'RUT'))).toEqual({
      '2026-03-09': 1,
      '2026-03-10': 3,
    });
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [1, 2, null] })), 'RUT'))).toEqual({
      '2026-03-09': 1,
      '2026-03-10': 2,
    });
  });

  test('rows on weekends and holidays are left out', () => {
    const stamps = ['2026-02-16T14:30:00Z', '2026-03-06T14:30:00Z', '2026-03-07T14:30:00Z', '2026-03-08T13:30:00Z'].map(stamp);
    expect(closes(seriesOf(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [1, 2, 3, 4] })), 'RUT'))).toEqual({ '2026-03-06': 2 });
  });

  test('a range that misses its close is widened; a row without a range costs the columns', () => {
    const stamps = ['2026-03-05T14:30:00Z', '2026-03-06T14:30:00Z'].map(stamp);
    const narrow = seriesOf(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [10, 20], high: [9, 21], low: [8, 20.5] })), 'RUT');
    expect(narrow.high).toEqual([10, 21]);
    expect(narrow.low).toEqual([8, 20]);
    const holed = seriesOf(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [10, 20], high: [11, null], low: [9, 19] })), 'RUT');
    expect(holed.high).toBeUndefined();
    expect(holed.low).toBeUndefined();
    expect(holed.close).toEqual([10, 20]);
  });

  test('an answer without a timestamp key is empty, and so is one whose rows are all null', () => {
    expect(failure(yahoo.parse(ask('RUT'), body({})))).toEqual({ kind: 'empty' });
    const bars = body({ timestamp: [stamp('2026-03-09T13:30:00Z')], close: [null] });
    expect(failure(yahoo.parse(ask('RUT'), bars))).toEqual({ kind: 'empty' });
  });

  test('an error object is a provider failure, whether of the chart or of the service', () => {
    const error = { code: 'Not Found', description: 'No data found, symbol may be delisted' };
    const expected = { kind: 'provider', detail: error.description };
    expect(failure(yahoo.parse(ask('RUT'), JSON.stringify({ chart: { result: null, error } })))).toEqual(expected);
    expect(failure(yahoo.parse(ask('RUT'), JSON.stringify({ finance: { result: null, error } })))).toEqual(expected);
  });

  test('plain text, columns of unequal length and an unknown time zone are shape failures', () => {
    const stamps = [stamp('2026-03-09T13:30:00Z')];
    expect(failure(yahoo.parse(ask('RUT'), 'Edge: Too Many Requests')).kind).toBe('shape');
    expect(failure(yahoo.parse(ask('RUT'), body({ timestamp: stamps, close: [1, 2] }))).kind).toBe('shape');
    expect(failure(yahoo.parse(ask('RUT'), body({ timestamp: stamps }))).kind).toBe('shape');
    const nowhere = body({ timestamp: stamps, close: [1], meta: { exchangeTimezoneName: 'Mars/Olympus' } });
    expect(failure(yahoo.parse(ask('RUT'), nowhere)).kind).toBe('shape');
    expect(failure(yahoo.parse(ask('RUT'), '{"chart":{"result":[],"error":null}}')).kind).toBe('shape');
  });

  test('another symbol and coarser bars than daily are refused', () => {
    expect(failure(yahoo.parse(ask('SPX'), fixture('yahoo.json')))).toEqual({ kind: 'refused', detail: '^RUT instead of ^GSPC' });
    const weekly = body({ timestamp: [stamp('2026-03-09T13:30:00Z')], close: [1], meta: { dataGranularity: '1wk' } });
    expect(failure(yahoo.parse(ask('RUT'), weekly)).kind).toBe('refused');
  });
});

describe.skipIf(!RECORDINGS)('recorded answers', () => {
  test('the Russell 2000 of August 2026: 23 sessions, the last one final after the close', () => {
    const series = seriesOf(
      yahoo.parse(ask('RUT', { nowMs: at('2026-08-21T23:37:00Z') }), recording('yahoo/k88-RUT-1mo-2026-08-21T2337Z.json')),
      'RUT',
    );
    expect(series.days).toHaveLength(23);
    expect(closes(series)).toMatchObject({ '2026-08-20': 2992.43, '2026-08-21': 3017.87 });
    expect(series.provisionalFrom).toBeUndefined();
  });

  test('the S&P 500 with a hole at 2026-07-31, which a later answer fills with other figures unchanged', () => {
    const asked = ask('SPX', { nowMs: at('2026-08-21T23:37:00Z') });
    const holed = closes(seriesOf(yahoo.parse(asked, recording('yahoo/k88-GSPC-1mo-2026-08-20T2339Z-null-hole-0731.json')), 'SPX'));
    const whole = closes(seriesOf(yahoo.parse(asked, recording('yahoo/k88-GSPC-1mo-2026-08-21T2337Z.json')), 'SPX'));
    expect(Object.keys(holed)).toHaveLength(20);
    expect(holed).not.toHaveProperty('2026-07-31');
    expect(whole).toHaveProperty('2026-07-31');
    expect(whole).toMatchObject(holed);
  });

  test.for(['chart-AAPL-2020-08-31-to-2020-11-07', 'chart-AAPL', 'chart-QQQ-2020-01-01-to-2020-01-03'])(
    '%s has the shape, in EST and EDT and with events',
    (name) => {
      const asIndex = recording(`yahoo/${name}.json`).replace(/"symbol":"\w+"/, '"symbol":"^RUT"');
      const series = seriesOf(yahoo.parse(ask('RUT'), asIndex), 'RUT');
      const { chart }: { readonly chart: { readonly result: readonly { readonly timestamp: readonly number[] }[] } } = JSON.parse(asIndex);
      expect(series.days.map(isoDate)).toEqual(chart.result[0]?.timestamp.map((one) => new Date(one * 1000).toISOString().slice(0, 10)));
    },
  );

  test('a weekend asked for is empty; an unknown symbol and a refusal in plain text are failures', () => {
    const weekend = 'yahoo/chart-AAPL-2025-02-01-to-2025-02-02-includePrePost-false-interval-1m.json';
    expect(failure(yahoo.parse(ask('RUT'), recording(weekend)))).toEqual({ kind: 'empty' });
    expect(failure(yahoo.parse(ask('RUT'), recording('yahoo/error-404-not-found.json'))).kind).toBe('provider');
    expect(failure(yahoo.parse(ask('RUT'), recording('yahoo/error-429-body.txt'))).kind).toBe('shape');
  });
});
