import { expect, test } from 'vitest';
import { minutes } from '../../../lib/core/time.ts';
import { runAndDie } from '../harness/dying-effects.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { altcoinWorld } from './altcoin-world.ts';

/** A few altcoins, most of them traded, in a list that is long enough to be one; and a little of the market. */
const few = (): AltcoinWorld => altcoinWorld(7, { atSpot: 6, atFutures: 6, wrapped: 60 });

const asked = (world: AltcoinWorld, source: string) => world.asked.filter((one) => one.source === source).length;

/** What is stored, without the instants of asking: closes by day, and whether each history of ratios is whole. */
const stored = ({ store: { held } }: AltcoinWorld) => ({
  series: [...held.series.keys()].toSorted(),
  coins: [...held.coins.values()]
    .map(({ coin, days, close, segments, market }) => ({ coin, days, close, segments, market }))
    .toSorted((a, b) => a.coin.localeCompare(b.coin)),
  ratios: [...held.ratios].map(([key, { atMs, market }]) => `${key} ${atMs.length >= 199} ${market}`).toSorted(),
  lists: [held.sentiment.universe?.coins.length, ...[...held.sentiment.listings.keys()].toSorted()],
  rest: [held.sentiment.fearGreed?.days.length, [...held.sentiment.balances.keys()].toSorted()],
});

interface Scenario {
  readonly title: string;
  readonly begin: () => Promise<AltcoinWorld>;
  /** Requests that an undisturbed worker makes. */
  readonly requests: number;
}

const SCENARIOS: readonly Scenario[] = [
  { title: 'in the first fill', begin: async () => few(), requests: 31 },
  {
    title: 'while an exchange answers both measures at once',
    async begin() {
      const world = few();
      world.settings = { ...world.settings, exchangeOrder: ['gate', 'binance', 'okx', 'bybit'] };
      return world;
    },
    requests: 25,
  },
  {
    title: 'when the first exchange is closed',
    async begin() {
      const world = few();
      world.trouble.set('binance-ratios', { status: 451 });
      return world;
    },
    requests: 33,
  },
  {
    title: 'when the market turns out to be the simulated one',
    async begin() {
      const world = few();
      await world.poller().runDue();
      world.market = 'simulated';
      world.nowMs += minutes(90);
      world.asked.length = 0;
      return world;
    },
    requests: 33,
  },
];

/** The worker dies at one effect; the next wakes at once, and then whenever the alarm says so. */
async function lifeWithDeath(begin: Scenario['begin'], k: number, when: 'before' | 'after') {
  const world = await begin();
  const end = await runAndDie(world, k, when);
  await world.poller().runDue();
  for (const pause of [minutes(3), minutes(20)]) {
    world.nowMs = Math.max(world.nowMs + pause, world.alarms.at(-1) ?? 0);
    // oxlint-disable-next-line no-await-in-loop -- one life after another
    await world.poller().runDue();
  }
  return { world, end };
}

/** Nothing that was answered is asked for again, and what was on its way not before its rest is over. */
function expectNoneTwice(world: AltcoinWorld, deaths: number, told: string): void {
  const ofCoins = world.asked.filter(({ source }) => world.altcoins.sources.some(({ id }) => id === source));
  const again = ofCoins.filter(({ source, need }, i) => ofCoins.findIndex((one) => one.source === source && one.need === need) !== i);
  // At most the requests that were on their way when the worker died, one a host.
  expect(again.length, told).toBeLessThanOrEqual(deaths * new Set(again.map(({ origin }) => origin)).size);
  for (const { source, need, atMs } of again) {
    const before = ofCoins.filter((one) => one.source === source && one.need === need && one.atMs < atMs);
    expect(before.length, `${told}: ${need}`).toBeLessThanOrEqual(1);
    for (const one of before) expect(atMs - one.atMs, `${told}: ${need}`).toBeGreaterThanOrEqual(minutes(1));
  }
}

test.for(SCENARIOS)(
  'a worker that dies at any effect $title goes on where it was: nothing is lost, nothing asked for twice at once',
  { timeout: 240_000 },
  async ({ begin, requests }) => {
    const undisturbed = await begin();
    await undisturbed.poller().runDue();
    undisturbed.nowMs += minutes(3);
    await undisturbed.poller().runDue();
    expect(undisturbed.asked.length).toBe(requests);
    const expected = stored(undisturbed);
    expect(expected.coins).toHaveLength(7);

    let deaths = 0;
    for (const when of ['before', 'after'] as const) {
      for (let k = 1; ; k += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one life after another
        const { world, end } = await lifeWithDeath(begin, k, when);
        if (end === 'done') break;
        deaths += 1;
        const told = `killed ${when} effect ${k}`;
        expect(stored(world), told).toEqual(expected);
        expectNoneTwice(world, 1, told);
        expect(asked(world, 'coin-candles'), told).toBeLessThanOrEqual(7);
      }
    }
    expect(deaths).toBeGreaterThan(200);
  },
);

test('a first fill of a hundred coins whose worker is killed half-way, again and again, is whole with hardly a request more', async () => {
  const world = altcoinWorld(100);
  for (let k = 120, lives = 0; lives < 12; lives += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one life after another
    const end = await runAndDie(world, k, 'before');
    world.nowMs += minutes(1);
    if (end === 'done') break;
  }
  await world.poller().runDue();
  expect(world.store.held.coins.size).toBe(100);
  expect(world.store.held.ratios.size).toBe(170);
  expect(world.asked.length).toBeLessThanOrEqual(320);
  expectNoneTwice(world, 12, 'killed every 120 effects');
});
