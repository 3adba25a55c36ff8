import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import type { Pair, SeriesId } from '../../lib/market/instrument.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import { asOf } from '../../lib/view/as-of.ts';
import { csvCell, exportCsv } from '../../lib/view/export-csv.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { sourceName } from '../../lib/view/source-name.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { day, from, series, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2023-01-02', '2025-06-27');

function request(record: Parameters<typeof from>[0] = RECORD, pair: Pair = { equity: 'RUT', crypto: 'TOTAL' }, nowMs = NOW) {
  const outcome = pairData(pair, from(record), nowMs);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const { data } = outcome;
  return {
    data,
    analysis: pairWindows(data.aligned),
    history: pairHistory(data, 90, nowMs),
    evidence: pairEvidence(data),
    nowMs,
    version: '1.2.3',
  };
}

const exported = (...args: Parameters<typeof request>): ExportDocument => exportJson(request(...args));

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Distances from the mean. */
function centred(values: readonly number[]): readonly number[] {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);

/** Pearson r the long way: two passes, nothing shared with the product. */
function pearsonOf(x: readonly number[], y: readonly number[]): number {
  const [dx, dy] = [centred(x), centred(y)];
  return dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
}

const returnsOf = (close: readonly number[]): readonly number[] => close.slice(1).map((value, i) => Math.log(value / (close[i] ?? 1)));

test('the document says what it is, of which market, and from when', () => {
  const document = exported();
  expect(document).toMatchObject({ schema: 'comove/1', version: '1.2.3', market: 'live', generatedAt: '2025-06-30T21:34:00.000Z' });
  expect(document.pair).toEqual({ equity: 'RUT', crypto: 'TOTAL' });
  expect(document.series.map(({ id }) => id)).toEqual(['RUT', 'TOTAL', 'SPX']);
  expect(document.series[0]).toEqual({
    id: 'RUT',
    name: 'Russell 2000',
    unit: 'index points',
    source: 'yahoo',
    first: '2023-01-03',
    asOf: '2025-06-27',
    fetchedAt: '2025-06-30T21:30:00.000Z',
    days: RECORD.RUT.days.length,
    stale: false,
    stamp: 'not needed',
    providers: [{ series: 'RUT', source: 'yahoo', first: '2023-01-03', last: '2025-06-27', days: RECORD.RUT.days.length, factor: 1 }],
  });
});

test('the table holds every session on which both exist, at full precision', () => {
  const { table } = exported();
  expect(table.dates).toEqual(Array.from(RECORD.RUT.days, isoDate));
  expect(table.equity).toEqual([...RECORD.RUT.close]);
  expect(table.crypto.length).toBe(table.dates.length);
});

test('windows, years, rolling r and β follow from the table by an independent computation', () => {
  const { table, correlation } = exported();
  const [x, y] = [returnsOf(table.equity), returnsOf(table.crypto)];
  expect(correlation.windows.map(({ sessions }) => sessions)).toEqual([30, 60, 90, 180, 252]);
  for (const { sessions, n, pearson, from: first, to, levels } of correlation.windows) {
    expect(n).toBe(sessions);
    expect(pearson).toBeCloseTo(pearsonOf(x.slice(-sessions), y.slice(-sessions)), 12);
    expect(levels).toBeCloseTo(pearsonOf(table.equity.slice(-sessions), table.crypto.slice(-sessions)), 12);
    expect([first, to]).toEqual([table.dates.at(-sessions), table.dates.at(-1)]);
  }
  for (const { year, n, pearson } of correlation.years) {
    const own = table.dates.slice(1).flatMap((date, i) => (date.startsWith(String(year)) ? [i] : []));
    expect(n).toBe(own.length);
    expect(pearson).toBeCloseTo(
      pearsonOf(
        own.map((i) => x[i] ?? 0),
        own.map((i) => y[i] ?? 0),
      ),
      12,
    );
  }
  const { rolling, beta } = correlation;
  expect(rolling.dates).toEqual(table.dates.slice(90));
  for (const i of [0, 100, rolling.r.length - 1]) expect(rolling.r[i]).toBeCloseTo(pearsonOf(x.slice(i, i + 90), y.slice(i, i + 90)), 10);
  const [recentX, recentY] = [centred(x.slice(-90)), centred(y.slice(-90))];
  expect(beta?.value).toBeCloseTo(dot(recentX, recentY) / dot(recentX, recentX), 12);
});

test('an interval holds its r, and the words follow it', () => {
  for (const { pearson, ci95, words } of exported().correlation.windows) {
    expect(ci95).not.toBeNull();
    const [low, high] = ci95 ?? [0, 0];
    expect(low < pearson && pearson < high).toBe(true);
    expect(words).toBe(low > 0 ? 'move together' : high < 0 ? 'move apart' : 'not distinguishable from none');
  }
});

test('without an altcoin side that is null, and `missing` says why', () => {
  const document = exported();
  expect([document.sentiment, document.assets]).toEqual([null, null]);
  expect(document.missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['sentiment', 'assets']));
  expect(document.missing.every(({ why }) => why.length > 0)).toBe(true);
});

test('too little history is null with its reason, part by part', () => {
  const { correlation, missing } = exported(walks('2025-05-01', '2025-06-27'));
  expect(correlation.windows.map(({ sessions, n }) => [sessions, n])).toEqual([
    [30, 30],
    [60, 39],
  ]);
  expect(correlation.weekly).toBeNull();
  expect(correlation.rolling).toEqual({ sessions: 90, dates: [], r: [] });
  const why = new Map(missing.map((entry) => [entry.what, entry.why]));
  for (const what of ['correlation.windows.90', 'correlation.windows.252', 'correlation.weekly'])
    expect(why.get(what)).toBe('too little shared history');
});

test('the stand-in and the pair that is the S&P 500 itself are explained', () => {
  const { RUT, TOTAL, SPX } = RECORD;
  const IWM = series('IWM', [...RUT.days], [...RUT.close]);
  const withFund = exported({ IWM, TOTAL, SPX });
  expect(withFund.pair.equity).toBe('IWM');
  expect(withFund.missing).toContainEqual({ what: 'series.RUT', why: 'absent or stale; IWM stands in' });
  const own = exported(RECORD, { equity: 'SPX', crypto: 'TOTAL' });
  expect(own.correlation.partialGivenSPX).toBeNull();
  expect(own.missing).toContainEqual({ what: 'correlation.partialGivenSPX', why: 'the equity of the pair is the S&P 500 itself' });
});

/** A series without its days after `last`. */
const until = (one: (typeof RECORD)['SPX'], last: string) => {
  const count = one.days.filter((each) => each <= day(last)).length;
  return series(one.id, [...one.days.subarray(0, count)], [...one.close.subarray(0, count)]);
};

test('a partial r of another time than the pair is left out, with the days on which both end', () => {
  const behind = exported({ ...RECORD, SPX: until(RECORD.SPX, '2025-03-14') });
  expect(behind.correlation.partialGivenSPX).toBeNull();
  expect(behind.missing).toContainEqual({
    what: 'correlation.partialGivenSPX',
    why: 'the S&P 500 gives returns with both until 2025-03-14 only, the pair ends on 2025-06-27',
  });
  expect(exported({ ...RECORD, SPX: until(RECORD.SPX, '2025-06-27') }).correlation.partialGivenSPX?.n).toBe(90);
});

const LAST = RECORD.RUT.days.length - 1;
/** The Russell 2000 with the closes from `first` to `last`, counted from the newest, standing still. */
const still = (first: number, last: number) =>
  series(
    'RUT',
    [...RECORD.RUT.days],
    Array.from(RECORD.RUT.close, (close, i) => (LAST - i <= first && LAST - i >= last ? 2000 : close)),
  );

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Paths of all nulls, with series by id and windows by length, as `missing` names them; list places have no name. */
function nullPaths(value: unknown, path: string): readonly string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value ?? {});
  return entries.flatMap(([key, inner]) => {
    const of = (name: string): unknown =>
      typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(name) : undefined;
    const name = isList(value) ? (of('id') ?? of('sessions')) : key;
    return nullPaths(inner, [path, name].filter((part) => part !== undefined && part !== '').join('.'));
  });
}

test.for([
  ['a whole history', RECORD],
  ['a short one', walks('2025-05-01', '2025-06-27')],
  ['hardly any', walks('2025-06-20', '2025-06-27')],
  ['prices that stand still over a whole window of closes', { ...RECORD, RUT: still(29, 0) }],
  ['prices that stood still for half a year', { ...RECORD, RUT: still(300, 170) }],
  ['an S&P 500 that ended months ago', { ...RECORD, SPX: until(RECORD.SPX, '2025-03-14') }],
  ['no S&P 500', { RUT: RECORD.RUT, TOTAL: RECORD.TOTAL }],
  ['an S&P 500 without a closed day', { ...RECORD, SPX: { ...RECORD.SPX, provisionalFrom: RECORD.SPX.days[0] ?? 0 } }],
  ['an S&P 500 without a day', { ...RECORD, SPX: series('SPX', [], []) }],
] as const)('no null without its reason: %s', ([, record]) => {
  const document = exported(record);
  const reasons = document.missing.map(({ what }) => what);
  expect(nullPaths(document, '').filter((path) => !reasons.includes(path))).toEqual([]);
});

const whyOf = (record: Parameters<typeof from>[0], what: string) => exported(record).missing.find((entry) => entry.what === what)?.why;

test('prices that do not move cost levels and rolling r, and both say why', () => {
  expect(whyOf({ ...RECORD, RUT: still(29, 0) }, 'correlation.windows.30.levels')).toMatch(/does not move over these closes/);
  expect(whyOf({ ...RECORD, RUT: still(300, 170) }, 'correlation.rolling.r')).toMatch(
    /does not move within the window \(41 of \d+ dates\)/,
  );
  expect(whyOf({ ...RECORD, SPX: series('SPX', [], []) }, 'series.SPX.asOf')).toBe('no closed day yet');
});

test('the document survives JSON: no NaN, no Infinity, nothing undefined', () => {
  for (const record of [RECORD, walks('2025-05-01', '2025-06-27'), walks('2025-06-20', '2025-06-27')]) {
    const document = exported(record);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  }
});

test('a simulated market is named in the document and in the receipt', () => {
  const simulated = request({ ...RECORD, TOTAL: { ...RECORD.TOTAL, market: 'simulated' } });
  expect(exportJson(simulated).market).toBe('simulated');
  expect(receipt({ ...simulated, sessions: 90, sourceName })).toContain('SIMULATED MARKET');
});

test('CSV: one line a session with CRLF, both closes, and rolling r from the first full window on', () => {
  const { data, history } = request();
  const lines = exportCsv(data, history.rolling).split('\r\n');
  expect(lines[0]).toBe('date,russell_2000,crypto_total_market_cap,rolling_r_90');
  expect(lines).toHaveLength(data.aligned.days.length + 2);
  expect(lines.at(-1)).toBe('');
  expect(lines[90]?.endsWith(',')).toBe(true);
  const [date, equity, crypto, r] = (lines[91] ?? '').split(',');
  expect([date, Number(equity), Number(crypto), Number(r)]).toEqual([
    isoDate(data.aligned.days[90] ?? 0),
    data.aligned.x[90],
    data.aligned.y[90],
    history.rolling.r[0],
  ]);
});

test('CSV columns are named after the pair', () => {
  const BTC = series('BTC', [...RECORD.TOTAL.days], [...RECORD.TOTAL.close]);
  const { data, history } = request({ ...RECORD, BTC }, { equity: 'SPX', crypto: 'BTC' });
  expect(exportCsv(data, history.rolling).split('\r\n')[0]).toBe('date,sp_500,bitcoin,rolling_r_90');
});

test.for([
  ['plain', 'plain'],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+1 800', "'+1 800"],
  ['@name', "'@name"],
  ['-dash', "'-dash"],
  ['-0.31', '-0.31'],
  ['+1.5e-7', '+1.5e-7'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['=a,b', '"\'=a,b"'],
] as const)('the CSV cell %j is written %j', ([cell, written]) => {
  expect(csvCell(cell)).toBe(written);
});

test('the receipt names pair, window, dates, n, method, sources, times and version', () => {
  const text = receipt({ ...request(), sessions: 90, sourceName });
  for (const part of [
    'Comove 1.2.3',
    'Russell 2000 (RUT) and crypto market cap (TOTAL)',
    'Window: 90 US sessions, ',
    'n = 90 paired returns',
    'Pearson r of daily log returns: 0.',
    'Fisher z',
    'Muirhead 1982',
    'Bartlett 1935',
    'Yahoo Finance; as of 2025-06-27; fetched 2025-06-30T21:30:00.000Z',
    'Market: live. Computed 2025-06-30T21:34:00.000Z.',
  ])
    expect(text).toContain(part);
});

/** Year and r of the pairs that the README of the history folder prints. */
const TABLE: readonly { readonly pair: Pair; readonly expected: readonly number[] }[] = [
  { pair: { equity: 'RUT', crypto: 'BTC' }, expected: [-0.086, 0.445, 0.269, 0.583, 0.144, 0.438, 0.458] },
  { pair: { equity: 'RUT', crypto: 'ETH' }, expected: [-0.005, 0.457, 0.216, 0.559, 0.151, 0.429, 0.509] },
  { pair: { equity: 'RUT', crypto: 'TOTAL' }, expected: [-0.054, 0.466, 0.291, 0.588, 0.187, 0.46, 0.484] },
  { pair: { equity: 'SPX', crypto: 'BTC' }, expected: [-0.109, 0.447, 0.264, 0.564, 0.157, 0.362, 0.42] },
];
const IDS: readonly SeriesId[] = ['RUT', 'SPX', 'TOTAL', 'BTC', 'ETH'];

describe.skipIf(!MARKET_DIR)('real history through the export', () => {
  test.for(TABLE)('$pair reproduces the reference table to 0.001 in every year', ({ pair, expected }) => {
    const record = Object.fromEntries(IDS.map((id) => [id, realSeries(id)]));
    const { correlation } = exported(record, pair, Date.UTC(2026, 0, 1, 14));
    const years = correlation.years.filter(({ year }) => year >= 2019 && year <= 2025);
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    years.forEach(({ year, pearson }, i) => expect(Math.abs(pearson - (expected[i] ?? 9)), `${year}`).toBeLessThanOrEqual(0.001));
  });
});

test('a document that looks back names its date, is stale or not as of then, and holds nothing of the altcoins', () => {
  const back = { ...request(), nowMs: Date.UTC(2027, 0, 1), asOf: asOf(day('2025-06-27')) };
  const document = exportJson(back);
  expect(document).toMatchObject({ asOf: '2025-06-27', generatedAt: '2027-01-01T00:00:00.000Z', sentiment: null, assets: null });
  expect(document.series.map(({ stale }) => stale)).toEqual([false, false, false]);
  expect(document.missing.filter(({ what }) => what === 'sentiment' || what === 'assets')).toEqual(
    ['sentiment', 'assets'].map((what) => ({ what, why: 'known of now only, and asOf is earlier' })),
  );
  expect(receipt({ ...back, sessions: 90, sourceName })).toContain(
    '\nLooking back: as of 2025-06-27, from closes up to that day and nothing later\n',
  );
  expect(exported()).not.toHaveProperty('asOf');
  expect(receipt({ ...request(), sessions: 90, sourceName })).not.toContain('Looking back');
});
