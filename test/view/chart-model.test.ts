import { expect, test } from 'vitest';
import type { Range, Scale } from '../../lib/settings/settings.ts';
import { chartModel } from '../../lib/view/chart-model.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import { crosshairAt, nearestSession } from '../../lib/view/crosshair-at.ts';
import { dataTable } from '../../lib/view/data-table.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { rollingAt, stripModel } from '../../lib/view/strip-model.ts';
import { stripSummary } from '../../lib/view/strip-summary.ts';
import { day, format, from, series, sessions, t, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 22);

function pairOf(record: Parameters<typeof from>[0]): PairData {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(record), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  return outcome.data;
}

const draw = (data: PairData, scale: Scale, range: Range = 'Max'): ChartModel => chartModel(data, { range, scale, t, format });

const DAYS = sessions('2025-06-23', '2025-06-27');
const SMALL = pairOf({
  RUT: series('RUT', DAYS, [2000, 2100, 2050, 2200, 2300]),
  TOTAL: series('TOTAL', DAYS, [2e12, 2.4e12, 2e12, 1e12, 3e12]),
});

test('indexed: both are 100 on the base date, which is printed', () => {
  const chart = draw(SMALL, 'indexed');
  expect([...chart.lines[0].value]).toEqual([100, 105, 102.5, 110, 115]);
  expect([...chart.lines[1].value]).toEqual([100, 120, 100, 50, 150]);
  expect(chart.caption).toBe('Both = 100 on 23 Jun 2025.');
  expect(chart.reference).toBe(100);
  expect(chart.lines.map(({ endLabel }) => endLabel)).toEqual(['115', '150']);
});

test('per cent: change since the base date, zero marked', () => {
  const chart = draw(SMALL, 'percent');
  expect(chart.lines[1].value[3]).toBe(-0.5);
  expect(chart.lines.map(({ endLabel }) => endLabel)).toEqual(['+15.0\u202f%', '+50.0\u202f%']);
  expect(chart.left.ticks.map(({ label }) => label)).toContain('0\u202f%');
  expect(chart.reference).toBe(0);
});

test('two axes: each line in its own unit on its own side, and the caption warns of crossings', () => {
  const chart = draw(SMALL, 'two-axes');
  expect(chart.lines.map(({ axis }) => axis)).toEqual(['left', 'right']);
  expect(chart.lines.map(({ endLabel }) => endLabel)).toEqual(['2,300.0', '$3.00tn']);
  expect(chart.left.max).toBeLessThan(3000);
  expect(chart.right?.ticks.map(({ label }) => label)).toEqual(['$1tn', '$1.5tn', '$2tn', '$2.5tn', '$3tn']);
  expect(chart.caption).toBe('Two axes from 23 Jun 2025: crossings mean nothing.');
});

test('where one line is flat because the other grew many times over, the caption points to the log scale', () => {
  const grown = pairOf({ RUT: SMALL.equity, TOTAL: series('TOTAL', DAYS, [1e11, 4e11, 1e12, 2e12, 3e12]) });
  for (const scale of ['indexed', 'percent'] as const) expect(draw(grown, scale).caption).toContain('Log shows the flat parts too.');
  for (const scale of ['log', 'two-axes'] as const) expect(draw(grown, scale).caption).not.toContain('Log shows');
  expect(draw(pairOf({ RUT: SMALL.equity, TOTAL: SMALL.crypto }), 'indexed').caption).not.toContain('Log shows');
});

test('log: the index on a logarithmic axis', () => {
  const chart = draw(SMALL, 'log');
  expect(chart.left.kind).toBe('log');
  expect(chart.left.min).toBeGreaterThan(0);
  expect(chart.lines[1].value[4]).toBe(150);
});

test('the axis holds every value with room to spare', () => {
  for (const scale of ['indexed', 'percent', 'log'] as const) {
    const chart = draw(SMALL, scale);
    for (const { value } of chart.lines) {
      expect(Math.min(...value)).toBeGreaterThan(chart.left.min);
      expect(Math.max(...value)).toBeLessThan(chart.left.max);
    }
  }
});

test('lines that do not move still have an axis', () => {
  const flat = pairOf({ RUT: series('RUT', DAYS, [5, 5, 5, 5, 5]), TOTAL: series('TOTAL', DAYS, [1e12, 1e12, 1e12, 1e12, 1e12]) });
  for (const scale of ['indexed', 'percent', 'two-axes', 'log'] as const) {
    const { left } = draw(flat, scale);
    expect(left.max).toBeGreaterThan(left.min);
  }
});

test('a day that is still open is drawn as a tail, and no figure uses it', () => {
  const open = series('TOTAL', [...DAYS, day('2025-06-28')], [2e12, 2.4e12, 2e12, 1e12, 3e12, 4e12], {
    provisionalFrom: day('2025-06-28'),
  });
  const data = pairOf({ RUT: SMALL.equity, TOTAL: open });
  const chart = draw(data, 'indexed');
  expect(chart.days.length).toBe(5);
  expect(chart.lines[1].tail).toEqual({ day: day('2025-06-28'), atMs: Date.UTC(2025, 5, 28), value: 200, isOpen: true });
  expect(chart.lines[0].tail).toBeUndefined();
  expect(chart.caption).toMatch(/Dashed: still open, not counted\.$/);
  expect(chart.time.max).toBe(Date.UTC(2025, 5, 28));
  expect(chart.lines.map(({ endLabel }) => endLabel)).toEqual(['115', '150']);
});

test('a closed day that waits for the other series is not called open', () => {
  const weekend = series('TOTAL', [...DAYS, day('2025-06-28')], [2e12, 2.4e12, 2e12, 1e12, 3e12, 4e12]);
  const chart = draw(pairOf({ RUT: SMALL.equity, TOTAL: weekend }), 'indexed');
  expect(chart.lines[1].tail).toMatchObject({ value: 200, isOpen: false });
  expect(chart.caption).toMatch(/Dashed: newer, not counted yet\.$/);
});

test('the label at the end of a line is of the last common close, as the sentence and the table are, on every scale', () => {
  const weekend = series('TOTAL', [...DAYS, day('2025-06-28')], [2e12, 2.4e12, 2e12, 1e12, 3e12, 4e12]);
  const data = pairOf({ RUT: SMALL.equity, TOTAL: weekend });
  const labels = (['indexed', 'percent', 'two-axes', 'log'] as const).map((scale) => draw(data, scale).lines[1].endLabel);
  expect(labels).toEqual(['150', '+50.0\u202f%', '$3.00tn', '150']);
});

test('a close behind a missing session is drawn, and the sentence ends with it', () => {
  const holed = series('TOTAL', DAYS.toSpliced(3, 1), [2e12, 2.4e12, 2e12, 3e12]);
  const chart = draw(pairOf({ RUT: SMALL.equity, TOTAL: holed }), 'indexed');
  expect(chart.days.at(-1)).toBe(day('2025-06-27'));
  expect(chart.lines.map(({ tail }) => tail)).toEqual([undefined, undefined]);
  expect(chart.summary).toContain('23 Jun 2025 to 27 Jun 2025');
});

test('sessions on which one series has no close are left out, never filled', () => {
  const holed = series('TOTAL', DAYS.toSpliced(2, 1), [2e12, 2.4e12, 1e12, 3e12]);
  expect(draw(pairOf({ RUT: SMALL.equity, TOTAL: holed }), 'indexed').days.length).toBe(4);
});

test('the picture is said in one sentence that starts with the names of both series', () => {
  const { summary } = draw(SMALL, 'indexed');
  expect(summary).toBe(
    'Russell 2000 and crypto market cap, 23 Jun 2025 to 27 Jun 2025. Russell 2000 +15.0\u202f%, crypto market cap +50.0\u202f%.',
  );
});

test('the crosshair reads both values and the closes behind them, and stays on the chart', () => {
  const chart = draw(SMALL, 'indexed');
  const reading = crosshairAt(1, { chart, t, format });
  expect(reading.text).toBe('24 Jun 2025: Russell 105 (2,100.0), Crypto cap 120 ($2.40tn)');
  expect(crosshairAt(99, { chart, t, format }).index).toBe(4);
  expect(crosshairAt(-3, { chart, t, format }).index).toBe(0);
});

test('the session nearest to a point in time is found, the earlier one of two as near', () => {
  const at = Float64Array.from([0, 10, 20]);
  expect([-5, 4, 5, 6, 14, 15, 99].map((wanted) => nearestSession(at, wanted))).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test('the table has the newest session first, and only as many rows as asked for', () => {
  const chart = draw(SMALL, 'percent');
  const rows = dataTable({ chart, format }, { from: 0, count: 2 });
  expect(rows).toEqual([
    { date: '27 Jun 2025', equity: '2,300.0', crypto: '$3.00tn' },
    { date: '26 Jun 2025', equity: '2,200.0', crypto: '$1.00tn' },
  ]);
  expect(dataTable({ chart, format }, { from: 4, count: 10 })).toHaveLength(1);
});

test('the strip covers the sessions drawn whose window is full, whatever lies before the range', () => {
  const data = pairOf(walks('2024-06-03', '2025-06-27'));
  const chart = draw(data, 'indexed', '3M');
  const strip = stripModel(data.aligned, chart, { sessions: 90, format });
  expect(strip?.r.length).toBe(chart.days.length);
  expect(strip && [...strip.atMs]).toEqual([...chart.atMs]);
  const long = stripModel(data.aligned, draw(data, 'indexed', 'Max'), { sessions: 90, format });
  expect(long?.r.length).toBe(data.aligned.days.length - 90);
  expect(long?.r.at(-1)).toBeCloseTo(strip?.r.at(-1) ?? 9, 12);
  const reading = crosshairAt(0, { chart, strip, t, format });
  expect(reading.r).toBe(format.r(strip?.r[0] ?? 0));
});

test('a session without a value costs the strip the window that would end on the next one, and moves no other date', () => {
  const { RUT, TOTAL } = walks('2024-06-03', '2025-06-27');
  const hole = TOTAL.days.indexOf(day('2025-05-14'));
  const without = (column: Int32Array | Float64Array): number[] => [...column].toSpliced(hole, 1);
  const data = pairOf({ RUT, TOTAL: series('TOTAL', without(TOTAL.days), without(TOTAL.close)) });
  const chart = draw(data, 'indexed', '3M');
  const strip = stripModel(data.aligned, chart, { sessions: 90, format });
  expect(chart.days).not.toContain(day('2025-05-14'));
  expect(strip && [...strip.days]).toEqual([...chart.days].filter((d) => d !== day('2025-05-15')));
  expect(strip && rollingAt(strip, day('2025-05-15'))).toBeUndefined();
  expect(strip && rollingAt(strip, day('2025-05-16'))).toEqual(expect.any(Number));
});

test('the strip always has zero inside its axis, and at least two marks', () => {
  for (const shared of [0, 0.5, 0.95]) {
    const data = pairOf(walks('2024-06-03', '2025-06-27', { shared }));
    const strip = stripModel(data.aligned, draw(data, 'indexed', '6M'), { sessions: 60, format });
    expect(strip?.axis.min).toBeLessThan(0);
    expect(strip?.axis.max).toBeGreaterThan(0);
    expect(strip?.axis.ticks.map(({ value }) => value)).toContain(0);
    expect(strip?.axis.ticks.length).toBeGreaterThanOrEqual(2);
    expect(strip && stripSummary(strip, { t, format })).toMatch(/^Rolling correlation over 60 sessions, /);
  }
});

test('without a full window there is no strip', () => {
  expect(stripModel(SMALL.aligned, draw(SMALL, 'indexed'), { sessions: 90, format })).toBeUndefined();
});
