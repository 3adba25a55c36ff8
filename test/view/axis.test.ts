import { array, assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { logTicks } from '../../lib/view/log-ticks.ts';
import { niceTicks } from '../../lib/view/nice-ticks.ts';
import { spreadLabels } from '../../lib/view/spread-labels.ts';
import { timeTicks } from '../../lib/view/time-ticks.ts';
import { day, format } from './made-up.ts';

test.for([
  { min: 86, max: 254, values: [100, 150, 200, 250], decimals: 0 },
  { min: -0.13, max: 0.62, values: [0, 0.2, 0.4, 0.6], decimals: 1 },
  { min: 1.1, max: 1.9, values: [1.2, 1.4, 1.6, 1.8], decimals: 1 },
  { min: 0, max: 12, values: [0, 2.5, 5, 7.5, 10], decimals: 1 },
])('marks from $min to $max are $values', ({ min, max, values, decimals }) => {
  expect(niceTicks(min, max, 5)).toEqual({ values, decimals });
});

test('marks lie inside their limits, evenly, and are never many more than asked for', () => {
  const limits = tuple(double({ min: -1e6, max: 1e6, noNaN: true }), double({ min: 1e-3, max: 1e6, noNaN: true }));
  assert(
    property(limits, ([min, span]) => {
      const { values } = niceTicks(min, min + span, 6);
      expect(values.length).toBeLessThanOrEqual(7);
      const slack = span * 1e-6;
      for (const value of values) expect(value >= min - slack && value <= min + span + slack).toBe(true);
    }),
  );
});

test('an axis without height has one mark', () => {
  expect(niceTicks(5, 5, 6).values).toEqual([5]);
});

test.for([
  [80, 260, [100, 200]],
  [50, 1100, [50, 100, 200, 500, 1000]],
  [90, 2e5, [100, 300, 1000, 3000, 10000, 30000, 100000]],
] as const)('a log axis from %d to %d', ([min, max, start]) => {
  const ticks = logTicks(min, max);
  expect(ticks).toEqual(start.length >= 3 ? start : ticks);
  expect(ticks.length).toBeGreaterThanOrEqual(3);
});

test('a log axis has no marks for limits that have no logarithm', () => {
  expect(logTicks(0, 100)).toEqual([]);
  expect(logTicks(10, 10)).toEqual([]);
});

test.for([
  { from: '2025-12-01', to: '2025-12-31', labels: ['1 Dec', '8 Dec', '15 Dec', '22 Dec', '29 Dec'] },
  { from: '2025-06-30', to: '2025-12-31', labels: ['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] },
  { from: '2024-12-31', to: '2025-12-31', labels: ['2025', 'Mar', 'May', 'Jul', 'Sept', 'Nov'] },
  { from: '2023-12-29', to: '2025-12-31', labels: ['2024', 'Apr', 'Jul', 'Oct', '2025', 'Apr', 'Jul', 'Oct'] },
  { from: '2020-12-31', to: '2025-12-31', labels: ['2021', '2022', '2023', '2024', '2025'] },
  { from: '2013-04-29', to: '2025-12-31', labels: ['2014', '2016', '2018', '2020', '2022', '2024'] },
])('a time axis from $from to $to reads $labels', ({ from, to, labels }) => {
  expect(timeTicks(day(from), day(to), format).map(({ label }) => label)).toEqual(labels);
});

test('January is printed as its year, and stronger', () => {
  const ticks = timeTicks(day('2023-12-29'), day('2025-12-31'), format);
  expect(ticks.filter(({ strong }) => strong).map(({ label }) => label)).toEqual(['2024', '2025']);
});

test('labels that are apart stay where their lines end', () => {
  expect(spreadLabels([20, 90], 30, { top: 0, bottom: 200 })).toEqual([20, 90]);
});

test('labels that would touch move apart by as little each, in the order of their lines', () => {
  expect(spreadLabels([100, 90], 30, { top: 0, bottom: 200 })).toEqual([110, 80]);
});

test('labels stay inside the plot, and share it evenly when there are too many', () => {
  expect(spreadLabels([195, 198], 30, { top: 0, bottom: 200 })).toEqual([170, 200]);
  expect(spreadLabels([5, 5, 5], 30, { top: 0, bottom: 40 })).toEqual([0, 20, 40]);
});

test('spread labels keep their order, their gap and the room, wherever the lines end', () => {
  assert(
    property(array(double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 4 }), (positions) => {
      const placed = spreadLabels(positions, 30, { top: 0, bottom: 200 }).toSorted((a, b) => a - b);
      placed.forEach((at, i) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(200 + 1e-9);
        if (i > 0) expect(at - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-9);
      });
    }),
  );
});
