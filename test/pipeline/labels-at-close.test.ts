import { afterEach, expect, test } from 'vitest';
import { days, epochDay, epochDayOf, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { nextSession } from '../../lib/market/us-sessions.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { namedRandom } from '../loopback/market/random.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);

/** Size of the noise in logarithms, about a day's move: with it the hours are at least as lively as those of a random walk. */
const NOISE = 0.02;

/** Nothing at the ends of a day, most in its middle. */
function noiseAt(atMs: UnixMs): number {
  const share = (atMs - startOfDayMs(epochDayOf(atMs))) / days(1);
  return Math.exp(NOISE * Math.sqrt(share * (1 - share)) * namedRandom(2, `noise ${atMs}`).normal());
}

/** A market whose days end where they did, and whose hours wander more. */
function roughMarket(nowMs: UnixMs): LoopbackMarket {
  const market = simulatedMarket({ nowMs });
  return {
    ...market,
    priceAt(coin, atMs) {
      const price = market.priceAt(coin, atMs);
      return price && Math.round(100 * price * noiseAt(atMs)) / 100;
    },
  };
}

let running: Product | undefined;
afterEach(() => running?.close());

function begin(): Product {
  running = product({ market: roughMarket, nowMs: START });
  running.faults.set('data-api.binance.vision', { kind: 'status', status: 451 });
  return running;
}

const failureOf = async (at: Product, source: string) => (await at.state()).sources[source]?.lastFailure;

test('where Binance is blocked, the pages of another fill a year and more, though their nine sessions tell nothing alone', async () => {
  const at = begin();
  expect(await at.poll()).toEqual({ ok: true, value: null });
  const stored = (await at.stored()).get('BTC_AT_CLOSE');
  expect(stored?.segments.map(({ source }) => source)).toEqual(['coinbase']);
  expect(stored?.days.length).toBeGreaterThanOrEqual(270);
  expect(await failureOf(at, 'coinbase')).toBeUndefined();
  const truth = truthOf(roughMarket(START), 'BTC_AT_CLOSE');
  for (const [i, day] of (stored?.days ?? []).entries()) expect(stored?.close[i]).toBeCloseTo(truth.get(day) ?? 0, 2);
});

test('four sessions that were slept through are taken in, again and again', async () => {
  const at = begin();
  await at.poll();
  for (let week = 0; week < 8; week += 1) {
    at.sleep(days(6));
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await at.poll();
  }
  expect(await failureOf(at, 'coinbase')).toBeUndefined();
  const { days: kept } = (await at.stored()).get('BTC_AT_CLOSE') ?? { days: [] };
  expect(kept[kept.length - 1]).toBe(epochDay(2027, 1, 4));
});

test.for([-1, 1])('pages whose labels are %i day off are withdrawn once they can be told, and the next provider is asked', async (by) => {
  const at = begin();
  at.faults.set(/granularity=3600/, { kind: 'shift-days', days: by });
  expect(await at.poll()).toEqual({ ok: true, value: null });
  expect(await failureOf(at, 'coinbase')).toMatchObject({ need: 'BTC_AT_CLOSE', failure: { kind: 'refused' } });
  const stored = (await at.stored()).get('BTC_AT_CLOSE');
  expect(stored?.segments.map(({ source }) => source)).toEqual(['kraken']);
  const truth = truthOf(roughMarket(START), 'BTC_AT_CLOSE');
  for (const [i, day] of (stored?.days ?? []).entries()) expect(stored?.close[i]).toBeCloseTo(truth.get(day) ?? 0, 2);
});

test.for([10, 40])('labels that begin to slip later, asked for every %i days, leave no wrong value, and older ones stay', async (step) => {
  const at = begin();
  await at.poll();
  at.faults.set(/granularity=3600/, { kind: 'shift-days', days: 1 });
  for (let slept = 0; slept < 40; slept += step) {
    at.sleep(days(step));
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await at.poll();
    // oxlint-disable-next-line no-await-in-loop
    if (await failureOf(at, 'coinbase')) break;
  }
  expect(await failureOf(at, 'coinbase')).toMatchObject({ need: 'BTC_AT_CLOSE', failure: { kind: 'refused' } });
  const stored = (await at.stored()).get('BTC_AT_CLOSE');
  expect(stored?.days.length).toBeGreaterThanOrEqual(230);
  const truth = truthOf(roughMarket(START + days(40)), 'BTC_AT_CLOSE');
  const wrong = [...(stored?.days ?? [])].filter((day, i) => Math.abs((stored?.close[i] ?? 0) - (truth.get(day) ?? 0)) > 0.01);
  expect(wrong).toEqual([]);
  // Right again, they fill up what was withdrawn.
  at.faults.clear(/granularity=3600/);
  at.sleep(days(8));
  await at.poll();
  const after = (await at.stored()).get('BTC_AT_CLOSE');
  const gaps = [...(after?.days ?? [])].filter((day, i, all) => i > 0 && nextSession(all[i - 1] ?? day) !== day);
  expect(gaps).toEqual([]);
  expect(after?.days.length).toBeGreaterThanOrEqual(270);
});
