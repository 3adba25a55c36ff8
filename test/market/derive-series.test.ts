import { describe, expect, test } from 'vitest';
import { derive } from '../../lib/market/derive-series.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { makeSeries } from './make-series.ts';

const total = makeSeries('TOTAL', [
  [10, 1000],
  [11, 1100],
  [12, 1200],
]);
const btc = makeSeries('CAP_BTC', [
  [10, 600],
  [11, 650],
  [12, 700],
]);
const eth = makeSeries('CAP_ETH', [
  [10, 100],
  [12, 150],
]);

const from =
  (...series: readonly DailySeries[]) =>
  (id: StoredSeriesId): DailySeries | undefined =>
    series.find((one) => one.id === id);

describe('a derived capitalisation', () => {
  test('is the total less its part of the same day', () => {
    const derived = derive('TOTAL_EX_BTC', from(total, btc));
    expect([...(derived?.close ?? [])]).toEqual([400, 450, 500]);
    expect(derived?.id).toBe('TOTAL_EX_BTC');
  });

  test('leaves out the days on which a part is missing', () => {
    const derived = derive('TOTAL_EX_BTC_ETH', from(total, btc, eth));
    expect([...(derived?.days ?? [])]).toEqual([10, 12]);
    expect([...(derived?.close ?? [])]).toEqual([300, 350]);
  });

  test('leaves out a day on which nothing would be left', () => {
    const stables = makeSeries('CAP_STABLES', [
      [10, 1000],
      [11, 100],
    ]);
    expect([...(derive('TOTAL_EX_STABLES', from(total, stables))?.days ?? [])]).toEqual([11]);
  });

  test('is provisional from where one of them is', () => {
    const open = { ...btc, provisionalFrom: 12 };
    expect(derive('TOTAL_EX_BTC', from(total, open))?.provisionalFrom).toBe(12);
  });

  test('is taken at the level of the homes: a guest’s day, even the newest, moves no other', () => {
    const joined = {
      ...total,
      close: Float64Array.of(1000, 1100, 1104),
      segments: [
        { source: 'alpha', from: 10, factor: 0.92 },
        { source: 'beta', from: 12, factor: 1 },
      ],
    };
    const derived = derive('TOTAL_EX_BTC', from(joined, btc));
    for (const [i, left] of [400, 450, 500].entries()) expect(derived?.close[i]).toBeCloseTo(left, 9);
    expect(derived?.segments.map(({ source, factor }) => [source, factor])).toEqual([
      ['alpha', 1],
      ['beta', 1],
    ]);
  });

  test('says what it was computed from, the total first', () => {
    expect(derive('TOTAL_EX_BTC', from(total, btc))?.derivedFrom).toEqual([total, btc]);
  });

  test('is as old as its oldest part', () => {
    expect(derive('TOTAL_EX_BTC', from({ ...total, fetchedAtMs: 9 }, { ...btc, fetchedAtMs: 4 }))?.fetchedAtMs).toBe(4);
  });

  test('is absent without the total, without a part, and where live and simulated data would mix', () => {
    expect(derive('TOTAL_EX_BTC', from(btc))).toBeUndefined();
    expect(derive('TOTAL_EX_BTC_ETH', from(total, btc))).toBeUndefined();
    expect(derive('TOTAL_EX_BTC', from(total, { ...btc, market: 'simulated' }))).toBeUndefined();
  });
});

test('a stored series is itself', () => {
  expect(derive('CAP_BTC', from(total, btc))).toBe(btc);
  expect(derive('ETH', from(total, btc))).toBeUndefined();
});
