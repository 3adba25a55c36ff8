import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { epochDay, hours, minutes, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { altcoins } from '../../../lib/market/altcoins.ts';
import { newestFinalDay } from '../../../lib/market/newest-final-day.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import { readPollState } from '../../../lib/polling/state-parts.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../../lib/sources/registry.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../../lib/sources/sentiment-registry.ts';
import { openStores } from '../../../lib/storage/open-stores.ts';
import type { Stores } from '../../../lib/storage/open-stores.ts';
import { faultTable } from '../../loopback/faults/fault-table.ts';
import { simulatedMarket } from '../../loopback/market/simulated-market.ts';
import { answerOf } from '../../loopback/server/answer-of.ts';

const FRIDAY = epochDay(2026, 11, 20);
const START = startOfDayMs(FRIDAY) + hours(17);

let stores: Stores;
const damages: string[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  damages.length = 0;
  stores = openStores((what) => void damages.push(what));
});
afterEach(async () => {
  await stores.close();
  expect(damages).toEqual([]);
});

/** The product's sources of both sides, its storage, and the providers of this machine's internet, without the network between them. */
function product() {
  const faults = faultTable();
  const asked: URL[] = [];
  let [nowMs, alarmMs, gzipped]: [UnixMs, UnixMs, number] = [START, START, 0];
  let market = simulatedMarket({ nowMs });
  const serve = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url);
    if (nowMs - market.nowMs > minutes(20)) market = simulatedMarket({ nowMs });
    const { answer } = answerOf(url, market, faults.meet(url));
    gzipped += gzipSync(answer.body).length;
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
      sentiment: { sources: SENTIMENT_SOURCES, order: SENTIMENT_ORDER, store: stores.sentiment },
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
    gzipped: () => gzipped,
    /** Sleeps from alarm to alarm, a new worker each time, until an instant. */
    async sleepUntil(untilMs: UnixMs) {
      const isDue = (): boolean => alarmMs < untilMs;
      while (isDue()) {
        nowMs = Math.max(nowMs, alarmMs);
        // oxlint-disable-next-line no-await-in-loop -- one alarm after another
        expect(await poller().runDue()).toEqual({ ok: true, value: null });
      }
      nowMs = Math.max(nowMs, untilMs);
    },
    state: () => readPollState(stores.state, nowMs),
  };
}

const to = (asked: readonly URL[], host: string): number => asked.filter(({ hostname }) => hostname === host).length;

const sourcesOfCoins = async (): Promise<ReadonlySet<string>> =>
  new Set((await stores.sentiment.coins()).flatMap(({ segments }) => segments.map(({ source }) => source)));

const exchanges = async (): Promise<readonly string[]> => [...new Set((await stores.sentiment.ratios()).map(({ exchange }) => exchange))];

test('fills both sides from every first provider: at most 320 requests, at most 4 MB on the wire', async () => {
  const at = product();
  expect(await at.poller().runDue()).toEqual({ ok: true, value: null });
  expect(at.asked.length).toBeLessThanOrEqual(320);
  expect(at.gzipped()).toBeLessThanOrEqual(4_000_000);
  const urls = at.asked.map(({ href }) => href);
  expect(urls.length).toBe(new Set(urls).size);
  const { sources } = await at.state();
  expect(Object.values(sources).flatMap(({ lastFailure }) => lastFailure ?? [])).toEqual([]);
  expect((await stores.sentiment.universe())?.coins.length).toBe(250);
  const coins = await stores.sentiment.coins();
  // Ethereum is among the hundred, its closes are the market's.
  expect(coins.length).toBe(99);
  expect(new Set(coins.map(newestFinalDay))).toEqual(new Set([FRIDAY - 1]));
  expect(await sourcesOfCoins()).toEqual(new Set(['binance-coins', 'coingecko-chart']));
  expect(await exchanges()).toEqual(['binance']);
  expect((await stores.sentiment.ratios()).length).toBeGreaterThanOrEqual(160);
  expect((await stores.sentiment.fearGreed())?.source).toBe('alternative-me');
  expect((await stores.sentiment.balances()).map(({ period, source }) => [period, source])).toEqual([
    ['24h', 'defillama-inflows'],
    ['7d', 'defillama-inflows'],
    ['30d', 'defillama-inflows'],
  ]);
});

test('a day later the tails come in one round, the worker new at each alarm', async () => {
  const at = product();
  await at.poller().runDue();
  const [coins, ratios] = await Promise.all([stores.sentiment.coins(), stores.sentiment.ratios()]);
  at.asked.length = 0;
  await at.sleepUntil(startOfDayMs(FRIDAY + 1) + hours(2));
  const universe = await stores.sentiment.universe();
  // A coin may have left the hundred since; its history stays as it was.
  const followed = new Set(universe && altcoins(universe, 100).map(({ key }) => key));
  const later = (await stores.sentiment.coins()).filter(({ coin }) => followed.has(coin));
  expect(later.length).toBe(99);
  expect(new Set(later.map(newestFinalDay))).toEqual(new Set([FRIDAY]));
  expect(later.every((coin) => coin.days.length >= (coins.find((before) => before.coin === coin.coin)?.days.length ?? 0))).toBe(true);
  const longer = (await stores.sentiment.ratios()).filter(({ coin }) => followed.has(coin));
  const grown = longer.filter(
    (one) => one.atMs.length > (ratios.find((r) => r.coin === one.coin && r.measure === one.measure)?.atMs.length ?? 0),
  );
  expect(grown.length).toBe(longer.length);
  expect(to(at.asked, 'fapi.binance.com')).toBeLessThanOrEqual(ratios.length + 10);
});

test.for([
  [['fapi.binance.com'], 'okx'],
  [['fapi.binance.com', 'www.okx.com'], 'gate'],
  [['fapi.binance.com', 'www.okx.com', 'api.gateio.ws'], 'bybit'],
] as const)('with %j closed to this country the ratios are those of %s alone', async ([hosts, next]) => {
  const at = product();
  for (const host of hosts) at.faults.set(host, { kind: 'status', status: 451 });
  expect(await at.poller().runDue()).toEqual({ ok: true, value: null });
  expect(await exchanges()).toEqual([next]);
  expect(new Set((await stores.sentiment.ratios()).map(({ coin }) => coin)).size).toBeGreaterThanOrEqual(40);
  for (const host of hosts) expect(to(at.asked, host)).toBe(1);
  expect(at.asked.length).toBeLessThanOrEqual(320);
});

test('with every first provider closed the second of each gives the altcoin side', async () => {
  const at = product();
  for (const host of ['data-api.binance.vision', 'fapi.binance.com', 'api.alternative.me'])
    at.faults.set(host, { kind: 'status', status: 451 });
  at.faults.set(/coins\/markets/, { kind: 'status', status: 200, body: '<!doctype html><title>One moment</title>' });
  at.faults.set(/llama\.fi\/inflows/, { kind: 'status', status: 402 });
  await at.poller().runDue();
  await at.sleepUntil(START + hours(1));
  expect((await stores.sentiment.universe())?.source).toBe('coinmarketcap-listing');
  expect((await stores.sentiment.fearGreed())?.source).toBe('coinmarketcap-fear-greed');
  expect(await stores.sentiment.balances()).toEqual([]);
  expect((await stores.sentiment.totals())?.source).toBe('defillama-cexs');
  expect(await exchanges()).toEqual(['okx']);
  expect(await sourcesOfCoins()).toContain('coinbase-coins');
  expect((await stores.sentiment.coins()).length).toBeGreaterThanOrEqual(30);
});
