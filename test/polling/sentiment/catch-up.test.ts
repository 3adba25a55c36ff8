import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../../lib/market/ratio-history.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import { runAndDie } from '../harness/dying-effects.ts';
import { madeUpRatio } from '../harness/made-up-altcoins.ts';
import type { MadeUpAltcoinsOptions } from '../harness/made-up-altcoins.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { onlyAltcoins, sleepUntil, START } from './altcoin-world.ts';

/** Seven coins, of which six are traded; an exchange gives a hundred hours of a month a call. */
const few = (options: Partial<MadeUpAltcoinsOptions> = {}): AltcoinWorld =>
  onlyAltcoins(7, { atSpot: 6, atFutures: 6, wrapped: 60, ratioRows: 100, ...options });

const instants = (world: AltcoinWorld, exchange: RatioExchange, measure: RatioMeasure = 'global-account', coin = 'coin-2') => [
  ...(world.store.held.ratios.get(`${exchange} ${measure} ${coin}`)?.atMs ?? []),
];

/** Hours that are missing between neighbours: their number, and the instant after which they do. */
const holes = (atMs: readonly UnixMs[]) =>
  atMs.slice(1).flatMap((at, i) => {
    const missing = (at - (atMs[i] ?? 0)) / hours(1) - 1;
    return missing > 0 ? [{ afterMs: atMs[i], missing }] : [];
  });

const ratioAsks = (world: AltcoinWorld) => world.asked.filter(({ need }) => need.startsWith('RATIO:'));

/** Away for some days, then awake for an hour. */
async function returnAfter(world: AltcoinWorld, awayMs: number): Promise<void> {
  world.nowMs += awayMs;
  world.asked.length = 0;
  await world.poller().runDue();
  await sleepUntil(world, world.nowMs + hours(1));
}

test.for([5, 12, 21, 29])('after %i days away nothing is missing, in as many calls as it takes', async (away) => {
  const world = few();
  await world.poller().runDue();
  await returnAfter(world, days(away));
  for (const measure of ['global-account', 'top-position'] as const) {
    for (let rank = 2; rank <= 7; rank += 1) {
      const atMs = instants(world, 'binance', measure, `coin-${rank}`);
      expect(holes(atMs)).toEqual([]);
      expect(atMs.length).toBeGreaterThan(away * 24);
    }
  }
  const { ratio, atMs } = world.store.held.ratios.get('binance top-position coin-3') ?? expect.unreachable();
  expect([...ratio]).toEqual(Array.from(atMs, (at) => madeUpRatio('binance', 'top-position', 3, at)));
  // A hundred hours a call, the last of which may find that nothing is left.
  expect(ratioAsks(world).length).toBeLessThanOrEqual(12 * Math.ceil((away * 24 + 2) / 99));
  expect(new Set(ratioAsks(world).map(({ url }) => url)).size).toBe(ratioAsks(world).length);
});

test('every coin has its newest ratios before any of them is asked for older ones', async () => {
  const world = few();
  await world.poller().runDue();
  await returnAfter(world, days(12));
  const isPage = ratioAsks(world).map(({ url }) => new URL(url).searchParams.has('before'));
  expect(isPage.filter((one) => !one)).toHaveLength(12);
  expect(isPage.indexOf(true)).toBe(12);
});

test('a day away costs one call a coin and measure, and so does every day that follows a long absence', async () => {
  const world = few();
  await world.poller().runDue();
  await returnAfter(world, days(1));
  expect(ratioAsks(world)).toHaveLength(12);
  await returnAfter(world, days(21));
  await returnAfter(world, days(1));
  expect(ratioAsks(world)).toHaveLength(12);
});

test('after more than a month what exchanges do not have any more is missing, and nothing else', async () => {
  const world = few();
  await world.poller().runDue();
  const newest = instants(world, 'binance').at(-1) ?? 0;
  await returnAfter(world, days(40));
  // Of days more than five weeks old the last point is kept.
  const [hole, ...others] = holes(instants(world, 'binance').filter((at) => at >= newest));
  expect(others).toEqual([]);
  expect(hole?.afterMs).toBe(newest);
  expect(hole?.missing).toBeLessThanOrEqual(24 * 10 + 2);
});

test('an exchange that has less than it is asked for is asked once in vain, and is none the worse for it', async () => {
  const world = few({ ratioHours: 250 });
  await world.poller().runDue();
  await returnAfter(world, days(20));
  expect(instants(world, 'binance').length).toBeGreaterThanOrEqual(345);
  const { length } = ratioAsks(world);
  expect(length).toBeLessThanOrEqual(12 * 4);
  await returnAfter(world, days(1));
  expect(ratioAsks(world)).toHaveLength(12);
  expect(ratioAsks(world).every(({ source }) => source === 'binance-ratios')).toBe(true);
});

test('on return to an exchange its own history goes on where it ended', async () => {
  const world = few();
  await world.poller().runDue();
  world.settings = { ...world.settings, exchangeOrder: ['okx', 'binance', 'gate', 'bybit'] };
  await sleepUntil(world, START + days(14));
  expect(holes(instants(world, 'okx'))).toEqual([]);
  world.settings = { ...world.settings, exchangeOrder: ['binance', 'okx', 'gate', 'bybit'] };
  await returnAfter(world, 0);
  const atMs = instants(world, 'binance');
  expect(holes(atMs)).toEqual([]);
  expect(atMs.length).toBeGreaterThan(14 * 24);
});

test('an exchange that gives both measures at once is asked for a page once for both', async () => {
  const world = few();
  world.settings = { ...world.settings, exchangeOrder: ['gate', 'binance', 'okx', 'bybit'] };
  await world.poller().runDue();
  await returnAfter(world, days(12));
  for (const measure of ['global-account', 'top-position'] as const) expect(holes(instants(world, 'gate', measure))).toEqual([]);
  expect(ratioAsks(world).length).toBeLessThanOrEqual(6 * 3);
});

test('pages that fail are left after a few tries; the daily ratios go on', async () => {
  const world = few();
  await world.poller().runDue();
  world.nowMs += days(12);
  const effects = world.effects();
  const failing = createPoller({
    ...effects,
    async fetch(input, init) {
      const isPage = (input instanceof Request ? input.url : String(input)).includes('before=');
      const response = await effects.fetch(input, init);
      if (!isPage) return response;
      const broken = new Response('{', { status: 200, headers: response.headers });
      Object.defineProperty(broken, 'url', { value: response.url });
      return broken;
    },
  });
  world.asked.length = 0;
  for (let i = 0; i < 30; i += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    await failing.runDue();
    world.nowMs += minutes(20);
  }
  const pagesOf = Map.groupBy(
    ratioAsks(world).filter(({ url }) => url.includes('before=')),
    ({ need }) => need,
  );
  for (const [need, pages] of pagesOf) expect(pages.length, need).toBeLessThanOrEqual(3);
  await returnAfter(world, days(2));
  const newest = instants(world, 'binance').at(-1) ?? instants(world, 'okx').at(-1) ?? 0;
  expect(newest).toBeGreaterThan(world.nowMs - hours(26));
});

/** A first fill, and twelve days after it. */
async function twelveDaysAway(): Promise<AltcoinWorld> {
  const world = few({ altcoins: 3, atSpot: 2, atFutures: 2 });
  await world.poller().runDue();
  world.nowMs += days(12);
  world.asked.length = 0;
  return world;
}

test('a worker that dies at any effect of a catch-up goes on where it was', { timeout: 240_000 }, async () => {
  let deaths = 0;
  for (const when of ['before', 'after'] as const) {
    for (let k = 1; ; k += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one life after another
      const world = await twelveDaysAway();
      // oxlint-disable-next-line no-await-in-loop -- one life after another
      const end = await runAndDie(world, k, when);
      // oxlint-disable-next-line no-await-in-loop -- one life after another
      await world.poller().runDue();
      // oxlint-disable-next-line no-await-in-loop -- one life after another
      await sleepUntil(world, world.nowMs + minutes(45));
      const told = `killed ${when} effect ${k}`;
      expect(holes(instants(world, 'binance')), told).toEqual([]);
      expect(holes(instants(world, 'binance', 'top-position', 'coin-3')), told).toEqual([]);
      const urls = ratioAsks(world).map(({ url }) => url.replace(/&from=\d+(?!.*before)/, ''));
      // At most the one request that was on its way is made again.
      expect(urls.length - new Set(urls).size, told).toBeLessThanOrEqual(1);
      if (end === 'done') break;
      deaths += 1;
    }
  }
  expect(deaths).toBeGreaterThan(60);
});
