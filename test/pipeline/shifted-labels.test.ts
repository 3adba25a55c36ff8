import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { correlationByYear } from '../../lib/analytics/correlation-by-year.ts';
import { assert } from '../../lib/core/assert.ts';
import { days, epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import { finalDays } from '../../lib/market/final-days.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import { historyMarket } from '../loopback/market/history-market.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { readWhole } from '../loopback/read-whole.ts';
import { MARKET_DIR } from './file-figures.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';
import { PAIRS } from './published-table.ts';

const NEEDS = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'] as const;
type Need = (typeof NEEDS)[number];
const isNeed = (id: string): id is Need => NEEDS.some((need) => need === id);
const CASES = NEEDS.flatMap((need) => SOURCE_ORDER[need].map((id) => ({ need, id })));

/** Where a provider of the total is asked; two of them share a host. */
const ADDRESS: Readonly<Record<string, RegExp>> = {
  'coinmarketcap-v3': /coinmarketcap\.com\/data-api\/v3\//,
  'coinmarketcap-v4': /coinmarketcap\.com\/data-api\/v4\//,
  'coin-metrics': /coinmetrics\.io\//,
};
const TOTALS = SOURCE_ORDER.TOTAL.flatMap((id) => [-1, 1].map((by) => ({ id, by })));

function addressOf(id: string): RegExp {
  const address = ADDRESS[id];
  assert(address, `${id} has an address here`);
  return address;
}

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);

describe('a provider of the total whose day labels are one day off', () => {
  let running: Product | undefined;
  afterEach(() => running?.close());

  function begin(only: Parameters<typeof product>[0]['only']): Product {
    running = product({ market: (nowMs) => simulatedMarket({ nowMs }), nowMs: START, ...(only && { only }) });
    return running;
  }

  test.for(TOTALS)('is refused from the first answer on: $id, by $by', async ({ id, by }) => {
    const at = begin({ TOTAL: [id], STABLES: [] });
    at.faults.set(addressOf(id), { kind: 'shift-days', days: by });
    expect(await at.poll()).toEqual({ ok: true, value: null });
    expect((await at.stored()).has('TOTAL')).toBe(false);
    expect((await at.stored()).has('CAP_BTC')).toBe(false);
    const { lastFailure } = (await at.state()).sources[id] ?? {};
    expect(lastFailure).toMatchObject({
      need: 'TOTAL',
      failure: { kind: 'refused', detail: expect.stringContaining('day stamps are off') },
    });
  });

  test.for([-1, 1])('leaves its place to the next one, by %i', async (by) => {
    const at = begin(undefined);
    at.faults.set(addressOf('coinmarketcap-v3'), { kind: 'shift-days', days: by });
    expect(await at.poll()).toEqual({ ok: true, value: null });
    const total = (await at.stored()).get('TOTAL');
    expect(total?.stamp).toBe('verified');
    // A year of the second is lengthened by the third.
    expect(total?.segments.map(({ source }) => source)).toEqual(['coin-metrics', 'coinmarketcap-v4']);
  });

  test.for(TOTALS)('is refused when it moves its labels later, and what is stored stays: $id, by $by', async ({ id, by }) => {
    const at = begin({ TOTAL: [id], STABLES: [] });
    expect(await at.poll()).toEqual({ ok: true, value: null });
    const before = (await at.stored()).get('TOTAL');
    assert(before, `${id} fills the total`);
    at.faults.set(addressOf(id), { kind: 'shift-days', days: by });
    at.sleep(days(2));
    expect(await at.poll()).toEqual({ ok: true, value: null });
    const after = (await at.stored()).get('TOTAL');
    expect([...finalDays(after ?? before)]).toEqual([...finalDays(before)]);
    expect(after?.stamp).toBe('verified');
    expect((await at.state()).sources[id]?.lastFailure?.failure).toMatchObject({ kind: 'refused' });
  });
});

describe.skipIf(!MARKET_DIR)('with the day labels of one provider moved, the real co-movement is gone', () => {
  let market: LoopbackMarket;
  const right = new Map<Need, DailySeries>();

  /** As the first fill reads it, without the check that would refuse it. */
  function read(need: Need, id: string, by = 0): DailySeries {
    const source = SOURCES.find((one) => one.id === id);
    assert(source, `${id} is registered`);
    const whole = readWhole(source, need, market, by === 0 ? [] : [{ kind: 'shift-days', days: by }]);
    assert(whole.ok, `${id} answers ${need}`);
    const series = whole.value.get(id === 'nasdaq' ? 'IWM' : need);
    assert(series, `${id} gives ${need}`);
    return series;
  }

  beforeAll(() => {
    market = historyMarket(MARKET_DIR ?? '');
    for (const need of NEEDS) right.set(need, read(need, SOURCE_ORDER[need][0] ?? ''));
  });

  /** Mean r of the years since 2020 that a series reaches, over all pairs that it belongs to. */
  function meanR(need: Need, series: DailySeries): number {
    const all = PAIRS.flatMap(({ equity, crypto }) => {
      const otherId = equity === need ? crypto : crypto === need ? equity : undefined;
      const other = otherId && isNeed(otherId) ? right.get(otherId) : undefined;
      return other ? correlationByYear(align(series, other)).filter(({ year }) => year >= 2020) : [];
    });
    return all.reduce((sum, { r }) => sum + r, 0) / all.length;
  }

  test.for(CASES)('$id for $need: above 0.37 as it is, below 0.1 a day off', ({ need, id }) => {
    expect(meanR(need, read(need, id))).toBeGreaterThan(0.37);
    for (const by of [-1, 1]) expect(Math.abs(meanR(need, read(need, id, by)))).toBeLessThan(0.1);
  });
});
