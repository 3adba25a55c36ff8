import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutes, seconds } from '../../../lib/core/time.ts';
import { isSentimentNeed } from '../../../lib/polling/need-id.ts';
import { LEAST_WAKE_MS, LONGEST_WAIT_MS } from '../../../lib/polling/plan.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import { restMs } from '../../../lib/polling/sentiment/rest.ts';
import { readPollState } from '../../../lib/polling/state-parts.ts';
import { RATIO_MEASURES } from '../../../lib/market/ratio-history.ts';
import type { Asked, Trouble } from '../harness/made-up-world.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { altcoinWorld } from './altcoin-world.ts';

const SPACING_MS = seconds(2);
const few = (): AltcoinWorld => altcoinWorld(7, { atSpot: 6, atFutures: 6, wrapped: 60, spacingMs: SPACING_MS });
const IDS = few().altcoins.sources.map(({ id }) => id);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constantFrom<Trouble>(
    { offline: true },
    { silent: true },
    { body: '<html>' },
    { body: '{"kind":"empty"}' },
    { redirectedTo: 'https://x.example.org/' },
  ),
  fc.constantFrom(400, 401, 402, 403, 404, 418, 429, 451, 500, 503).map((status): Trouble => ({ status })),
  fc.integer({ min: 0, max: 20_000 }).map((wait): Trouble => ({ status: 429, headers: { 'retry-after': String(wait) } })),
);

type Step =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'trouble'; readonly id: string; readonly trouble: Trouble }
  | { readonly kind: 'calm' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'alarm' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map((wait): Step => ({ kind: 'wait', minutes: wait / 3 })),
  fc.record({ kind: fc.constant('trouble' as const), id: fc.constantFrom(...IDS), trouble }),
  fc.constantFrom<Step>({ kind: 'calm' }, { kind: 'refresh' }, { kind: 'alarm' }),
);

/** The needs that a request is for: an exchange may be asked for both measures of a coin at once. */
function needsOf(named: string): readonly string[] {
  const [kind, , coin] = named.split(':');
  return kind === 'RATIO' && named.includes(':both:') ? RATIO_MEASURES.map((measure) => `RATIO:${measure}:${coin}`) : [named];
}

/** What must hold of every request for the altcoin side at the moment at which it goes out, by what is stored at that moment. */
async function expectPolite(world: AltcoinWorld, url: URL): Promise<void> {
  const source = world.altcoins.sources.find(({ id }) => url.pathname === `/${id}`);
  if (!source) return;
  // Other hosts go on meanwhile, and so does the clock.
  const { nowMs } = world;
  const values = new Map(world.store.held.values);
  const state = await readPollState({ get: async (name) => structuredClone(values.get(name)) }, nowMs);
  const named = url.searchParams.get('need') ?? '';
  const asked = named === 'NETFLOW:all' ? Object.keys(state.needs).filter((need) => need.startsWith('NETFLOW:')) : needsOf(named);
  const noted = asked.filter((need) => state.needs[need]?.lastAttemptMs === nowMs);
  // The intent is stored before the request is made, so that a new worker does not repeat it.
  expect(noted.length, url.href).toBeGreaterThan(0);
  for (const need of noted) {
    expect(isSentimentNeed(need)).toBe(true);
    expect(state.needs[need]?.notBeforeMs).toBe(nowMs + minutes(1));
    if (isSentimentNeed(need)) expect(restMs(state, source, need), url.href).toBeLessThanOrEqual(nowMs);
  }
  expect(state.hosts[url.origin]?.lastRequestMs).toBe(nowMs);
}

function politePoller(world: AltcoinWorld, broken: unknown[], failed = new Set<Asked>()) {
  const effects = world.effects();
  return createPoller({
    ...effects,
    async fetch(input, init) {
      // A failed expectation here would look like a lost connection.
      await expectPolite(world, new URL(input instanceof Request ? input.url : input)).catch((error: unknown) => broken.push(error));
      const before = world.asked.length;
      const answering = effects.fetch(input, init);
      const asked = world.asked[before];
      if (asked && [asked.source, new URL(asked.origin).hostname].some((id) => world.trouble.has(id))) failed.add(asked);
      return answering;
    },
    async schedule(atMs) {
      if (atMs < world.nowMs + LEAST_WAKE_MS - LONGEST_WAIT_MS) broken.push(`an alarm ${world.nowMs - atMs} ms ago`);
      await effects.schedule(atMs);
    },
  });
}

async function take(world: AltcoinWorld, one: Step, broken: unknown[], failed: Set<Asked>): Promise<void> {
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
      await politePoller(world, broken, failed).refresh();
      return;
    case 'alarm':
      world.nowMs = Math.max(world.nowMs, world.alarms.at(-1) ?? 0);
      break;
  }
  await politePoller(world, broken, failed).runDue();
}

function expectSpaced(world: AltcoinWorld): void {
  for (const { origin } of world.altcoins.sources) {
    const times = world.asked.filter((request) => request.origin === origin).map(({ atMs }) => atMs);
    times.slice(1).forEach((time, i) => expect(time - (times[i] ?? 0), origin).toBeGreaterThanOrEqual(SPACING_MS));
  }
}

/** What a source has answered it is not asked for again within the minute that every attempt rests; one whose host failed is, once its hold is over. */
function expectRested(world: AltcoinWorld, failed: ReadonlySet<Asked>): void {
  const last = new Map<string, number>();
  for (const one of world.asked.filter(({ source }) => IDS.includes(source))) {
    const key = `${one.source} ${one.need}`;
    expect(one.atMs - (last.get(key) ?? -Infinity), key).toBeGreaterThanOrEqual(minutes(1));
    if (!failed.has(one)) last.set(key, one.atMs);
  }
}

test('however answers fail: spaced, never during a hold or a rest, intent first, nothing lost', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      async (steps, random) => {
        const world = few();
        world.random = random;
        const broken: unknown[] = [];
        const failed = new Set<Asked>();
        const sizes = () => [...world.store.held.coins.values(), ...world.store.held.ratios.values()];
        for (const one of steps) {
          const before = sizes().length;
          // oxlint-disable-next-line no-await-in-loop -- one step after another
          await take(world, one, broken, failed);
          expect(sizes().length).toBeGreaterThanOrEqual(before);
        }
        expect(broken).toEqual([]);
        expectSpaced(world);
        expectRested(world, failed);
        // One round a day asks each exchange at most once for each of its coins and measures, whatever happens.
        const start = world.asked[0]?.atMs ?? 0;
        const rounds = Math.floor((world.nowMs - start) / minutes(24 * 60)) + 2;
        const answered = Map.groupBy(
          world.asked.filter(({ source }) => source.endsWith('-ratios')),
          ({ source, need }) => `${source} ${need}`,
        );
        for (const [key, asked] of answered) expect(asked.length, key).toBeLessThanOrEqual(rounds * 12);
      },
    ),
    { numRuns: 50 },
  );
});

test('after any trouble that passes, the altcoin side is whole within a day of alarms', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ id: fc.constantFrom(...IDS), trouble: trouble.filter(({ status }) => ![401, 402].includes(status ?? 0)) }), {
        maxLength: 7,
      }),
      async (troubles) => {
        const world = few();
        const broken: unknown[] = [];
        for (const { id, trouble: what } of troubles) world.trouble.set(id, what);
        await politePoller(world, broken).runDue();
        world.trouble.clear();
        const end = world.nowMs + minutes(30 * 60);
        for (let alarms = 0; world.nowMs < end && alarms < 500; alarms += 1) {
          world.nowMs = world.alarms.at(-1) ?? end;
          // oxlint-disable-next-line no-await-in-loop -- one alarm after another
          await politePoller(world, broken).runDue();
        }
        expect(broken).toEqual([]);
        expect(world.store.held.coins.size).toBe(7);
        expect([...world.store.held.ratios.values()].some(({ measure }) => measure === 'global-account')).toBe(true);
        expect(world.store.held.sentiment.universe).toBeDefined();
        expect(world.store.held.sentiment.fearGreed).toBeDefined();
      },
    ),
    { numRuns: 20 },
  );
});
