import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../../lib/core/time.ts';
import type { RatioExchange } from '../../../lib/market/ratio-history.ts';
import { RATIO_EXCHANGES } from '../../../lib/market/ratio-history.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import type { Trouble } from '../harness/made-up-world.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { countBySource, onlyAltcoins, sleepUntil, START, stateOf } from './altcoin-world.ts';

/** How a provider closes. */
const CLOSINGS: readonly (readonly [string, Trouble])[] = [
  ['451', { status: 451 }],
  ['403', { status: 403 }],
  ['429', { status: 429, headers: { 'retry-after': '7200' } }],
  ['429 without an end', { status: 429 }],
  ['empty answers', { body: '{"kind":"empty"}' }],
  ['HTML', { body: '<!doctype html><title>One moment' }],
  ['no connection', { offline: true }],
  ['a demand for a key', { status: 401 }],
  ['status 500', { status: 500 }],
];

const EXCHANGES = RATIO_EXCHANGES.map((exchange) => [exchange, `${exchange}.example.com`] as const);

/** Every stored history holds one exchange's own level only (made-up-altcoins.ts). */
function expectUnmixed(at: AltcoinWorld): void {
  for (const { exchange, measure, ratio, coin } of at.store.held.ratios.values()) {
    const level = 10 * (RATIO_EXCHANGES.indexOf(exchange) + 1) + (measure === 'top-position' ? 5 : 0);
    expect(
      ratio.every((value) => Math.floor(value) === level),
      `${exchange} ${measure} ${coin}`,
    ).toBe(true);
  }
}

const setOf = (at: AltcoinWorld, exchange: RatioExchange) =>
  [...at.store.held.ratios.values()].filter((one) => one.exchange === exchange && one.measure === 'global-account');

test.for(CLOSINGS)('%s at the first exchange: the whole round is asked of the next one, and sets are never mixed', async ([, trouble]) => {
  const at = onlyAltcoins(60);
  at.trouble.set('binance.example.com', trouble).set('binance-ratios', trouble);
  await at.poller().runDue();
  await sleepUntil(at, START + hours(1));
  expect(setOf(at, 'binance')).toEqual([]);
  expect(setOf(at, 'okx')).toHaveLength(51);
  expect(countBySource(at)['binance-ratios'] ?? 0).toBeLessThanOrEqual(11);
  expectUnmixed(at);
});

test.for(CLOSINGS)(
  '%s at the first exchange in the midst of a round: it starts over at the next one, what came stays',
  async ([, trouble]) => {
    const at = onlyAltcoins(60);
    const effects = at.effects();
    const fetchUntil: typeof fetch = async (input, init) => {
      if ((countBySource(at)['binance-ratios'] ?? 0) === 40) at.trouble.set('binance-ratios', trouble);
      return effects.fetch(input, init);
    };
    await sleepUntilWith(at, fetchUntil);
    expect(setOf(at, 'binance').length).toBeGreaterThan(15);
    expect(setOf(at, 'binance').length).toBeLessThan(51);
    expect(setOf(at, 'okx')).toHaveLength(51);
    expectUnmixed(at);
  },
);

async function sleepUntilWith(at: AltcoinWorld, fetch: typeof globalThis.fetch): Promise<void> {
  for (let nowMs = START; nowMs < START + hours(1); nowMs = Math.max(at.nowMs, at.alarms.at(-1) ?? Infinity)) {
    at.nowMs = nowMs;
    // oxlint-disable-next-line no-await-in-loop -- one alarm after another
    await createPoller({ ...at.effects(), fetch }).runDue();
  }
}

test.for(EXCHANGES.map((_, i) => EXCHANGES.slice(0, i + 1)))(
  'with %j closed the ratios are those of the next, or of nobody',
  async (closed) => {
    const at = onlyAltcoins(60);
    for (const [, host] of closed) at.trouble.set(host, { status: 451 });
    await at.poller().runDue();
    await sleepUntil(at, START + minutes(30));
    const next = RATIO_EXCHANGES[closed.length];
    expect(new Set([...at.store.held.ratios.values()].map(({ exchange }) => exchange))).toEqual(new Set(next ? [next] : []));
    if (next) expect(setOf(at, next)).toHaveLength(51);
    // Each was tried once.
    for (const [exchange] of closed)
      expect((countBySource(at)[`${exchange}-contracts`] ?? 0) + (countBySource(at)[`${exchange}-ratios`] ?? 0)).toBe(1);
  },
);

test('an exchange with both measures in one answer is asked once a coin', async () => {
  const at = onlyAltcoins(60);
  at.settings = { ...at.settings, exchangeOrder: ['gate', 'binance', 'okx', 'bybit'] };
  await at.poller().runDue();
  expect(countBySource(at)['gate-ratios']).toBe(51);
  expect(at.store.held.ratios.size).toBe(102);
  const { needs } = await stateOf(at);
  expect(needs['RATIO:top-position:coin-2']).toMatchObject({ answeredBy: 'gate-ratios', notBeforeMs: 0 });
  at.asked.length = 0;
  at.nowMs += minutes(3);
  await at.poller().runDue();
  expect(at.asked).toEqual([]);
});

test('one with a single measure is not asked for the other', async () => {
  const at = onlyAltcoins(60);
  at.settings = { ...at.settings, exchangeOrder: ['bybit', 'binance', 'okx', 'gate'] };
  await at.poller().runDue();
  expect(countBySource(at)).toMatchObject({ 'bybit-ratios': 51 });
  expect(at.asked.filter(({ need }) => need.includes('top-position'))).toEqual([]);
});

test('an exchange that opens again waits for the next round; the person may change the order at once', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('binance.example.com', { status: 429, headers: { 'retry-after': '7200' } });
  await at.poller().runDue();
  at.trouble.clear();
  await sleepUntil(at, START + hours(5));
  expect(setOf(at, 'binance')).toEqual([]);
  await sleepUntil(at, START + hours(11));
  expect(setOf(at, 'binance')).toHaveLength(51);
  at.settings = { ...at.settings, exchangeOrder: ['gate', 'binance', 'okx', 'bybit'] };
  await at.poller().runDue();
  expect(setOf(at, 'gate')).toHaveLength(51);
});

test.for(CLOSINGS)('%s at the first ranked list, Fear & Greed and flows: the next provider answers', async ([, trouble]) => {
  const at = onlyAltcoins(60);
  for (const id of ['list', 'mood', 'flows']) at.trouble.set(id, trouble);
  await at.poller().runDue();
  await sleepUntil(at, START + minutes(10));
  expect(at.store.held.sentiment.universe?.source).toBe('other-list');
  expect(at.store.held.sentiment.fearGreed).toMatchObject({ source: 'other-mood', classification: 'Gloom' });
  expect(at.store.held.sentiment.totals?.netUsd).toEqual({ '24h': 1e6, '7d': 1e6, '30d': 1e6 });
  // One answer for all periods is asked for once.
  expect(countBySource(at)['all-flows']).toBe(1);
});

test.for(CLOSINGS)('%s at the first provider of closes: the next one answers, and the first is left alone', async ([, trouble]) => {
  const at = onlyAltcoins(60);
  at.trouble.set('coin-candles', trouble);
  await at.poller().runDue();
  await sleepUntil(at, START + hours(1));
  const sources = [...at.store.held.coins.values()].map(({ segments }) => segments.map(({ source }) => source).join());
  expect(sources.filter((source) => source === 'more-coin-candles')).toHaveLength(51);
  expect(sources.filter((source) => source === 'chart')).toHaveLength(9);
  expect(countBySource(at)['coin-candles'] ?? 0).toBeLessThanOrEqual(12);
});

test.for(CLOSINGS)('%s where the listings are: coins and ratios are asked for without them', async ([, trouble]) => {
  const at = onlyAltcoins(60);
  for (const id of ['spot-prices', 'binance-contracts', 'okx-contracts', 'gate-contracts', 'bybit-contracts']) at.trouble.set(id, trouble);
  await at.poller().runDue();
  await sleepUntil(at, START + hours(3));
  expect(at.store.held.coins.size).toBe(60);
  expect(at.store.held.sentiment.listings.size).toBe(0);
});

test('a coin that a source does not list is asked of the next at once, and of that source not for a week', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('spot-prices', { body: '<html>' });
  at.trouble.set('chart', { status: 404 });
  await at.poller().runDue();
  await sleepUntil(at, START + hours(1));
  const unlisted = at.asked.filter(({ need, source }) => need === 'COIN:coin-55' && source === 'coin-candles');
  expect(unlisted).toHaveLength(1);
  expect(at.store.held.coins.get('coin-55')?.segments[0]?.source).toBe('more-coin-candles');
  const { sources } = await stateOf(at);
  expect(sources['coin-candles']?.needs['COIN:coin-55']?.notBeforeMs).toBe((unlisted[0]?.atMs ?? 0) + days(7));
  // It says something of the coin, and nothing bad of the source.
  expect(sources['coin-candles']?.lastFailure).toBeUndefined();
  at.trouble.delete('chart');
  await sleepUntil(at, START + days(6));
  expect(at.asked.filter(({ need, source }) => need === 'COIN:coin-55' && source === 'coin-candles')).toHaveLength(1);
});

test("an exchange without some of its coins' ratios is not closed for it, and a listing that nobody gives costs one round", async () => {
  const at = onlyAltcoins(60);
  for (const id of ['spot-prices', 'binance-contracts', 'okx-contracts']) at.trouble.set(id, { body: '<html>' });
  await at.poller().runDue();
  await sleepUntil(at, START + hours(8));
  expect(setOf(at, 'binance')).toHaveLength(51);
  expect(countBySource(at)['binance-ratios']).toBe(120);
  expect(countBySource(at)['okx-ratios']).toBeUndefined();
});

test('a round that comes back to an exchange goes on with the coins that are left', async () => {
  const at = onlyAltcoins(60);
  const closed = { status: 429, headers: { 'retry-after': '5400' } };
  const effects = at.effects();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const counts = countBySource(at);
    for (const exchange of RATIO_EXCHANGES) if (counts[`${exchange}-ratios`] === 20) at.trouble.set(`${exchange}-ratios`, closed);
    return effects.fetch(input, init);
  };
  await sleepUntilWith(at, fetch);
  expect(setOf(at, 'binance').length).toBe(10);
  at.trouble.clear();
  await sleepUntil(at, START + hours(8));
  expect(setOf(at, 'binance')).toHaveLength(51);
  const asked = at.asked.filter(({ source }) => source === 'binance-ratios').map(({ need }) => need);
  expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(1);
});

test('what an exchange seemed not to list while it answered nothing at all is asked for again the same day', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('binance-ratios', { body: '{"kind":"empty"}' });
  await at.poller().runDue();
  at.trouble.clear();
  expect((await stateOf(at)).sources['binance-ratios']?.lastFailure?.failure).toEqual({ kind: 'empty' });
  await sleepUntil(at, START + hours(11));
  expect(setOf(at, 'binance')).toHaveLength(51);
  expectUnmixed(at);
});

test('prices of another coin under the same ticker are refused, and the next provider is asked at once', async () => {
  const at = onlyAltcoins(60);
  const answer: typeof at.altcoins.answer = at.altcoins.answer.bind(at.altcoins);
  const wrong = (id: string, url: URL, nowMs: number) => {
    const said = answer(id, url, nowMs);
    const isOther = id === 'coin-candles' && url.searchParams.get('need') === 'COIN:coin-7';
    return isOther ? { ...said, body: said.body.replace(/"close":\[[^\]]*\]/, (close) => close.replaceAll(/[\d.]+/g, '0.001')) } : said;
  };
  Object.assign(at.altcoins, { answer: wrong });
  await at.poller().runDue();
  expect(at.store.held.coins.get('coin-7')?.segments).toMatchObject([{ source: 'more-coin-candles' }]);
  expect((await stateOf(at)).sources['coin-candles']?.lastFailure?.failure).toMatchObject({ kind: 'refused' });
});

test('a provider that has no new day is asked less and less often, and another in its place', async () => {
  const at = onlyAltcoins(60);
  const answer: typeof at.altcoins.answer = at.altcoins.answer.bind(at.altcoins);
  const stale = (id: string, url: URL, nowMs: number) => answer(id, url, id === 'coin-candles' ? Math.min(nowMs, START) : nowMs);
  Object.assign(at.altcoins, { answer: stale });
  await at.poller().runDue();
  at.asked.length = 0;
  await sleepUntil(at, START + days(1));
  expect(at.asked.filter(({ need, source }) => need === 'COIN:coin-5' && source === 'coin-candles').length).toBeLessThanOrEqual(3);
  const coin = at.store.held.coins.get('coin-5');
  expect(coin?.segments.at(-1)?.source).toBe('more-coin-candles');
});
