import { expect, test } from 'vitest';
import { days, epochDay, hours, minutes, seconds } from '../../../lib/core/time.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { altcoinWorld, countBySource, onlyAltcoins, sleepUntil, START, stateOf } from './altcoin-world.ts';

const TODAY = epochDay(2026, 6, 18);
/** Half an hour of jitter at most, and the settling time before it. */
const NEXT_ROUND = Date.UTC(2026, 5, 19, 1, 15);

/** One request more than once. */
const repeated = (of: AltcoinWorld) => of.asked.map(({ url }) => url).filter((url, i, all) => all.indexOf(url) !== i);

test('the first fill of a hundred coins, of which 85 are traded, takes fewer than 320 requests, none of them twice', async () => {
  const at = altcoinWorld(100);
  expect(await at.poller().runDue()).toEqual({ ok: true, value: null });
  expect(countBySource(at)).toEqual({
    index: 1,
    candles: 3,
    now: 1,
    list: 1,
    'spot-prices': 1,
    'binance-contracts': 1,
    mood: 1,
    flows: 3,
    'coin-candles': 85,
    chart: 15,
    'binance-ratios': 170,
  });
  expect(at.asked.length).toBeLessThanOrEqual(320);
  expect(repeated(at)).toEqual([]);
  expect(at.store.held.coins.size).toBe(100);
  expect(at.store.held.ratios.size).toBe(170);
  const coin = at.store.held.coins.get('coin-2');
  expect(coin?.days.at(-1)).toBe(TODAY);
  expect(coin?.provisionalFrom).toBe(TODAY);
  expect(coin?.days.length).toBeGreaterThanOrEqual(300);
  expect(at.store.held.ratios.get('binance top-position coin-2')?.atMs.length).toBe(200);
  expect([...at.store.held.sentiment.balances.keys()]).toEqual(['24h', '7d', '30d']);
  expect(at.announced).toContain('sentiment');
  at.asked.length = 0;
  at.nowMs += minutes(1);
  await at.poller().runDue();
  expect(at.asked).toEqual([]);
});

test('needs of the market go first on a host that both sides ask, and the market is not held up', async () => {
  const at = altcoinWorld(100);
  await at.poller().runDue();
  const onHost = (host: string) => at.asked.filter(({ origin }) => origin === `https://${host}.example.com`).map(({ source }) => source);
  expect(onHost('list').slice(0, 2)).toEqual(['now', 'list']);
  expect(onHost('candles').slice(0, 4)).toEqual(['candles', 'candles', 'candles', 'spot-prices']);
  expect(Math.max(...at.asked.filter(({ source }) => ['index', 'now', 'candles'].includes(source)).map(({ atMs }) => atMs))).toBeLessThan(
    START + minutes(1),
  );
});

test('coins are asked for only when ranked list and listing are there, each under its own market', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  const order = at.asked.map(({ source }) => source);
  expect(order.indexOf('coin-candles')).toBeGreaterThan(order.indexOf('list'));
  expect(order.indexOf('coin-candles')).toBeGreaterThan(order.indexOf('spot-prices'));
  expect(order.indexOf('binance-ratios')).toBeGreaterThan(order.indexOf('binance-contracts'));
  expect(order.indexOf('chart')).toBeGreaterThan(order.indexOf('spot-prices'));
});

test('Ethereum has ratios of its own but no history: its closes are a series of the market', async () => {
  const at = onlyAltcoins(60);
  const second = at.altcoins.coins[1];
  if (second) at.altcoins.coins[1] = { ...second, key: 'ethereum', symbol: 'ETH', name: 'Ethereum', coingeckoId: 'ethereum' };
  await at.poller().runDue();
  const needs = at.asked.map(({ need }) => need);
  expect(needs).not.toContain('COIN:ethereum');
  expect(needs).toContain('RATIO:top-position:ethereum');
  expect(needs).not.toContain('COIN:bitcoin');
});

test('each measure is asked for from its own beginning, however the requests fall between two looks', async () => {
  // Five a look: every other look ends between the two measures of a coin.
  const at = onlyAltcoins(60, { spacingMs: seconds(4) });
  await at.poller().runDue();
  expect(new Set([...at.store.held.ratios.values()].map(({ atMs }) => atMs.length >= 199))).toEqual(new Set([true]));
  expect(at.store.held.ratios.size).toBe(102);
});

test('of fifty coins fifty are followed where a person wants no more', async () => {
  const at = onlyAltcoins(100);
  at.settings = { ...at.settings, universeSize: 50 };
  await at.poller().runDue();
  expect(at.store.held.coins.size).toBe(50);
  expect(at.asked.filter(({ need }) => need.startsWith('RATIO:'))).toHaveLength(100);
});

test('a day later one request a coin and measure brings the tail, in one round', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  const { length } = at.asked;
  await sleepUntil(at, NEXT_ROUND - minutes(40));
  expect(at.asked.slice(length).filter(({ need }) => need.startsWith('COIN:') || need.startsWith('RATIO:'))).toEqual([]);
  at.asked.length = 0;
  await sleepUntil(at, NEXT_ROUND + minutes(5));
  const coins = at.asked.filter(({ need }) => need.startsWith('COIN:'));
  const ratios = at.asked.filter(({ need }) => need.startsWith('RATIO:'));
  expect(coins).toHaveLength(60);
  expect(ratios).toHaveLength(102);
  expect(coins.every(({ from }) => Number(from) === TODAY - 1 - 5)).toBe(true);
  expect(ratios.every(({ from }) => Number(from) >= START - hours(3))).toBe(true);
  const times = ratios.map(({ atMs }) => atMs);
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(minutes(5));
  expect(at.store.held.coins.get('coin-40')?.days.length).toBeGreaterThan(301);
  expect(repeated(at)).toEqual([]);
});

test('through a day: the ranked list hourly, Fear & Greed and netflow every six hours, listings once', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  at.asked.length = 0;
  await sleepUntil(at, START + days(1));
  const counts = countBySource(at);
  expect(counts).toMatchObject({ mood: 3, flows: 9, 'coin-candles': 51, chart: 9, 'binance-ratios': 102 });
  expect(counts['list']).toBeGreaterThanOrEqual(22);
  expect(counts['list']).toBeLessThanOrEqual(24);
  expect(counts['spot-prices'] ?? 0).toBeLessThanOrEqual(1);
});

test('with data saver everything is asked for once a day', async () => {
  const at = onlyAltcoins(60);
  at.settings = { ...at.settings, dataSaver: true };
  await at.poller().runDue();
  at.asked.length = 0;
  await sleepUntil(at, START + days(2) + minutes(30));
  expect(countBySource(at)).toEqual({
    list: 2,
    'spot-prices': 2,
    'binance-contracts': 2,
    mood: 2,
    flows: 6,
    'coin-candles': 102,
    chart: 18,
    'binance-ratios': 204,
  });
});

test('refresh asks for the ranked list of now, and for no history again', async () => {
  const at = onlyAltcoins(60);
  const poller = at.poller();
  await poller.runDue();
  at.asked.length = 0;
  at.nowMs += minutes(6);
  await poller.refresh();
  expect(countBySource(at)).toEqual({ list: 1 });
});

test('forgetting empties both sides, and the next run fills them anew', async () => {
  const at = altcoinWorld(60);
  const poller = at.poller();
  await poller.runDue();
  await poller.forget();
  const { held } = at.store;
  expect([held.series.size, held.coins.size, held.ratios.size, held.sentiment.listings.size]).toEqual([0, 0, 0, 0]);
  expect(held.sentiment.universe).toBeUndefined();
  at.asked.length = 0;
  at.nowMs += minutes(1);
  await poller.runDue();
  expect(countBySource(at)).toMatchObject({ list: 1, 'coin-candles': 51, 'binance-ratios': 102, index: 1 });
});

test('an answer of the other market empties both sides, and nothing of the first one stays', async () => {
  const at = altcoinWorld(60);
  await at.poller().runDue();
  at.market = 'simulated';
  at.nowMs += hours(2);
  at.asked.length = 0;
  await at.poller().runDue();
  at.nowMs += minutes(2);
  await at.poller().runDue();
  const { series, coins, ratios, sentiment } = at.store.held;
  const all = [...series.values(), ...coins.values(), ...ratios.values(), ...sentiment.listings.values(), ...sentiment.balances.values()];
  expect(new Set([...all, sentiment.universe, sentiment.fearGreed].map((one) => one?.market))).toEqual(new Set(['simulated']));
  expect([series.has('RUT'), coins.size, ratios.size]).toEqual([true, 60, 102]);
  expect(at.store.held.coins.get('coin-30')?.days.length).toBeGreaterThanOrEqual(300);
});

test('answers on their way when everything is forgotten are not stored', async () => {
  const at = onlyAltcoins(60);
  const effects = at.effects();
  const forgotten: Promise<unknown>[] = [];
  const poller = createPoller({
    ...effects,
    async fetch(input, init) {
      const response = await effects.fetch(input, init);
      const isCoin = (input instanceof Request ? input.url : String(input)).includes('COIN');
      if (isCoin && forgotten.length === 0) {
        forgotten.push(poller.forget());
        await forgotten[0];
      }
      return response;
    },
  });
  await poller.runDue();
  expect(forgotten).toHaveLength(1);
  // What was on its way is asked for again, from the ranked list on.
  at.nowMs += minutes(2);
  await poller.runDue();
  expect(at.store.held.coins.size).toBe(60);
  expect(countBySource(at)).toMatchObject({ list: 2 });
  // The coin whose answer came too late was asked for a second time: that answer was not stored.
  const coins = at.asked.filter(({ need }) => need.startsWith('COIN:')).map(({ url }) => url);
  expect(coins.filter((url) => url === coins[0]).length).toBe(2);
});

test('a history that is gone from the store is asked for as a whole again', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  at.store.held.coins.delete('coin-9');
  await sleepUntil(at, NEXT_ROUND + hours(3));
  expect(at.store.held.coins.get('coin-9')?.days.length).toBeGreaterThanOrEqual(300);
});

test('a coin that leaves the ranked list is asked for no more, and its history stays', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  at.altcoins.coins.splice(40, 1);
  at.asked.length = 0;
  await sleepUntil(at, START + days(10));
  expect(at.asked.filter(({ need }) => need.endsWith(':coin-41'))).toEqual([]);
  expect(at.store.held.coins.has('coin-41')).toBe(true);
  expect(Object.keys((await stateOf(at)).needs).filter((need) => need.endsWith(':coin-41'))).toEqual([]);
});

test('the state of a hundred coins costs little to write with each request', async () => {
  const at = onlyAltcoins(100);
  const effects = at.effects();
  let [written, most] = [0, 0];
  const poller = createPoller({
    ...effects,
    store: {
      ...effects.store,
      async write(batch) {
        const size = JSON.stringify(batch.state ?? {}).length;
        written += size;
        most = Math.max(most, size);
        return effects.store.write(batch);
      },
    },
  });
  await poller.runDue();
  expect(most).toBeLessThan(20_000);
  expect(written / at.asked.length).toBeLessThan(20_000);
});
