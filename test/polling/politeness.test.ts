import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutes, seconds } from '../../lib/core/time.ts';
import { LEAST_WAKE_MS, LONGEST_WAIT_MS } from '../../lib/polling/plan.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { createPoller } from '../../lib/polling/run.ts';
import { madeUpSource } from './harness/made-up-source.ts';
import { madeUpWorld } from './harness/made-up-world.ts';
import type { Trouble, World } from './harness/made-up-world.ts';

const START = Date.UTC(2026, 5, 17, 12);
const SPACING_MS = seconds(2);

const MADE = [
  madeUpSource({ id: 'index', serves: ['RUT', 'SPX'], spacingMs: SPACING_MS }),
  madeUpSource({ id: 'index-2', serves: ['RUT', 'SPX'], level: 1.01, spacingMs: SPACING_MS }),
  madeUpSource({ id: 'nasdaq', serves: ['RUT'], standIn: 'IWM', spacingMs: SPACING_MS }),
  madeUpSource({ id: 'candles', serves: ['BTC', 'ETH', 'BTC_AT_CLOSE'], pageDays: 700, spacingMs: SPACING_MS }),
  madeUpSource({ id: 'caps-a', host: 'caps.example.com', serves: ['TOTAL'], level: 3e10, spacingMs: SPACING_MS }),
  madeUpSource({ id: 'caps-b', host: 'caps.example.com', serves: ['TOTAL'], level: 3e10, spacingMs: SPACING_MS }),
  madeUpSource({ id: 'now', serves: ['TOTAL_NOW'], spacingMs: SPACING_MS }),
];
const ORDER = {
  RUT: ['index', 'index-2', 'nasdaq'],
  SPX: ['index', 'index-2'],
  BTC: ['candles'],
  ETH: ['candles'],
  TOTAL: ['caps-a', 'caps-b'],
  TOTAL_NOW: ['now'],
  BTC_AT_CLOSE: ['candles'],
} as const;

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constantFrom<Trouble>(
    { offline: true },
    { silent: true },
    { body: '<html>' },
    { body: '{"series":[]}' },
    { redirectedTo: 'https://x.example.org/' },
  ),
  fc.constantFrom(401, 402, 403, 404, 418, 429, 451, 500, 503).map((status): Trouble => ({ status })),
  fc.integer({ min: 0, max: 20_000 }).map((wait): Trouble => ({ status: 429, headers: { 'retry-after': String(wait) } })),
);

type Step =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'trouble'; readonly id: string; readonly trouble: Trouble }
  | { readonly kind: 'calm' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'alarm' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map((wait): Step => ({ kind: 'wait', minutes: wait / 3 })),
  fc.record({ kind: fc.constant('trouble' as const), id: fc.constantFrom(...MADE.map(({ source }) => source.id)), trouble }),
  fc.constantFrom<Step>({ kind: 'calm' }, { kind: 'refresh' }, { kind: 'alarm' }),
);

/** What must hold of every request at the moment at which it goes out, by what is stored at that moment. */
function expectPolite(world: World, url: URL): void {
  const state = parsePollState(world.store.held.values.get('poll'), world.nowMs);
  const id = url.pathname.slice(1);
  const need = MADE.flatMap(({ source }) => source.serves).find((one) => one === url.searchParams.get('need'));
  expect(need).toBeDefined();
  const host = state.hosts[url.origin];
  expect(host?.hold?.untilMs ?? 0).toBeLessThanOrEqual(world.nowMs);
  expect(state.sources[id]?.offInVersion).toBeUndefined();
  if (!need) return;
  expect(state.sources[id]?.needs[need]?.notBeforeMs ?? 0).toBeLessThanOrEqual(world.nowMs);
  // The intent is stored before the request is made, so that a new worker does not repeat it.
  expect(state.needs[need]?.lastAttemptMs).toBe(world.nowMs);
  expect(state.needs[need]?.notBeforeMs).toBe(world.nowMs + minutes(1));
  expect(host?.lastRequestMs).toBe(world.nowMs);
}

function politePoller(world: World) {
  const effects = world.effects();
  return createPoller({
    ...effects,
    fetch(input, init) {
      expectPolite(world, new URL(input instanceof Request ? input.url : input));
      return effects.fetch(input, init);
    },
    async schedule(atMs) {
      // The made-up clock may have jumped by a host's spacing since the plan was made.
      expect(atMs).toBeGreaterThanOrEqual(world.nowMs + LEAST_WAKE_MS - LONGEST_WAIT_MS);
      await effects.schedule(atMs);
    },
  });
}

async function take(world: World, one: Step): Promise<void> {
  switch (one.kind) {
    case 'wait':
      world.nowMs += minutes(one.minutes);
      break;
    case 'trouble':
      world.trouble.set(one.id, one.trouble);
      break;
    case 'calm':
      world.trouble.clear();
      break;
    case 'refresh':
      await politePoller(world).refresh();
      return;
    case 'alarm':
      world.nowMs = Math.max(world.nowMs, world.alarms.at(-1) ?? 0);
      break;
  }
  await politePoller(world).runDue();
}

test('whatever happens: spaced, never during a hold, intent first, the alarm always ahead', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      async (steps, random) => {
        const world = madeUpWorld(START, MADE, ORDER);
        world.random = random;
        for (const one of steps) {
          const before = new Map([...world.store.held.series].map(([id, { days }]) => [id, days.length]));
          // oxlint-disable-next-line no-await-in-loop -- one step after another
          await take(world, one);
          for (const [id, count] of before)
            expect(world.store.held.series.get(id)?.days.length, `days of ${id}`).toBeGreaterThanOrEqual(count);
        }
        for (const origin of new Set(world.asked.map((request) => request.origin))) {
          const times = world.asked.filter((request) => request.origin === origin).map(({ atMs }) => atMs);
          times.slice(1).forEach((time, i) => expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(SPACING_MS));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('after any trouble that passes, everything is there within two hours of alarms', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          id: fc.constantFrom(...MADE.map(({ source }) => source.id)),
          trouble: trouble.filter(({ status, headers }) => !headers && ![401, 402, 403, 451].includes(status ?? 0)),
        }),
        { maxLength: 7 },
      ),
      async (troubles) => {
        const world = madeUpWorld(START, MADE, ORDER);
        for (const { id, trouble: what } of troubles) world.trouble.set(id, what);
        await politePoller(world).runDue();
        world.trouble.clear();
        const end = world.nowMs + minutes(120);
        while (world.nowMs < end) {
          world.nowMs = world.alarms.at(-1) ?? end;
          // oxlint-disable-next-line no-await-in-loop -- one alarm after another
          await politePoller(world).runDue();
        }
        expect([...world.store.held.series.keys()]).toEqual(expect.arrayContaining(['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL']));
        expect(world.store.held.snapshots.size).toBeGreaterThan(0);
      },
    ),
    { numRuns: 25 },
  );
});
