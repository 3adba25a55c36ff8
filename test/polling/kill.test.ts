import { expect, test } from 'vitest';
import { minutes } from '../../lib/core/time.ts';
import { createPoller } from '../../lib/polling/run.ts';
import { runAndDie } from './harness/dying-effects.ts';
import { madeUpSource } from './harness/made-up-source.ts';
import { madeUpWorld } from './harness/made-up-world.ts';
import type { World } from './harness/made-up-world.ts';

/** Thursday, in session. */
const START = Date.UTC(2026, 5, 18, 15);

function freshWorld(): World {
  const made = [
    madeUpSource({ id: 'index', serves: ['RUT', 'SPX'] }),
    madeUpSource({ id: 'candles', serves: ['BTC', 'BTC_AT_CLOSE'], pageDays: 600 }),
    madeUpSource({ id: 'other-candles', serves: ['BTC', 'BTC_AT_CLOSE'], level: 1.002 }),
    madeUpSource({ id: 'caps', serves: ['TOTAL'], level: 3e10 }),
    madeUpSource({ id: 'now', serves: ['TOTAL_NOW'] }),
  ];
  return madeUpWorld(START, made, {
    RUT: ['index'],
    SPX: ['index'],
    BTC: ['candles', 'other-candles'],
    TOTAL: ['caps'],
    TOTAL_NOW: ['now'],
    BTC_AT_CLOSE: ['candles', 'other-candles'],
  });
}

/** What is stored, without the times of fetching. */
const stored = (world: World) =>
  [...world.store.held.series.values()].map((series) => ({ ...series, fetchedAtMs: 0 })).toSorted((a, b) => a.id.localeCompare(b.id));

interface Scenario {
  readonly title: string;
  /** The world as the worker finds it that will die. */
  readonly begin: () => Promise<World>;
  readonly leastDeaths: number;
}

const SCENARIOS: readonly Scenario[] = [
  { title: 'in the first fill', begin: async () => freshWorld(), leastDeaths: 60 },
  {
    title: 'when the preferred source comes back with a history of several pages',
    async begin() {
      const world = freshWorld();
      world.trouble.set('candles', { offline: true });
      await world.poller().runDue();
      world.trouble.clear();
      world.nowMs += minutes(20);
      world.asked.length = 0;
      return world;
    },
    leastDeaths: 30,
  },
  {
    title: 'when the market turns out to be the simulated one',
    async begin() {
      const world = freshWorld();
      await world.poller().runDue();
      world.market = 'simulated';
      world.nowMs += minutes(20);
      world.asked.length = 0;
      return world;
    },
    leastDeaths: 60,
  },
];

/** The worker dies at one effect; the next wakes at once, and again when the alarm after that says so. */
async function lifeWithDeath(begin: Scenario['begin'], k: number, when: 'before' | 'after') {
  const world = await begin();
  const end = await runAndDie(world, k, when);
  await world.poller().runDue();
  world.nowMs = Math.max(world.nowMs + minutes(20), world.alarms.at(-1) ?? 0);
  await world.poller().runDue();
  return { world, end };
}

test.for(SCENARIOS)(
  'a worker that dies at any effect $title loses nothing and repeats no request at once',
  { timeout: 60_000 },
  async ({ begin, leastDeaths }) => {
    const undisturbed = await begin();
    await undisturbed.poller().runDue();
    undisturbed.nowMs += minutes(2);
    await undisturbed.poller().runDue();
    const expected = stored(undisturbed);
    expect(expected.map(({ id, days }) => [id, days.length > 900])).toEqual(
      ['BTC', 'BTC_AT_CLOSE', 'RUT', 'SPX', 'TOTAL'].map((id) => [id, true]),
    );

    let deaths = 0;
    for (const when of ['before', 'after'] as const) {
      for (let k = 1; ; k += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one life after another
        const { world, end } = await lifeWithDeath(begin, k, when);
        if (end === 'done') break;
        deaths += 1;
        expect(stored(world), `killed ${when} effect ${k}`).toEqual(expected);
        expect(world.store.held.snapshots.size, `killed ${when} effect ${k}`).toBe(1);
        for (const [i, request] of world.asked.entries()) {
          const again = world.asked.slice(i + 1).find(({ url }) => url === request.url);
          if (again) expect(again.atMs - request.atMs, `killed ${when} effect ${k}: ${request.url}`).toBeGreaterThanOrEqual(minutes(1));
        }
      }
    }
    expect(deaths).toBeGreaterThan(leastDeaths);
  },
);

test('a run that is broken off by its signal goes on later from where it was', async () => {
  const world = freshWorld();
  const controller = new AbortController();
  const effects = world.effects();
  const fetchThenAbort: typeof fetch = async (input, init) => {
    if (world.asked.length === 3) controller.abort(new Error('the worker is told to end'));
    init?.signal?.throwIfAborted();
    return effects.fetch(input, init);
  };
  await expect(createPoller({ ...effects, fetch: fetchThenAbort }).runDue(controller.signal)).rejects.toThrow('told to end');
  world.nowMs += minutes(2);
  await world.poller().runDue();
  const undisturbed = freshWorld();
  await undisturbed.poller().runDue();
  expect(stored(world).map(({ id, days }) => [id, days.length])).toEqual(stored(undisturbed).map(({ id, days }) => [id, days.length]));
});
