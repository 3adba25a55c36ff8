import { afterEach, expect, test } from 'vitest';
import { days, epochDay, hours, isoDate, startOfDayMs } from '../../lib/core/time.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
/** A session that the first provider gives as null, with a price on both sides of it. */
const HOLE = epochDay(2026, 10, 14);

let running: Product | undefined;
afterEach(() => running?.close());

test('a session that Yahoo gives as null is in the export all the same, and is its own again once it has it', async () => {
  const at = product({ market: (nowMs) => simulatedMarket({ nowMs }), nowMs: START });
  running = at;
  at.faults.set(/finance\.yahoo/, { kind: 'holes', days: [HOLE] });
  expect(await at.poll()).toEqual({ ok: true, value: null });
  const { table, series } = await at.exported({ equity: 'RUT', crypto: 'BTC' });
  expect(series[0]?.source.split('+').toSorted()).toEqual(['cnbc', 'yahoo']);
  const close = table.equity[table.dates.indexOf(isoDate(HOLE))];
  expect(close).toBeCloseTo(truthOf(simulatedMarket({ nowMs: START }), 'RUT').get(HOLE) ?? 0, 1);
  at.faults.clear();
  at.sleep(days(2));
  expect(await at.poll()).toEqual({ ok: true, value: null });
  const later = await at.exported({ equity: 'RUT', crypto: 'BTC' });
  expect(later.table.dates).toContain(isoDate(HOLE));
  expect(later.series[0]?.source).toBe('yahoo');
});
