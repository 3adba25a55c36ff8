import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { epochDay, hours, minutes, startOfDayMs } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { isAtClose } from '../../lib/market/instrument.ts';
import { newestFinalDay } from '../../lib/market/newest-final-day.ts';
import { sessionCloseMs } from '../../lib/market/us-sessions.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { createPoller } from '../../lib/polling/run.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { SOURCES, SOURCE_ORDER } from '../../lib/sources/registry.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { faultTable } from '../loopback/faults/fault-table.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { answerOf } from '../loopback/server/answer-of.ts';

const FRIDAY = epochDay(2026, 11, 20);
/** In session. */
const START = startOfDayMs(FRIDAY) + hours(17);

let stores: Stores;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stores = openStores();
});
afterEach(() => stores.close());

/** The product's sources, its storage, and the providers of this machine's internet, without the network between them. */
function product() {
  const faults = faultTable();
  const asked: string[] = [];
  let nowMs: UnixMs = START;
  let alarmMs: UnixMs = START;
  let market = simulatedMarket({ nowMs });
  const serve = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(`${url.hostname}${url.pathname}${url.search}`);
    if (nowMs - market.nowMs > minutes(5)) market = simulatedMarket({ nowMs });
    const { answer } = answerOf(url, market, faults.meet(url));
    const response = new Response(answer.body, {
      status: answer.status,
      headers: { ...answer.headers, date: new Date(nowMs).toUTCString() },
    });
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
  };
  const poller = () =>
    createPoller({
      sources: SOURCES,
      order: SOURCE_ORDER,
      store: stores.series,
      values: stores.state,
      settings: async () => ({ ...DEFAULT_SETTINGS, refreshMinutes: 240 }),
      fetch: serve,
      now: () => nowMs,
      random: () => 0.5,
      hasAccess: async () => true,
      wait: async (ms) => void (nowMs += ms),
      schedule: async (atMs) => void (alarmMs = atMs),
      announce: () => undefined,
      version: '1.0.0',
    });
  return {
    faults,
    asked,
    poller,
    /** Sleeps from alarm to alarm, a new worker each time, until an instant. */
    async sleepUntil(untilMs: UnixMs) {
      const isDue = (): boolean => alarmMs < untilMs;
      while (isDue()) {
        nowMs = Math.max(nowMs, alarmMs);
        // oxlint-disable-next-line no-await-in-loop -- one alarm after another
        expect(await poller().runDue()).toEqual({ ok: true, value: null });
      }
      nowMs = untilMs;
    },
    state: async () => parsePollState(await stores.state.get('poll'), nowMs),
  };
}

async function newestDays(): Promise<Readonly<Record<string, number | undefined>>> {
  return Object.fromEntries((await stores.series.getAll()).map((series) => [series.id, newestFinalDay(series)]));
}

test('fills the store from every provider in one run', { timeout: 60_000 }, async () => {
  const at = product();
  expect(await at.poller().runDue()).toEqual({ ok: true, value: null });
  expect(await newestDays()).toEqual({
    RUT: FRIDAY - 1,
    SPX: FRIDAY - 1,
    BTC: FRIDAY - 1,
    ETH: FRIDAY - 1,
    TOTAL: FRIDAY - 1,
    CAP_BTC: FRIDAY - 1,
    CAP_ETH: FRIDAY - 1,
    CAP_STABLES: FRIDAY - 1,
    BTC_AT_CLOSE: FRIDAY - 1,
    TOTAL_AT_CLOSE: FRIDAY - 1,
  });
  const total = await stores.series.get('TOTAL');
  expect(total).toMatchObject({ market: 'simulated', stamp: 'verified', segments: [{ source: 'coinmarketcap-v3', factor: 1 }] });
  expect(total?.days.length).toBeGreaterThan(4000);
  expect(await stores.series.snapshots()).toMatchObject([{ source: 'coingecko-global', day: FRIDAY }]);
  const { sources } = await at.state();
  expect(Object.values(sources).flatMap(({ lastFailure }) => lastFailure ?? [])).toEqual([]);
});

test('through a weekend keeps everything up with few requests, none of them to the index', { timeout: 60_000 }, async () => {
  const at = product();
  await at.poller().runDue();
  at.asked.length = 0;
  await at.sleepUntil(startOfDayMs(FRIDAY + 1) + hours(1));
  const byFriday = at.asked.length;
  expect(await newestDays()).toMatchObject({
    RUT: FRIDAY,
    SPX: FRIDAY,
    BTC: FRIDAY,
    ETH: FRIDAY,
    TOTAL: FRIDAY,
    CAP_STABLES: FRIDAY,
    TOTAL_AT_CLOSE: FRIDAY,
  });
  await at.sleepUntil(startOfDayMs(FRIDAY + 2) + hours(1));
  expect(at.asked.slice(byFriday).filter((url) => /yahoo|cnbc|nasdaq|fred/.test(url))).toEqual([]);
  expect(await newestDays()).toMatchObject({ RUT: FRIDAY, BTC: FRIDAY + 1, TOTAL: FRIDAY + 1 });
  // In 32 hours: the index four times for two indices; two prices and the total of the moment every four hours; two closes;
  // one of Bitcoin at the US close.
  expect(at.asked.length).toBeLessThan(2 * 4 + 3 * 8 + 2 * 5 + 1);
  expect(at.asked.every((url) => !url.includes('period1=0&'))).toBe(true);
});

test('serves every need when each first source is down, and heals when they are back', { timeout: 120_000 }, async () => {
  const at = product();
  for (const host of ['query1.finance.yahoo.com', 'data-api.binance.vision', 'api.coinmarketcap.com', 'api.coingecko.com'])
    at.faults.set(host, { kind: 'status', status: 503 });
  await at.sleepUntil(START + minutes(10));
  const sources = Object.fromEntries((await stores.series.getAll()).map(({ id, segments }) => [id, segments.map(({ source }) => source)]));
  expect(sources).toEqual({
    RUT: ['cnbc'],
    SPX: ['cnbc'],
    BTC: ['coinbase'],
    ETH: ['coinbase'],
    TOTAL: ['coin-metrics'],
    CAP_BTC: ['coin-metrics'],
    CAP_ETH: ['coin-metrics'],
    CAP_STABLES: ['coin-metrics'],
    BTC_AT_CLOSE: ['coinbase'],
  });
  at.faults.clear();
  await at.sleepUntil(startOfDayMs(FRIDAY + 1) + hours(1));
  expect(await newestDays()).toMatchObject({ RUT: FRIDAY, BTC: FRIDAY, TOTAL: FRIDAY });
  expect((await stores.series.get('RUT'))?.segments.at(-1)?.source).toBe('yahoo');
  expect((await stores.series.get('TOTAL'))?.segments.at(-1)?.source).toBe('coinmarketcap-v3');
  expect((await stores.series.get('BTC_AT_CLOSE'))?.segments.map(({ source }) => source)).toEqual(['binance']);
});

const hourly = (asked: readonly string[]): readonly URLSearchParams[] =>
  asked.filter((url) => url.includes('interval=1h')).map((url) => new URL(`https://${url}`).searchParams);

test(
  'Bitcoin at the US close takes ten calls once, behind everything else, and then one of one hour a session',
  { timeout: 60_000 },
  async () => {
    const at = product();
    await at.poller().runDue();
    expect(hourly(at.asked)).toHaveLength(10);
    const firstOfThem = at.asked.findIndex((url) => url.includes('interval=1h'));
    const lastOfBitcoin = at.asked.findLastIndex((url) => url.includes('symbol=BTCUSDT&interval=1d'));
    expect(firstOfThem).toBeGreaterThan(lastOfBitcoin);
    at.asked.length = 0;
    await at.sleepUntil(startOfDayMs(FRIDAY + 4) + hours(1));
    const closes = [FRIDAY, FRIDAY + 3].map((session) => String(sessionCloseMs(session) - hours(1)));
    expect(hourly(at.asked).map((params) => params.get('startTime'))).toEqual(closes);
    expect(hourly(at.asked).map((params) => params.get('endTime'))).toEqual(closes);
    expect(await newestDays()).toMatchObject({ BTC_AT_CLOSE: FRIDAY + 3, TOTAL_AT_CLOSE: FRIDAY + 3 });
  },
);

test('the total at the US close costs no request of its own', { timeout: 60_000 }, async () => {
  const at = product();
  await at.poller().runDue();
  await at.sleepUntil(startOfDayMs(FRIDAY + 1) + hours(1));
  expect(at.asked.filter((url) => url.includes('range=30d'))).toHaveLength(2);
  expect(await newestDays()).toMatchObject({ TOTAL_AT_CLOSE: FRIDAY });
});

test(
  'sessions that were slept through are asked for in one call, and the other provider fills in with a page of its own',
  { timeout: 60_000 },
  async () => {
    const at = product();
    await at.poller().runDue();
    const stored = (await stores.series.get('BTC_AT_CLOSE'))?.days.length ?? 0;
    at.asked.length = 0;
    at.faults.set('data-api.binance.vision', { kind: 'status', status: 451 });
    await at.sleepUntil(startOfDayMs(FRIDAY + 5) + hours(1));
    const series = await stores.series.get('BTC_AT_CLOSE');
    expect(series?.days.length).toBe(stored + 3);
    expect(series?.segments.map(({ source }) => source)).toEqual(['binance', 'coinbase']);
    // The first of them brings enough common days to be joined, the later ones only what is missing.
    const windows = at.asked.filter((url) => url.includes('granularity=3600')).map((url) => new URL(`https://${url}`).searchParams);
    const spans = windows.map((params) => Date.parse(params.get('end') ?? '') - Date.parse(params.get('start') ?? ''));
    expect(spans.length).toBe(3);
    expect(spans[0]).toBeLessThan(hours(300));
    expect(spans.slice(1).every((span) => span < hours(1))).toBe(true);
  },
);

test('a store of a version before is filled up, and nothing else of it is asked for anew', { timeout: 60_000 }, async () => {
  const at = product();
  await at.poller().runDue();
  const { BTC_AT_CLOSE: _, ...needs } = (await at.state()).needs;
  const { market, hosts, sources } = await at.state();
  const before = (await stores.series.getAll()).filter(({ id }) => !isAtClose(id));
  await stores.series.clear({ poll: { version: 1, market, hosts, sources, needs } });
  await stores.series.put(before);
  at.asked.length = 0;
  await at.poller().runDue();
  expect(new Set(at.asked.map((url) => new URL(`https://${url}`).searchParams.get('interval')))).toEqual(new Set(['1h']));
  await at.sleepUntil(startOfDayMs(FRIDAY + 1) + hours(1));
  expect(await newestDays()).toMatchObject({ BTC_AT_CLOSE: FRIDAY, TOTAL_AT_CLOSE: FRIDAY });
});
