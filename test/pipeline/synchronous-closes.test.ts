import { afterEach, expect, test } from 'vitest';
import { synchronousCorrelation } from '../../lib/analytics/synchronous-correlation.ts';
import { assert } from '../../lib/core/assert.ts';
import { days, epochDay, hours, minutes, startOfDayMs } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import { alignThree } from '../../lib/market/align-three.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { nextSession, previousSession } from '../../lib/market/us-sessions.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const YESTERDAY = epochDay(2026, 11, 17);

let running: Product | undefined;
afterEach(() => running?.close());

function begin(): Product {
  running = product({ market: (nowMs) => simulatedMarket({ nowMs }), nowMs: START });
  return running;
}

/** r of the last `count` session returns up to a session, straight from what the market holds. */
function trueR(ids: readonly [StoredSeriesId, StoredSeriesId], last: EpochDay, count: number): number {
  const market = simulatedMarket({ nowMs: START });
  const [x, y] = ids.map((id) => truthOf(market, id));
  const moves = (values: ReadonlyMap<EpochDay, number> | undefined): number[] => {
    const found: number[] = [];
    for (let day = last; found.length < count; day = previousSession(day))
      found.push(Math.log((values?.get(day) ?? Number.NaN) / (values?.get(previousSession(day)) ?? Number.NaN)));
    return found;
  };
  const [a, b] = [moves(x), moves(y)];
  const mean = (v: readonly number[]): number => v.reduce((sum, value) => sum + value, 0) / count;
  const [ma, mb] = [mean(a), mean(b)];
  let [aa, bb, ab] = [0, 0, 0];
  for (const [i, value] of a.entries()) {
    const [da, db] = [value - ma, (b[i] ?? Number.NaN) - mb];
    [aa, bb, ab] = [aa + da * da, bb + db * db, ab + da * db];
  }
  return ab / Math.sqrt(aa * bb);
}

test('from the providers’ hours to r: both versions are those of the market, over the same 90 returns', async () => {
  const at = begin();
  expect(await at.poll()).toEqual({ ok: true, value: null });
  const stored = await at.stored();
  const [equity, midnight, close] = (['RUT', 'BTC', 'BTC_AT_CLOSE'] as const).map((id) => stored.get(id));
  assert(equity && midnight && close, 'all three are stored');
  const found = synchronousCorrelation(alignThree(equity, midnight, close));
  expect(found).toMatchObject({ n: 90, to: YESTERDAY });
  // Prices come in whole cents.
  expect(found?.atClose.r).toBeCloseTo(trueR(['RUT', 'BTC_AT_CLOSE'], YESTERDAY, 90), 6);
  expect(found?.atMidnight.r).toBeCloseTo(trueR(['RUT', 'BTC'], YESTERDAY, 90), 6);
});

test('the longest window has its values at the close from the first fill on, and the total’s those of 30 days', async () => {
  const at = begin();
  await at.poll();
  const stored = await at.stored();
  const [equity, midnight, close] = (['RUT', 'BTC', 'BTC_AT_CLOSE'] as const).map((id) => stored.get(id));
  assert(equity && midnight && close, 'all three are stored');
  expect(synchronousCorrelation(alignThree(equity, midnight, close), 252)?.n).toBe(252);
  const total = stored.get('TOTAL_AT_CLOSE');
  const truth = truthOf(simulatedMarket({ nowMs: START }), 'TOTAL_AT_CLOSE');
  expect(total?.days.at(-1)).toBe(YESTERDAY);
  expect(total?.days.length).toBeGreaterThanOrEqual(20);
  for (const [i, day] of (total?.days ?? []).entries()) expect(total?.close[i]).toBeCloseTo(truth.get(day) ?? 0, -3);
});

test('the total’s values at the close stay when the provider’s 30 days have gone on', async () => {
  const at = begin();
  await at.poll();
  const before = (await at.stored()).get('TOTAL_AT_CLOSE');
  at.sleep(days(25));
  await at.poll();
  const after = (await at.stored()).get('TOTAL_AT_CLOSE');
  expect(after?.days[0]).toBe(before?.days[0]);
  expect(after?.days.length).toBeGreaterThan((before?.days.length ?? 0) + 15);
  const gaps = [...(after?.days ?? [])].filter((day, i, all) => i > 0 && nextSession(all[i - 1] ?? day) !== day);
  expect(gaps).toEqual([]);
});

test.for([-1, 1])('values at the close whose labels are %i day off are left out, those of Bitcoin and of the total', async (by) => {
  const at = begin();
  at.faults.set(/interval=1h|data-api\/v4/, { kind: 'shift-days', days: by });
  expect(await at.poll()).toEqual({ ok: true, value: null });
  const stored = await at.stored();
  expect(stored.has('TOTAL')).toBe(true);
  expect(stored.has('TOTAL_AT_CLOSE')).toBe(false);
  // Another provider has Bitcoin's hours.
  expect(stored.get('BTC_AT_CLOSE')?.segments.map(({ source }) => source)).toEqual(['coinbase']);
  expect((await at.state()).sources['binance']?.lastFailure).toMatchObject({ need: 'BTC_AT_CLOSE', failure: { kind: 'refused' } });
});

test('a switch to the other market empties them with all else, and they come anew', async () => {
  let live = false;
  const market = (nowMs: UnixMs): LoopbackMarket => ({ ...simulatedMarket({ nowMs }), ...(live && { kind: 'history' }) });
  const at = product({ market, nowMs: START });
  running = at;
  await at.poll();
  expect((await at.stored()).get('BTC_AT_CLOSE')?.market).toBe('simulated');
  live = true;
  at.sleep(days(1));
  await at.poll();
  at.sleep(minutes(2));
  await at.poll();
  const kinds = [...(await at.stored()).values()].map(({ id, market: kind }) => [id, kind]);
  expect(kinds.filter(([, kind]) => kind !== 'live')).toEqual([]);
  expect(kinds.map(([id]) => id)).toEqual(expect.arrayContaining(['BTC_AT_CLOSE', 'TOTAL_AT_CLOSE']));
});
