import { describe, expect, test } from 'vitest';
import { assert } from '../../../lib/core/assert.ts';
import { epochDay, epochDayOf, hours, isoDate, startOfDayMs } from '../../../lib/core/time.ts';
import { isAtClose } from '../../../lib/market/instrument.ts';
import type { StoredSeriesId } from '../../../lib/market/instrument.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { stampCheck } from '../../../lib/market/stamp-check.ts';
import { SOURCE_ORDER, SOURCES } from '../../../lib/sources/registry.ts';
import type { NeedId, Source } from '../../../lib/sources/source.ts';
import type { Fault } from '../faults/fault.ts';
import { historyMarket } from '../market/history-market.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { simulatedMarket } from '../market/simulated-market.ts';
import { truthOf } from '../market/truth-of.ts';
import { readWhole, type WholeAnswer } from '../read-whole.ts';
import { TOTAL_LEVEL } from './provider-level.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const simulated = simulatedMarket({ nowMs: startOfDayMs(epochDay(2026, 11, 18)) + hours(17) });
const historyDir = process.env['COMOVE_MARKET_DIR'];

const needs: readonly Exclude<NeedId, 'TOTAL_NOW'>[] = ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL', 'STABLES', 'BTC_AT_CLOSE'];
const pairs = needs.flatMap((need) => SOURCE_ORDER[need].map((id) => ({ need, id })));

function sourceOf(id: string): Source {
  const source = SOURCES.find((candidate) => candidate.id === id);
  assert(source, `${id} is registered`);
  return source;
}

function answered(id: string, need: NeedId, market: LoopbackMarket, faults: readonly Fault[] = []): WholeAnswer {
  const whole = readWhole(sourceOf(id), need, market, faults);
  assert(whole.ok, `${id} answers ${need}: ${JSON.stringify(whole)}`);
  return whole.value;
}

/** Who has hours for the last 30 days only: 18 sessions at least, and five weeks' at most. */
const isHoursOf30Days = (source: string, id: StoredSeriesId): boolean => isAtClose(id) && ['kraken', 'coinmarketcap-v4'].includes(source);

/** Prices come as text of two to eight decimals, or as float32: half a cent, or one part in ten million. */
const tolerance = (value: number): number => Math.max(0.0051, value * 1e-7);

/** What a provider's values are of the market's: one sums up fewer assets than the total has. */
const levelOf = (source: string, id: StoredSeriesId): number => (source === 'coin-metrics' && id === 'TOTAL' ? TOTAL_LEVEL.coinmetrics : 1);

function differences(source: string, [id, series]: readonly [StoredSeriesId, DailySeries], market: LoopbackMarket): readonly string[] {
  const [truth, level] = [truthOf(market, id), levelOf(source, id)];
  return Array.from(series.days, (day, i) => ({ day, read: series.close[i] ?? Number.NaN, real: truth.get(day) }))
    .filter(({ day }) => day < (series.provisionalFrom ?? Infinity))
    .filter(({ read, real }) => real === undefined || !(Math.abs(read / level - real) <= tolerance(real)))
    .map(({ day, read, real }) => `${id} ${isoDate(day)}: read ${read}, real ${real}`);
}

describe.each(pairs)('$id, read for $need', ({ id, need }) => {
  test('gives the simulated market back, day for day', () => {
    const whole = answered(id, need, simulated);
    expect(whole.size).toBeGreaterThan(0);
    for (const entry of whole) {
      expect(entry[1].days.length).toBeGreaterThan(isHoursOf30Days(id, entry[0]) ? 18 : 250);
      expect(differences(id, entry, simulated)).toEqual([]);
    }
  });

  test('reaches the newest day that is over, and holds nothing unfinished for final', () => {
    const newest = Math.max(
      ...[...answered(id, need, simulated).values()].map((series) => {
        const final = series.days.filter((day) => day < (series.provisionalFrom ?? Infinity));
        return final.at(-1) ?? 0;
      }),
    );
    // The session of the 18th is still open; FRED is a day late besides.
    expect(isoDate(newest)).toBe(id === 'fred' ? '2026-11-16' : '2026-11-17');
  });

  test.skipIf(!historyDir)('gives the real history back, day for day', () => {
    const market = historyMarket(historyDir ?? '');
    const whole = readWhole(sourceOf(id), need, market);
    // The history knows no stablecoins: who is asked for them alone has nothing to say.
    if (need === 'STABLES') {
      expect(whole).toMatchObject({ ok: false, error: { kind: 'empty' } });
      return;
    }
    assert(whole.ok, `${id} answers ${need}`);
    for (const entry of whole.value) if (entry[0] !== 'CAP_STABLES') expect(differences(id, entry, market)).toEqual([]);
  });
});

describe('a total whose day labels are shifted by one day', () => {
  const bitcoin = answered('binance', 'BTC', simulated).get('BTC');
  const totals = SOURCE_ORDER.TOTAL.map((id) => ({ id }));

  test.each(totals)('of $id is refused by the stamp self-check, as it is verified unshifted', ({ id }) => {
    const whole = answered(id, 'TOTAL', simulated).get('TOTAL');
    assert(whole, `${id} has a total`);
    expect(stampCheck(whole, bitcoin)).toEqual({ ok: true, value: 'verified' });
    for (const days of [-1, 1]) {
      const shifted = answered(id, 'TOTAL', simulated, [{ kind: 'shift-days', days }]).get('TOTAL');
      assert(shifted, `${id} has a shifted total`);
      expect(stampCheck(shifted, bitcoin)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    }
  });
});

describe('rows with something wrong', () => {
  const cutOff = epochDayOf(simulated.nowMs) - 30;
  const faults: readonly Fault[] = [
    { kind: 'holes', days: [cutOff, cutOff + 1, cutOff + 2, cutOff + 3] },
    { kind: 'reorder-days' },
    { kind: 'value', value: Number.NaN, rows: 2 },
    { kind: 'value', value: 0, rows: 2 },
    { kind: 'value', value: -1, rows: 2 },
  ];
  const singles = pairs.flatMap(({ id, need }) => faults.map((fault) => ({ id, need, fault, name: JSON.stringify(fault) })));

  test.each(singles)('of $id for $need ($name) are left out or put in order, never taken at face value', ({ id, need, fault }) => {
    const whole = readWhole(sourceOf(id), need, simulated, [fault]);
    // A refusal is an honest answer too; a wrong value is not.
    if (whole.ok) for (const entry of whole.value) expect(differences(id, entry, simulated)).toEqual([]);
    else expect(whole.error.kind).toMatch(/refused|shape|empty/);
  });
});
