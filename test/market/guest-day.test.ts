import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationWindow } from '../../lib/analytics/correlation-window.ts';
import { align } from '../../lib/market/align.ts';
import { at } from '../../lib/market/at.ts';
import { continuous } from '../../lib/market/continuous.ts';
import { derive } from '../../lib/market/derive-series.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { mergeSeries } from '../../lib/market/merge-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf, makeSeries } from './make-series.ts';

/** What a sum over the largest assets is of a full total. */
const SUM_LEVEL = 0.92;
const START = dayOf('2025-01-01');
const COUNT = 500;
const LAST = START + COUNT - 1;

/** Moves without a generator: three waves whose periods have no common multiple. */
const wave = (i: number, phase: number): number => Math.sin(1.7 * i + phase) + Math.sin(2.9 * i * phase) + Math.cos(0.37 * i * i + phase);

const DAYS = Array.from({ length: COUNT }, (_, i) => START + i);
const path = (start: number, size: number, phase: number): readonly number[] => {
  let level = start;
  return DAYS.map((_, i) => (level *= Math.exp(size * (0.6 * wave(i, 1) + 0.6 * wave(i, phase)))));
};
const BITCOIN = path(1.8e12, 0.01, 2);
const REST = path(0.9e12, 0.015, 3);
const RUSSELL = path(2000, 0.005, 4);
const TOTAL = BITCOIN.map((cap, i) => cap + (REST[i] ?? 0));

function joined(
  stored: DailySeries | undefined,
  id: StoredSeriesId,
  source: string,
  part: { close: readonly number[]; from: number; to: number },
) {
  const within = DAYS.flatMap((day, i) => (day >= part.from && day <= part.to ? [i] : []));
  const incoming = { id, days: within.map((i) => START + i), close: within.map((i) => part.close[i] ?? 0) };
  const result = mergeSeries(stored, incoming, { source, market: 'live', fetchedAtMs: (LAST + 1) * 86_400_000 });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const home = (id: StoredSeriesId, close: readonly number[], to: number): DailySeries =>
  joined(undefined, id, 'coinmarketcap-v3', { close, from: START, to });
const RUT = makeSeries(
  'RUT',
  DAYS.flatMap((day, i) => (isSession(day) ? [[day, RUSSELL[i] ?? 0] as const] : [])),
);

function withoutBitcoin(total: DailySeries, btc: DailySeries) {
  const series = derive('TOTAL_EX_BTC', (id) => (id === 'TOTAL' ? total : id === 'CAP_BTC' ? btc : undefined));
  const window = series && correlationWindow(align(RUT, series), 252);
  if (!series || !window) throw new Error('no capitalisation without Bitcoin');
  return { series, r: window.pearson };
}

describe('one day that another provider of the total fills in at 92 % of its level', () => {
  const before = { total: home('TOTAL', TOTAL, LAST - 1), btc: home('CAP_BTC', BITCOIN, LAST - 1) };
  const guest = TOTAL.map((cap) => SUM_LEVEL * cap);
  const total = joined(before.total, 'TOTAL', 'coin-metrics', { close: guest, from: LAST - 60, to: LAST });
  const btc = joined(before.btc, 'CAP_BTC', 'coin-metrics', { close: BITCOIN, from: LAST - 60, to: LAST });

  test('leaves every day before it as its provider printed it', () => {
    expect([...continuous(total)].slice(0, -1)).toEqual([...before.total.close]);
    expect(continuous(total).at(-1)).toBeCloseTo(at(Float64Array.from(TOTAL), COUNT - 1), -3);
  });

  test('leaves the capitalisation without Bitcoin what it was, and adds the day at the same level', () => {
    const [old, now] = [withoutBitcoin(before.total, before.btc), withoutBitcoin(total, btc)];
    expect([...now.series.close].slice(0, -1)).toEqual([...old.series.close]);
    expect((now.series.close.at(-1) ?? 0) / (REST.at(-1) ?? 1)).toBeCloseTo(1, 6);
  });

  test('moves r of 252 sessions by no more than a day of the home provider does', () => {
    const all = withoutBitcoin(home('TOTAL', TOTAL, LAST), home('CAP_BTC', BITCOIN, LAST));
    expect(withoutBitcoin(total, btc).r).toBeCloseTo(all.r, 9);
  });

  test('is taken back by the home provider without a trace', () => {
    const back = joined(total, 'TOTAL', 'coinmarketcap-v3', { close: TOTAL, from: LAST - 5, to: LAST });
    expect(back.segments).toEqual(before.total.segments);
  });
});

test('whatever level a guest’s tail has, the home’s own days keep their values', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.integer({ min: 1, max: 200 }), (level, length) => {
      const stored = home('TOTAL', TOTAL, LAST - length);
      const close = TOTAL.map((cap) => level * cap);
      const next = joined(stored, 'TOTAL', 'guest', { close, from: LAST - length - 60, to: LAST });
      expect(continuous(next).slice(0, stored.days.length)).toEqual(stored.close);
      expect((continuous(next).at(-1) ?? 0) / (TOTAL.at(-1) ?? 1)).toBeCloseTo(1, 9);
    }),
  );
});
