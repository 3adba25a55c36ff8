import { expect, test } from 'vitest';
import type { Pair } from '../../lib/market/instrument.ts';
import { DEFAULT_SETTINGS, WINDOWS } from '../../lib/settings/settings.ts';
import type { WindowSessions } from '../../lib/settings/settings.ts';
import { asOf } from '../../lib/view/as-of.ts';
import type { AsOf } from '../../lib/view/as-of.ts';
import { fanModel } from '../../lib/view/fan-model.ts';
import { levelsNote } from '../../lib/view/levels-note.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { headlineWindow, pairWindows } from '../../lib/view/pair-windows.ts';
import type { PairWindow, PairWindows } from '../../lib/view/pair-windows.ts';
import { measuresModel } from '../../lib/view/measures-model.ts';
import { headlineModel } from '../../lib/view/popup-model.ts';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import { sourceLines } from '../../lib/view/source-lines.ts';
import { sourceName } from '../../lib/view/source-name.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import { SOURCE_NAMES } from '../../lib/view/source-name.ts';
import { day, format, from, series, t, walks } from './made-up.ts';

const FRESH = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2024-01-02', '2025-06-27');

function pair(record: Parameters<typeof from>[0] = RECORD, wanted: Pair = DEFAULT_SETTINGS.pair, nowMs = FRESH) {
  const outcome = pairData(wanted, from(record), nowMs);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  return outcome.data;
}

interface Shown {
  readonly data?: PairData;
  readonly analysis?: PairWindows;
  readonly sessions?: WindowSessions;
  readonly nowMs?: number;
  readonly asOf?: AsOf;
}

function headline({
  data = pair(),
  analysis = pairWindows(data.aligned),
  sessions = 90,
  nowMs = FRESH,
  asOf: back,
}: Shown = {}): HeadlineModel {
  return headlineModel({
    data,
    analysis,
    settings: { ...DEFAULT_SETTINGS, windowSessions: sessions },
    nowMs,
    asOf: back,
    t,
    format,
    sourceName,
  });
}

const window = (sessions: WindowSessions, more: Partial<PairWindow> = {}): PairWindow => ({
  sessions,
  n: sessions,
  from: day('2025-01-02'),
  to: day('2025-06-27'),
  pearson: 0.58,
  spearman: 0.55,
  nEff: 80,
  interval: { low: 0.4, high: 0.72 },
  words: 'move together',
  levels: 0.6,
  ...more,
});
const only = (one: PairWindow, overall?: PairWindows['overall']): PairWindows => ({ windows: [one], ...(overall && { overall }) });

test('the sentence, the figure and the interval with its confidence and its number of sessions', () => {
  const model = headline({ analysis: only(window(90)) });
  expect(model.sentence).toBe('Small caps and crypto move together');
  expect(model.figure).toBe('r 0.58');
  expect(model.interval).toBe('0.40 to 0.72 with 95\u202f% confidence, 90 sessions of daily moves');
});

test.for([
  [{ low: -0.7, high: -0.2 }, 'move apart', 'Small caps and crypto move apart'],
  [{ low: -0.1, high: 0.3 }, 'not distinguishable from none', 'No clear link between small caps and crypto'],
] as const)('words follow the interval %o', ([interval, words, sentence]) => {
  const model = headline({ analysis: only(window(90, { interval, words })) });
  expect(model.sentence).toBe(sentence);
  if (words === 'not distinguishable from none') expect(model.interval).toMatch(/: not distinguishable from none$/);
});

test('windows that contradict each other are said before the figure of one of them', () => {
  const model = headline({ analysis: only(window(90), 'depends on the window') });
  expect(model.sentence).toBe('Small caps and crypto: it depends on the window');
});

test('other series have their own names in the sentence', () => {
  const data = pair({ ...RECORD, BTC: series('BTC', [...RECORD.TOTAL.days], [...RECORD.TOTAL.close]) }, { equity: 'SPX', crypto: 'BTC' });
  expect(headline({ data, analysis: only(window(90)) }).sentence).toBe('The S&P 500 and Bitcoin move together');
});

test('no interval is said, and no direction then', () => {
  const { interval: _interval, words: _words, ...without } = window(30);
  const model = headline({ analysis: only(without), sessions: 30 });
  expect(model.sentence).toBe('Small caps and crypto: too little to tell');
  expect(model.interval).toBe('No interval: 30 sessions hold too little independent movement');
});

test('fewer than 20 shared returns give no figure', () => {
  const data = pair(walks('2025-06-02', '2025-06-27'));
  const model = headline({ data });
  expect(model.figure).toBeUndefined();
  expect(model.sentence).toBe('Small caps and crypto: too little shared history');
  expect(model.interval).toBe('A figure needs 20 daily moves that both have');
  expect(model.fan.bars.every(({ r }) => r === undefined)).toBe(true);
});

test('a history shorter than the window chosen gives the figure of all of it, with its n', () => {
  const data = pair(walks('2025-04-01', '2025-06-27'));
  const analysis = pairWindows(data.aligned);
  expect(analysis.windows.map(({ sessions, n }) => [sessions, n])).toEqual(
    [
      [30, 30],
      [60, 60],
      [90, 60],
    ].slice(0, analysis.windows.length),
  );
  const n = data.aligned.days.length - 1;
  expect(headlineWindow(analysis, 252)?.n).toBe(n);
  expect(headline({ data, sessions: 252 }).interval).toContain(`${n} sessions of daily moves`);
});

test('the status says the day of the data and when the older of the two was last checked', () => {
  expect(headline().status).toBe('As of 27 Jun 2025 close · checked 4 min ago');
});

test.for<[PairWindow['words'], string]>([
  ['move together', 'Small caps and crypto moved together over the 90 sessions to 27 Jun 2025'],
  ['move apart', 'Small caps and crypto moved apart over the 90 sessions to 27 Jun 2025'],
  ['not distinguishable from none', 'No clear link between small caps and crypto over the 90 sessions to 27 Jun 2025'],
])('data that missed three sessions are spoken of in the past: %s', ([words = 'move together', sentence]) => {
  const late = { analysis: only(window(90, { words })), nowMs: Date.UTC(2025, 8, 30) };
  const model = headline(late);
  expect(model).toMatchObject({ sentence, expired: true, stale: true, status: 'Out of date: newest close 27 Jun 2025' });
  // The next close is due, but no more is missing: stale, and still of now.
  expect(headline({ ...late, nowMs: Date.UTC(2025, 6, 1, 20) })).toMatchObject({
    expired: false,
    stale: true,
    status: expect.stringMatching(/^As of/),
  });
});

test('stale data say since when', () => {
  const model = headline({ nowMs: Date.UTC(2025, 6, 4, 12) });
  expect(model.stale).toBe(true);
  expect(model.staleNote).toBe('Stale since 1 Jul 2025, newest close 27 Jun 2025.');
  expect(headline().staleNote).toBeUndefined();
});

test('the fund is named where it stands in', () => {
  const { RUT, TOTAL } = RECORD;
  const IWM = series('IWM', [...RUT.days], [...RUT.close]);
  const model = headline({ data: pair({ IWM, TOTAL }) });
  expect(model.standIn).toMatch(/IWM, a fund that follows it, stands in/);
  expect(model.sentence).toContain('mall caps (IWM) and crypto');
  expect(headline().standIn).toBeUndefined();
});

test('providers are named once each, the newest stretch first', () => {
  const { RUT, TOTAL } = RECORD;
  const spliced = {
    ...TOTAL,
    segments: [
      { source: 'coin-metrics', from: TOTAL.days[0] ?? 0, factor: 1.03 },
      { source: 'coinmarketcap-v3', from: day('2025-01-02'), factor: 1 },
    ],
  };
  expect(headline({ data: pair({ RUT, TOTAL: spliced }) }).sources).toBe('Yahoo Finance · CoinMarketCap · Coin Metrics (sum of 30 assets)');
});

test('each series is said to be as of its own day and fetched at its own time', () => {
  const { RUT, TOTAL } = RECORD;
  const at = { RUT, TOTAL: { ...TOTAL, fetchedAtMs: FRESH - 7_200_000, provisionalFrom: TOTAL.days.at(-2) ?? 0 } };
  const { origins } = headline({ data: pair({ ...at, RUT: { ...RUT, fetchedAtMs: FRESH - 240_000 } }), nowMs: FRESH });
  expect(origins).toEqual([
    'Russell, as of 27 Jun 2025, fetched 4 min ago: Yahoo Finance',
    expect.stringMatching(/^Crypto cap, as of \d\d Jun 2025, fetched 2 hr ago: Yahoo Finance$/),
  ]);
});

test('the names of the providers are those of the sources themselves', () => {
  // Ratios and listings are printed with their exchange's name, not with their source's.
  const printed = SENTIMENT_SOURCES.filter(({ serves }) => !serves.every((kind) => kind === 'ratio' || kind === 'listing'));
  const named = [...SOURCES, ...printed];
  expect(SOURCE_NAMES).toEqual(Object.fromEntries(named.map(({ id, name }) => [id, name])));
  expect(sourceName('not-known')).toBe('not-known');
});

test('the fan keeps the place of every window, and says each in a sentence', () => {
  const fan = fanModel([window(30, { interval: { low: 0.07, high: 0.68 } }), window(90)], 90, { t, format });
  expect(fan.bars.map(({ sessions }) => sessions)).toEqual(WINDOWS);
  expect(fan.bars.find(({ selected }) => selected)?.label).toBe('90 sessions: r 0.58, 0.40 to 0.72');
  expect(fan.bars[1]?.label).toBe('60 sessions: too little shared history');
});

test('a short history is said with its n, and the window of the headline is marked, not the one that was chosen', () => {
  const data = pair(walks('2025-04-25', '2025-06-27'));
  const n = data.aligned.days.length - 1;
  const { fan, interval } = headline({ data, sessions: 90 });
  expect(fan.bars.map((bar) => [bar.sessions, bar.n])).toEqual([
    [30, 30],
    [60, n],
    [90, undefined],
    [180, undefined],
    [252, undefined],
  ]);
  expect(fan.bars[0]?.label).toMatch(/^30 sessions: r /);
  expect(fan.bars[1]?.label).toMatch(new RegExp(`^60 sessions \\(n ${n}\\): r `));
  expect(fan.bars.filter(({ selected }) => selected).map(({ sessions }) => sessions)).toEqual([60]);
  expect(interval).toContain(`${n} sessions of daily moves`);
});

test.for([
  [{ low: 0.1, high: 0.7 }, -0.1, 1],
  [{ low: -0.2, high: 0.3 }, -0.5, 0.5],
  [{ low: -0.8, high: -0.1 }, -1, 0.1],
] as const)('the fan of %o is drawn from %d to %d, with zero inside', ([interval, min, max]) => {
  const fan = fanModel([window(90, { interval, pearson: (interval.low + interval.high) / 2 })], 90, { t, format });
  expect([fan.min, fan.max]).toEqual([min, max]);
});

test('prices are compared with returns, with one sentence of warning only where there is a reason', () => {
  expect(levelsNote(window(90), { t, format })).toEqual({ lead: 'Prices r 0.60, daily moves r 0.58, over 90 sessions.' });
  const warned = levelsNote(window(90, { levels: -0.33, levelsWarning: { differs: true, spurious: false } }), { t, format });
  expect(warned.lead).toBe('Prices r \u22120.33, daily moves r 0.58, over 90 sessions.');
  expect(warned.warning).toMatch(/^Trends alone/);
});

test('a few large days are named with their dates and what ranks say', () => {
  const days = ['2025-04-03', '2025-04-04', '2025-04-09'].map(day);
  const note = levelsNote(window(90, { spearman: 0.31, fewDaysDrive: days }), { t, format });
  expect(note.fewDays).toBe('A few large days drive this: 3 Apr 2025, 4 Apr 2025 and 9 Apr 2025. By ranks r is 0.31.');
});

test('prices that do not move have no correlation to show', () => {
  const { levels: _levels, ...without } = window(90);
  expect(levelsNote(without, { t, format }).lead).toBe('Daily moves r 0.58, over 90 sessions.');
});

test('other measures have a figure and say what they are; what is missing has none', () => {
  const data = pair();
  const measures = measuresModel(pairHistory(data, 90, FRESH), window(90), { t, format });
  expect(measures.map(({ name }) => name)).toEqual([
    'Given the S&P 500',
    'Adjusted for the close',
    'Recent days weigh more',
    'Weekly moves',
    'By ranks',
    'β, crypto on equity',
  ]);
  expect(measures.every(({ figure, note }) => figure !== undefined && note.length > 20)).toBe(true);
  const { SPX: _spx, ...without } = RECORD;
  const [partial] = measuresModel(pairHistory(pair(without), 90, FRESH), window(90), { t, format });
  expect(partial?.figure).toBeUndefined();
});

test('a measure without a figure has no number in its note', () => {
  const measures = measuresModel(pairHistory(pair(walks('2025-06-10', '2025-06-27')), 90, FRESH), undefined, { t, format });
  expect(measures.flatMap(({ figure }) => figure ?? [])).toEqual([]);
  expect(measures.map(({ note }) => note)).toEqual([
    'Needs enough S&P 500 history, and an equity series that is not the S&P 500 itself.',
    ...Array.from({ length: 5 }, () => 'Too little shared history for a figure.'),
  ]);
});

test('each series says where it comes from, how new it is and when it was fetched', () => {
  const lines = sourceLines(pair(), { t, format, sourceName });
  expect(lines.map(({ name }) => name)).toEqual(['Russell 2000', 'Crypto market cap', 'S&P 500']);
  expect(lines[0]?.text).toBe(`Yahoo Finance, as of 27 Jun 2025, fetched 30 Jun 2025, 21:30 UTC, ${RECORD.RUT.days.length} days`);
});

test('of a date that is looked back to everything is said as it was then, however old the closes are, and nothing is stale', () => {
  const back = asOf(day('2025-06-27'));
  const years = Date.UTC(2028, 0, 1);
  const texts = (['move together', 'move apart', 'not distinguishable from none'] as const).map(
    (words) => headline({ analysis: only(window(90, { words })), asOf: back, nowMs: years }).sentence,
  );
  expect(texts).toEqual([
    'Small caps and crypto moved together over the 90 sessions to 27 Jun 2025',
    'Small caps and crypto moved apart over the 90 sessions to 27 Jun 2025',
    'No clear link between small caps and crypto over the 90 sessions to 27 Jun 2025',
  ]);
  const depends = headline({ analysis: only(window(90), 'depends on the window'), asOf: back, nowMs: years });
  expect(depends.sentence).toBe('Small caps and crypto up to 27 Jun 2025: it depended on the window');
  expect(depends).toMatchObject({ status: 'As of 27 Jun 2025, looking back', stale: false, expired: false });
  expect(depends).not.toHaveProperty('staleNote');
});

test('a stand-in of a date that is looked back to is not said of the moment', () => {
  const IWM = series('IWM', [...RECORD.RUT.days], [...RECORD.RUT.close]);
  const data = pair({ TOTAL: RECORD.TOTAL, IWM });
  expect(headline({ data }).standIn).toMatch(/at the moment/);
  expect(headline({ data, asOf: asOf(day('2025-06-27')) }).standIn).toBe(
    'The stored Russell 2000 index does not reach this date. IWM, a fund that follows it, stands in.',
  );
});
