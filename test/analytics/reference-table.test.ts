import { describe, expect, test } from 'vitest';
import { correlationByYear } from '../../lib/analytics/correlation-by-year.ts';
import { align } from '../../lib/market/align.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';

/** Year, n and r of each pair as the README of the history folder prints them. */
const PAIRS: readonly (readonly [SeriesId, SeriesId])[] = [
  ['RUT', 'BTC'],
  ['RUT', 'ETH'],
  ['RUT', 'TOTAL'],
  ['SPX', 'BTC'],
  ['RUT', 'SPX'],
];
const TABLE: readonly (readonly [number, number, readonly number[]])[] = [
  [2019, 252, [-0.086, -0.005, -0.054, -0.109, 0.875]],
  [2020, 253, [0.445, 0.457, 0.466, 0.447, 0.913]],
  [2021, 252, [0.269, 0.216, 0.291, 0.264, 0.747]],
  [2022, 251, [0.583, 0.559, 0.588, 0.564, 0.93]],
  [2023, 250, [0.144, 0.151, 0.187, 0.157, 0.791]],
  [2024, 252, [0.438, 0.429, 0.46, 0.362, 0.746]],
  [2025, 250, [0.458, 0.509, 0.484, 0.42, 0.881]],
];

describe.skipIf(!MARKET_DIR)('real history, correlation by calendar year', () => {
  test.for(PAIRS.map((pair, column) => ({ pair, column })))('$pair reproduces the reference table to 0.001', ({ pair, column }) => {
    const years = correlationByYear(align(realSeries(pair[0]), realSeries(pair[1])));
    const byYear = new Map(years.map((row) => [row.year, row]));
    for (const [year, , expected] of TABLE) {
      expect(Math.abs((byYear.get(year)?.r ?? 9) - (expected[column] ?? 9)), `${year}`).toBeLessThanOrEqual(0.001);
    }
  });

  test('the number of returns of each year is that of the table', () => {
    const years = correlationByYear(align(realSeries('RUT'), realSeries('BTC')));
    for (const [year, n] of TABLE) expect(years.find((row) => row.year === year)?.n, `${year}`).toBe(n);
  });

  test('labels one day off destroy the correlation: 0.43 of 2020–25 is gone in either direction', () => {
    const [rut, btc] = [realSeries('RUT'), realSeries('BTC')];
    const mean = (shift: number): number => {
      const shifted = { ...btc, days: btc.days.map((day) => day + shift) };
      const years = correlationByYear(align(rut, shifted)).filter(({ year }) => year >= 2020);
      return years.reduce((sum, { r }) => sum + r, 0) / years.length;
    };
    expect(mean(0)).toBeGreaterThan(0.35);
    expect(Math.abs(mean(1))).toBeLessThan(0.1);
    expect(Math.abs(mean(-1))).toBeLessThan(0.1);
  });
});
