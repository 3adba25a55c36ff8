import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, epochDay, hours, minutes, seconds } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import { LEAST_WAKE_MS, plan } from '../../lib/polling/plan.ts';
import type { PlanInput } from '../../lib/polling/plan.ts';
import { EMPTY_POLL_STATE, needState } from '../../lib/polling/state.ts';
import type { NeedState, PollState } from '../../lib/polling/state.ts';
import type { SeriesSummary } from '../../lib/polling/summary.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { NeedId } from '../../lib/sources/source.ts';
import { madeUpSource } from './harness/made-up-source.ts';
import { madeUpSummary } from './harness/made-up-summary.ts';

const SOURCES = [
  madeUpSource({ id: 'first', serves: ['RUT', 'SPX', 'BTC', 'TOTAL', 'STABLES', 'TOTAL_NOW', 'BTC_AT_CLOSE'] }),
  madeUpSource({ id: 'second', serves: ['RUT', 'BTC', 'TOTAL', 'TOTAL_NOW'] }),
  madeUpSource({ id: 'nasdaq', serves: ['RUT'], standIn: 'IWM' }),
].map(({ source }) => source);
const NOBODY: PlanInput['order'] = { RUT: [], SPX: [], BTC: [], ETH: [], TOTAL: [], STABLES: [], TOTAL_NOW: [], BTC_AT_CLOSE: [] };

/** 2026-06-08 is a Monday; 06-19 (Friday) is a holiday; New York is at UTC−4. */
const MONDAY = epochDay(2026, 6, 8);
const at = (day: EpochDay, hour: number, minute = 0): UnixMs => day * days(1) + hours(hour) + minutes(minute);

interface Case {
  readonly need: NeedId;
  readonly nowMs: UnixMs;
  /** Newest final day stored; absent: nothing is stored. */
  readonly stored?: EpochDay;
  readonly lastSuccessMs?: UnixMs;
  readonly change?: Partial<PlanInput>;
  readonly own?: Partial<NeedState>;
  readonly summary?: Partial<SeriesSummary>;
  readonly state?: Partial<PollState>;
}

/** No jitter, so that the table shows whole minutes. */
function planned({ need, nowMs, stored, lastSuccessMs, change, own, summary, state }: Case) {
  const needs: PollState['needs'] = {
    [need]: { ...needState(EMPTY_POLL_STATE, need), jitter: 0, ...(lastSuccessMs !== undefined && { lastSuccessMs }), ...own },
  };
  const id: SeriesId = need === 'TOTAL_NOW' || need === 'STABLES' ? 'CAP_STABLES' : need;
  return plan({
    nowMs,
    state: { ...EMPTY_POLL_STATE, ...state, needs },
    settings: DEFAULT_SETTINGS,
    summaries: new Map<SeriesId, SeriesSummary>(stored === undefined ? [] : [[id, madeUpSummary(stored, summary)]]),
    sources: SOURCES,
    order: { ...NOBODY, [need]: need === 'RUT' ? ['first', 'second', 'nasdaq'] : ['first', 'second'] },
    eager: false,
    ...change,
  });
}

const reasons = (one: Case): readonly string[] => planned(one).due.map(({ source, reason }) => `${source.id}: ${reason}`);
const dataSaver = { settings: { ...DEFAULT_SETTINGS, dataSaver: true } };

const TABLE: readonly (readonly [string, Case, readonly string[]])[] = [
  [
    'asks the index nothing on a Saturday',
    { need: 'RUT', nowMs: at(MONDAY + 5, 15), stored: MONDAY + 4, lastSuccessMs: at(MONDAY + 4, 20, 30) },
    [],
  ],
  [
    'asks the index nothing on a holiday',
    { need: 'RUT', nowMs: at(MONDAY + 11, 15), stored: MONDAY + 10, lastSuccessMs: at(MONDAY + 11, 12, 40) },
    [],
  ],
  ['asks the index nothing at night', { need: 'RUT', nowMs: at(MONDAY + 1, 3), stored: MONDAY, lastSuccessMs: at(MONDAY, 20, 30) }, []],
  [
    'asks after the close',
    { need: 'RUT', nowMs: at(MONDAY, 20, 21), stored: MONDAY - 3, lastSuccessMs: at(MONDAY, 19, 55) },
    ['first: close'],
  ],
  [
    'leaves providers some minutes after the close',
    { need: 'RUT', nowMs: at(MONDAY, 20, 10), stored: MONDAY - 3, lastSuccessMs: at(MONDAY, 19, 55) },
    [],
  ],
  [
    'asks again before the next open because the bar is provisional until then',
    { need: 'RUT', nowMs: at(MONDAY + 1, 12, 31), stored: MONDAY, lastSuccessMs: at(MONDAY, 20, 25) },
    ['first: pre-open'],
  ],
  ['asks only once before the open', { need: 'RUT', nowMs: at(MONDAY + 1, 13), stored: MONDAY, lastSuccessMs: at(MONDAY + 1, 12, 31) }, []],
  [
    'asks on a Saturday while Friday is missing',
    { need: 'RUT', nowMs: at(MONDAY + 5, 15), stored: MONDAY + 3, lastSuccessMs: at(MONDAY + 5, 14) },
    ['first: close'],
  ],
  [
    'but not before the rest after a dry answer',
    { need: 'RUT', nowMs: at(MONDAY + 5, 15), stored: MONDAY + 3, own: { dry: 4, notBeforeMs: at(MONDAY + 5, 15, 20) } },
    [],
  ],
  [
    'in session asks as often as the settings say',
    { need: 'RUT', nowMs: at(MONDAY + 1, 15), stored: MONDAY, lastSuccessMs: at(MONDAY + 1, 14, 44) },
    ['first: today'],
  ],
  ['and not more often', { need: 'RUT', nowMs: at(MONDAY + 1, 15), stored: MONDAY, lastSuccessMs: at(MONDAY + 1, 14, 46) }, []],
  [
    'with data saver asks nothing in session',
    { need: 'RUT', nowMs: at(MONDAY + 1, 15), stored: MONDAY, lastSuccessMs: at(MONDAY + 1, 12, 31), change: dataSaver },
    [],
  ],
  [
    'a person who asks for it gets the bar of today at once',
    { need: 'RUT', nowMs: at(MONDAY + 1, 15), stored: MONDAY, lastSuccessMs: at(MONDAY + 1, 14, 58), change: { eager: true } },
    ['first: today'],
  ],
  ['fills on a Saturday too', { need: 'RUT', nowMs: at(MONDAY + 5, 15) }, ['first: fill']],
  [
    'continues a history of several pages',
    {
      need: 'BTC',
      nowMs: at(MONDAY, 5),
      stored: MONDAY - 900,
      own: { cursor: { source: 'second', from: MONDAY - 899, whole: true, staged: false } },
    },
    ['second: page'],
  ],
  [
    'asks for Bitcoin at the US close some minutes after the close',
    { need: 'BTC_AT_CLOSE', nowMs: at(MONDAY, 20, 6), stored: MONDAY - 3, lastSuccessMs: at(MONDAY - 3, 20, 10) },
    ['first: close'],
  ],
  ['not before it', { need: 'BTC_AT_CLOSE', nowMs: at(MONDAY, 20, 4), stored: MONDAY - 3, lastSuccessMs: at(MONDAY - 3, 20, 10) }, []],
  [
    'not again once it is there, whoever asks for fresh numbers',
    { need: 'BTC_AT_CLOSE', nowMs: at(MONDAY + 1, 15), stored: MONDAY, lastSuccessMs: at(MONDAY, 20, 10), change: { eager: true } },
    [],
  ],
  [
    'with data saver too, as nothing of it is in progress',
    { need: 'BTC_AT_CLOSE', nowMs: at(MONDAY, 20, 6), stored: MONDAY - 3, lastSuccessMs: at(MONDAY - 3, 20, 10), change: dataSaver },
    ['first: close'],
  ],
  [
    'neither for older sessions nor for older years',
    {
      need: 'BTC_AT_CLOSE',
      nowMs: at(MONDAY + 1, 3),
      stored: MONDAY,
      lastSuccessMs: at(MONDAY, 20, 10),
      summary: { firstDay: MONDAY - 30, missingSessions: [MONDAY - 7] },
    },
    [],
  ],
  [
    'asks for Bitcoin after 00:00 UTC',
    { need: 'BTC', nowMs: at(MONDAY, 0, 6), stored: MONDAY - 2, lastSuccessMs: at(MONDAY - 1, 23, 55) },
    ['first: close'],
  ],
  [
    'leaves exchanges some minutes after 00:00 UTC',
    { need: 'BTC', nowMs: at(MONDAY, 0, 4), stored: MONDAY - 2, lastSuccessMs: at(MONDAY - 1, 23, 55) },
    [],
  ],
  [
    'follows Bitcoin of today',
    { need: 'BTC', nowMs: at(MONDAY, 9), stored: MONDAY - 1, lastSuccessMs: at(MONDAY, 8, 44) },
    ['first: today'],
  ],
  [
    'but not with data saver',
    { need: 'BTC', nowMs: at(MONDAY, 9), stored: MONDAY - 1, lastSuccessMs: at(MONDAY, 8, 44), change: dataSaver },
    [],
  ],
  [
    'asks for the history of the total once a day',
    { need: 'TOTAL', nowMs: at(MONDAY, 9), stored: MONDAY - 1, lastSuccessMs: at(MONDAY, 0, 35) },
    [],
  ],
  [
    'half an hour after 00:00 UTC',
    { need: 'TOTAL', nowMs: at(MONDAY, 0, 31), stored: MONDAY - 2, lastSuccessMs: at(MONDAY - 1, 0, 35) },
    ['first: close'],
  ],
  [
    'asks for the total of this moment as often as the settings say',
    { need: 'TOTAL_NOW', nowMs: at(MONDAY, 9), lastSuccessMs: at(MONDAY, 8, 45) },
    ['first: today'],
  ],
  [
    'with data saver once a UTC day',
    { need: 'TOTAL_NOW', nowMs: at(MONDAY, 23, 59), lastSuccessMs: at(MONDAY, 0, 1), change: dataSaver },
    [],
  ],
  [
    'which is again on the next one, on a Sunday too',
    { need: 'TOTAL_NOW', nowMs: at(MONDAY + 6, 0), lastSuccessMs: at(MONDAY + 5, 20, 25), change: dataSaver },
    ['first: today'],
  ],
  [
    'and with data saver whenever a person asks',
    { need: 'TOTAL_NOW', nowMs: at(MONDAY, 9), lastSuccessMs: at(MONDAY, 8, 45), change: { ...dataSaver, eager: true } },
    ['first: today'],
  ],
  [
    'asks the next source when the one before is held',
    {
      need: 'RUT',
      nowMs: at(MONDAY + 5, 15),
      state: { hosts: { 'https://first.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: at(MONDAY + 6, 1) } } } },
    },
    ['second: fill'],
  ],
  [
    'asks the next source when the one before answers without the day',
    {
      need: 'RUT',
      nowMs: at(MONDAY, 21),
      stored: MONDAY - 3,
      lastSuccessMs: at(MONDAY, 20, 50),
      state: { sources: { first: { needs: { RUT: { failures: 0, notBeforeMs: 0, lacked: { day: MONDAY, answers: 2 } } } } } },
    },
    ['second: close'],
  ],
  [
    'does not ask another provider for a bar in progress: it is not worth a seam',
    {
      need: 'RUT',
      nowMs: at(MONDAY + 1, 15),
      stored: MONDAY,
      lastSuccessMs: at(MONDAY + 1, 14),
      state: { hosts: { 'https://first.example.com': { failures: 1, hold: { reason: 'unreachable', untilMs: at(MONDAY + 1, 15, 10) } } } },
    },
    [],
  ],
  [
    'asks the stand-in only while nobody else of the need can be asked',
    {
      need: 'RUT',
      nowMs: at(MONDAY + 5, 15),
      state: {
        hosts: {
          'https://first.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: at(MONDAY + 6, 1) } },
          'https://second.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: at(MONDAY + 6, 1) } },
        },
      },
    },
    ['nasdaq: fill'],
  ],
  [
    'asks the next source for a session that is missing inside',
    {
      need: 'RUT',
      nowMs: at(MONDAY + 5, 15),
      stored: MONDAY + 4,
      lastSuccessMs: at(MONDAY + 5, 1),
      summary: { missingSessions: [MONDAY - 4] },
    },
    ['second: hole'],
  ],
  [
    'asks another source for the years that a short history lacks',
    {
      need: 'BTC',
      nowMs: at(MONDAY, 9),
      stored: MONDAY - 1,
      lastSuccessMs: at(MONDAY, 8, 50),
      summary: { firstDay: MONDAY - 720 },
      own: { wholeFrom: ['first'] },
    },
    ['second: depth'],
  ],
];

test.for(TABLE)('%s', ([, one, expected]) => {
  expect(reasons(one)).toEqual(expected);
});

test('wakes next when something is due', () => {
  const friday = MONDAY + 4;
  const evening = planned({ need: 'RUT', nowMs: at(friday, 20, 30), stored: friday, lastSuccessMs: at(friday, 20, 25) });
  expect(evening.nextWakeMs).toBe(at(friday + 1, 2, 30));
  const beforeOpen = planned({ need: 'RUT', nowMs: at(MONDAY, 10), stored: MONDAY - 3, lastSuccessMs: at(MONDAY - 3, 20, 25) });
  expect(beforeOpen.nextWakeMs).toBe(at(MONDAY, 12, 30));
});

test('the same provider is asked for the days it may have revised, another for enough to be joined', () => {
  const own = planned({ need: 'RUT', nowMs: at(MONDAY, 21), stored: MONDAY - 3 });
  expect(own.due[0]?.from).toBe(MONDAY - 9);
  const hosts = { 'https://first.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: at(MONDAY + 1, 21) } } } as const;
  const other = planned({ need: 'RUT', nowMs: at(MONDAY, 21), stored: MONDAY - 3, state: { hosts } });
  expect(other.due[0]).toMatchObject({ source: { id: 'second' }, from: MONDAY - 63 });
});

test('what comes after another need waits while that one can come first, and while that one waits itself', () => {
  const ask = (state: PollState, order: Partial<PlanInput['order']>): readonly string[] =>
    plan({
      nowMs: at(MONDAY, 9),
      state,
      settings: DEFAULT_SETTINGS,
      summaries: new Map(),
      sources: SOURCES,
      order: { ...NOBODY, ...order },
      eager: false,
    }).due.map(({ need }) => need);
  const all = { BTC: ['first'], TOTAL: ['first'], STABLES: ['first'], BTC_AT_CLOSE: ['first'] };
  expect(ask(EMPTY_POLL_STATE, all)).toEqual(['BTC']);
  const pages = { cursor: { source: 'first', from: MONDAY - 900, whole: true, staged: false } };
  const halfWay = { ...EMPTY_POLL_STATE, needs: { BTC: { ...needState(EMPTY_POLL_STATE, 'BTC'), ...pages } } };
  expect(ask(halfWay, all)).toEqual(['BTC']);
  // Nobody has Bitcoin: nothing is waited for in vain.
  expect(ask(EMPTY_POLL_STATE, { ...all, BTC: [] })).toEqual(['TOTAL', 'BTC_AT_CLOSE']);
  expect(ask(EMPTY_POLL_STATE, { STABLES: ['first'], BTC_AT_CLOSE: ['first'] })).toEqual(['STABLES', 'BTC_AT_CLOSE']);
});

test('a hole is asked for from before it', () => {
  const { due } = planned({
    need: 'RUT',
    nowMs: at(MONDAY + 5, 15),
    stored: MONDAY + 4,
    lastSuccessMs: at(MONDAY + 5, 1),
    summary: { missingSessions: [MONDAY - 200] },
  });
  expect(due[0]?.from).toBeLessThan(MONDAY - 200);
});

test('a host that has failed is tried with one request; its other needs wait for the outcome', () => {
  const state = {
    ...EMPTY_POLL_STATE,
    hosts: { 'https://first.example.com': { failures: 2, hold: { reason: 'unreachable', untilMs: at(MONDAY, 9) } } },
  } as const;
  const { due } = plan({
    nowMs: at(MONDAY, 9, 1),
    state,
    settings: DEFAULT_SETTINGS,
    summaries: new Map(),
    sources: SOURCES,
    order: { ...NOBODY, RUT: ['first'], SPX: ['first'] },
    eager: false,
  });
  expect(due.map(({ need }) => need)).toEqual(['RUT']);
});

test('a host whose spacing is longer than a run may wait is left to the alarm', () => {
  const slow = SOURCES.map((source) => ({ ...source, spacingMs: seconds(60) }));
  const hosts = { 'https://first.example.com': { failures: 0, lastRequestMs: at(MONDAY, 9) } };
  const { due, nextWakeMs } = planned({
    need: 'SPX',
    nowMs: at(MONDAY, 9, 0) + seconds(5),
    change: { sources: slow, order: { ...NOBODY, SPX: ['first'] } },
    state: { hosts },
  });
  expect(due).toEqual([]);
  expect(nextWakeMs).toBe(at(MONDAY, 9, 1));
});

test('with nobody to ask looks again within hours', () => {
  const { due, nextWakeMs } = plan({
    nowMs: at(MONDAY, 9),
    state: EMPTY_POLL_STATE,
    settings: DEFAULT_SETTINGS,
    summaries: new Map(),
    sources: [],
    order: NOBODY,
    eager: false,
  });
  expect(due).toEqual([]);
  expect(nextWakeMs).toBe(at(MONDAY, 15));
});

test('wakes later than now by half a minute at least, and within six hours', () => {
  const moment = fc.integer({ min: at(MONDAY, 0), max: at(MONDAY + 14, 0) });
  const past = fc.option(fc.integer({ min: 0, max: days(5) }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom<NeedId>('RUT', 'BTC', 'TOTAL', 'TOTAL_NOW'),
      moment,
      past,
      fc.nat(9),
      fc.boolean(),
      (need, nowMs, ago, age, eager) => {
        const stored = age > 7 ? undefined : Math.floor(nowMs / days(1)) - age;
        const { due, nextWakeMs } = planned({
          need,
          nowMs,
          ...(stored !== undefined && { stored }),
          ...(ago !== undefined && { lastSuccessMs: nowMs - ago }),
          change: { eager },
        });
        expect(nextWakeMs).toBeGreaterThanOrEqual(nowMs + LEAST_WAKE_MS);
        expect(nextWakeMs).toBeLessThanOrEqual(nowMs + hours(6));
        expect(due.length).toBeLessThanOrEqual(1);
      },
    ),
  );
});
