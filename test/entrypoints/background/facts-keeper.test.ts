// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createFactsKeeper, showsSame } from '../../../entrypoints/background/facts-keeper.ts';
import { assert } from '../../../lib/core/assert.ts';
import { days, hours, seconds, startOfDayMs } from '../../../lib/core/time.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { badgeFactsItem } from '../../../lib/storage/badge-facts-item.ts';
import type { BadgeFacts } from '../../../lib/view/badge-facts.ts';
import { parseBadgeFacts } from '../../../lib/view/parse-badge-facts.ts';
import { fakeArea } from '../../storage/fake-area.ts';
import { LAST_DAY, madeUp } from './made-up-market.ts';

const NOW = startOfDayMs(LAST_DAY + 1);

function setUp() {
  const area = fakeArea();
  const world = {
    series: [madeUp('RUT', 0), madeUp('TOTAL', 1), madeUp('BTC', 2)] as readonly DailySeries[],
    settings: DEFAULT_SETTINGS,
    now: NOW,
    clockSkewMs: 0,
  };
  const item = badgeFactsItem(area, parseBadgeFacts);
  const writes = vi.spyOn(area, 'set');
  const onFacts = vi.fn<(facts: BadgeFacts | undefined) => void>();
  const keeper = createFactsKeeper({
    getAll: async () => world.series,
    settings: async () => world.settings,
    item,
    now: () => world.now,
    clockSkew: async () => world.clockSkewMs,
    onFacts,
  });
  return { keeper, world, item, writes, onFacts };
}

const choose = (crypto: 'BTC' | 'TOTAL'): Settings => ({ ...DEFAULT_SETTINGS, pair: { equity: 'RUT', crypto } });

test('facts of the stored pair are written, with the number of each window', async () => {
  const { keeper, item } = setUp();
  await keeper.update('settled');
  const facts = await item.read();
  expect(facts).toMatchObject({ pair: { equity: 'RUT', crypto: 'TOTAL' }, asOfDay: LAST_DAY, market: 'live' });
  expect(facts?.headline).toMatchObject({ sessions: 90, n: 90 });
});

test('the same facts are not written again', async () => {
  const { keeper, world, writes } = setUp();
  await keeper.update('settled');
  world.now += hours(2);
  await keeper.update('settled');
  expect(writes).toHaveBeenCalledTimes(1);
});

test('another pair, and a new close, are written', async () => {
  const { keeper, world, item, writes } = setUp();
  await keeper.update('settled');
  world.settings = choose('BTC');
  await keeper.update('settled');
  expect((await item.read())?.pair.crypto).toBe('BTC');
  world.series = world.series.map((series) => ({ ...series, close: series.close.map((value, i) => (i === 119 ? value * 1.1 : value)) }));
  await keeper.update('settled');
  expect(writes).toHaveBeenCalledTimes(3);
});

test('a clock that is found to be off moves the moments at which data age; the seconds by which each measure differs do not', async () => {
  const { keeper, world, item, writes } = setUp();
  await keeper.update('settled');
  const right = await item.read();
  assert(right, 'there are facts');
  world.clockSkewMs = hours(6);
  await keeper.update('settled');
  const moved = await item.read();
  expect([moved?.staleAtMs, moved?.expiresAtMs]).toEqual([right.staleAtMs - hours(6), right.expiresAtMs - hours(6)]);
  world.clockSkewMs += seconds(20);
  await keeper.update('settled');
  expect(writes).toHaveBeenCalledTimes(2);
  world.clockSkewMs = 0;
  await keeper.update('settled');
  expect((await item.read())?.staleAtMs).toBe(right.staleAtMs);
});

test('facts that have expired are not written while more of the history may come', async () => {
  const { keeper, world, item } = setUp();
  world.now += days(30);
  await keeper.update('coming');
  expect(await item.read()).toBeUndefined();
  const both = [keeper.update('coming'), keeper.update('settled'), keeper.update('coming')];
  await Promise.all(both);
  expect((await item.read())?.asOfDay).toBe(LAST_DAY);
});

test('without a pair there are no facts, and older ones go', async () => {
  const { keeper, world, item, onFacts } = setUp();
  await keeper.update('settled');
  world.series = [];
  await keeper.update('settled');
  expect(await item.read()).toBeUndefined();
  expect(onFacts).toHaveBeenLastCalledWith(undefined);
});

test('series that cannot be read leave the facts as they are, and it is told', async () => {
  const { item, keeper } = setUp();
  await keeper.update('settled');
  const before = await item.read();
  const blind = createFactsKeeper({
    getAll: () => Promise.reject(new Error('no disk')),
    settings: async () => DEFAULT_SETTINGS,
    item,
    now: () => NOW,
    clockSkew: async () => 0,
    onFacts: () => undefined,
  });
  await expect(blind.update('settled')).rejects.toThrow('no disk');
  expect(await item.read()).toEqual(before);
});

test('updates that are asked for during one share the next, and the last state wins', async () => {
  const { keeper, world, item, onFacts } = setUp();
  const first = keeper.update('settled');
  world.settings = choose('BTC');
  await Promise.all([first, keeper.update('settled'), keeper.update('settled'), keeper.update('settled')]);
  expect((await item.read())?.pair.crypto).toBe('BTC');
  expect(onFacts.mock.calls.length).toBeLessThanOrEqual(2);
});

test('ages count in hours, and when facts were computed does not count', async () => {
  const { keeper, item } = setUp();
  await keeper.update('settled');
  const facts = await item.read();
  assert(facts, 'there are facts');
  const fetched = (ms: number): BadgeFacts => ({
    ...facts,
    sources: facts.sources.map((source) => ({ ...source, fetchedAtMs: source.fetchedAtMs + ms })),
  });
  expect(showsSame({ ...facts, generatedAtMs: 1 }, facts)).toBe(true);
  expect(showsSame(fetched(hours(1) - 1), facts)).toBe(true);
  expect(showsSame(fetched(hours(1)), facts)).toBe(false);
  expect(showsSame({ ...facts, market: 'simulated' }, facts)).toBe(false);
  expect(showsSame(facts, undefined)).toBe(false);
});
