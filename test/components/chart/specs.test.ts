import { expect, test, vi } from 'vitest';
import { gutterOf, overlaySpec } from '../../../components/chart/overlay-spec.ts';
import { paintChanges } from '../../../components/chart/paint-changes.ts';
import { paintEndLabels } from '../../../components/chart/paint-end-labels.ts';
import { paintBand, paintRule } from '../../../components/chart/paint-marks.ts';
import { paintJoins, paintTurns } from '../../../components/chart/paint-turns.ts';
import type { PlotArea, PlotTheme } from '../../../components/chart/plot.ts';
import { stripSpec } from '../../../components/chart/strip-spec.ts';
import type { Scale } from '../../../lib/settings/settings.ts';
import { chartModel } from '../../../lib/view/chart-model.ts';
import { pairData } from '../../../lib/view/pair-data.ts';
import { stripModel } from '../../../lib/view/strip-model.ts';
import type { TurnMark, TurnsModel } from '../../../lib/view/turns-model.ts';
import { day, format, from, series, t, walks } from '../../view/made-up.ts';

const THEME: PlotTheme = {
  bg: 'white',
  ink: 'black',
  ink2: 'dimgray',
  ink3: 'gray',
  line: 'silver',
  equity: 'brown',
  crypto: 'blue',
  fontFamily: 'sans-serif',
  dashed: false,
};
const TYPE = { axis: 10, label: 11 };

function specs(scale: Scale, theme = THEME) {
  const { RUT, TOTAL } = walks('2024-01-02', '2025-06-27');
  const open = series('TOTAL', [...TOTAL.days, day('2025-06-28')], [...TOTAL.close, 3e12], { provisionalFrom: day('2025-06-28') });
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from({ RUT, TOTAL: open }), Date.UTC(2025, 5, 28));
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const chart = chartModel(outcome.data, { range: '1Y', scale, t, format });
  const strip = stripModel(outcome.data.aligned, chart, { sessions: 90, format });
  if (!strip) throw new Error('no strip');
  const look = { theme, type: TYPE, gutter: gutterOf(chart, strip, { theme, type: TYPE, stripName: 'r, 90' }) };
  return { chart, strip, overlay: overlaySpec(chart, look), below: stripSpec(strip, chart, { ...look, name: 'r, 90' }) };
}

test('overlay and strip leave the same room at their sides, so that one time axis serves both', () => {
  for (const scale of ['indexed', 'two-axes'] as const) {
    const { overlay, below } = specs(scale);
    expect([below.gutter.left, below.gutter.right]).toEqual([overlay.gutter.left, overlay.gutter.right]);
    expect([below.time.min, below.time.max]).toEqual([overlay.time.min, overlay.time.max]);
    expect(overlay.gutter.rightAxis > 0).toBe(scale === 'two-axes');
  }
});

test('each series has its own colour, and the newer day is a dashed stretch of its own', () => {
  const { overlay, chart } = specs('indexed');
  expect(overlay.lines.map(({ color, dash }) => [color, dash?.length])).toEqual([
    ['blue', 0],
    ['brown', 0],
    ['blue', 2],
  ]);
  expect(overlay.lines[2]?.atMs).toEqual([chart.atMs.at(-1), Date.UTC(2025, 5, 28)]);
});

test('under forced colours a dash tells the two apart', () => {
  const { overlay } = specs('indexed', { ...THEME, dashed: true });
  expect(overlay.lines.map(({ dash }) => dash?.length)).toEqual([2, 0, 2]);
});

test('with two axes the marks wear the colour of their series', () => {
  expect(specs('two-axes').overlay.axisColors).toEqual({ left: 'brown', right: 'blue' });
  expect(specs('indexed').overlay.axisColors).toBeUndefined();
});

const AREA: PlotArea = { left: 40, right: 400, top: 0, bottom: 100, x: (ms) => ms, y: (_axis, value) => 100 - value, at: (x) => x };

/** A canvas that remembers what was done to it. */
function canvas() {
  const calls = {
    fillText: vi.fn(),
    lineTo: vi.fn(),
    moveTo: vi.fn(),
    fill: vi.fn(),
    stroke: vi.fn(),
    beginPath: vi.fn(),
    strokeText: vi.fn(),
    closePath: vi.fn(),
  };
  const context = {
    ...calls,
    setLineDash: vi.fn(),
    measureText: (text: string) => ({ width: 5 * text.length }),
    lineJoin: '',
    fillStyle: '',
    strokeStyle: '',
    font: '',
    lineWidth: 0,
    globalAlpha: 1,
    textBaseline: '',
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the painters use no more of it than this
  return { calls, context: context as unknown as CanvasRenderingContext2D };
}

test('names stand at the lines’ ends, and apart where these are near each other', () => {
  const { calls, context } = canvas();
  const label = { axis: 'left' as const, color: 'blue' };
  paintEndLabels(
    [
      { ...label, value: 50, name: 'One', text: '1' },
      { ...label, value: 52, name: 'Two', text: '2' },
    ],
    { theme: THEME, fontSize: 10, rightAxis: 0 },
  )(context, AREA);
  const at = new Map(calls.fillText.mock.calls.map(([text, x, y]: unknown[]) => [text, [x, y]]));
  expect(at.get('One')?.[0]).toBe(408);
  expect(Number(at.get('One')?.[1]) - Number(at.get('Two')?.[1])).toBeGreaterThanOrEqual(26);
});

test('a gap interrupts the band', () => {
  const { calls, context } = canvas();
  const low = Float64Array.from([1, 2, Number.NaN, 4]);
  paintBand({ atMs: Float64Array.from([0, 1, 2, 3]), low, high: low.map((value) => value + 1) }, { color: 'silver', alpha: 1 })(
    context,
    AREA,
  );
  expect(calls.fill).toHaveBeenCalledTimes(2);
  expect(calls.lineTo.mock.calls.flat().every(Number.isFinite)).toBe(true);
});

test('a rule outside the plot is not drawn over its frame', () => {
  const { calls, context } = canvas();
  paintRule(150, { color: 'gray' })(context, AREA);
  expect(calls.stroke).not.toHaveBeenCalled();
  paintRule(50, { color: 'gray' })(context, AREA);
  expect(calls.moveTo).toHaveBeenCalledWith(40, 50.5);
});

const turnMark = (role: 'equity' | 'crypto', own: Partial<TurnMark>): TurnMark => ({
  role,
  kind: 'peak',
  provisional: false,
  day: 0,
  atMs: 100,
  axis: 'left',
  value: 50,
  ...own,
});

const turnsWith = (marks: readonly TurnMark[], joins: TurnsModel['joins'] = []): TurnsModel => ({
  marks,
  joins,
  words: { equity: new Map(), crypto: new Map() },
  note: '',
  summary: '',
});

test('a peak stands above its line and points up, a trough below it and points down: neither covers the line', () => {
  const { calls, context } = canvas();
  paintTurns(turnsWith([turnMark('equity', {}), turnMark('crypto', { kind: 'trough', atMs: 200 })]), THEME)(context, AREA);
  const [, peak, , trough] = calls.lineTo.mock.calls.map(([x, y]: unknown[]) => ({ x: Number(x), y: Number(y) }));
  const [overPeak, underTrough] = calls.moveTo.mock.calls.map(([, y]: unknown[]) => Number(y));
  expect([peak?.x, trough?.x]).toEqual([100, 200]);
  expect(overPeak).toBeLessThan(50);
  expect(peak?.y).toBeLessThan(overPeak ?? 0);
  expect(underTrough).toBeGreaterThan(50);
  expect(trough?.y).toBeGreaterThan(underTrough ?? 99);
});

test('a turn wears the colour of its series, and one that may still change is hollow', () => {
  const fills: unknown[] = [];
  const { calls, context } = canvas();
  calls.fill.mockImplementation(() => fills.push(context.fillStyle));
  const marks = [turnMark('equity', {}), turnMark('crypto', {}), turnMark('crypto', { provisional: true })];
  paintTurns(turnsWith(marks), THEME)(context, AREA);
  expect(fills).toEqual(['brown', 'blue', 'white']);
  expect(context.strokeStyle).toBe('blue');
});

test('matched turns are joined from line to line', () => {
  const { calls, context } = canvas();
  const join = [turnMark('equity', {}), turnMark('crypto', { atMs: 110, value: 80 })] as const;
  paintJoins(turnsWith([...join], [join]), THEME)(context, AREA);
  expect([calls.moveTo.mock.calls, calls.lineTo.mock.calls]).toEqual([[[100, 50]], [[110, 20]]]);
});

test('a change of the link is a rule over the strip’s height, labelled before it, else behind it, else not', () => {
  const { calls, context } = canvas();
  const changes = { label: 'changed', summary: '', marks: [50, 200, 215, 230, 398].map((atMs) => ({ day: 0, atMs })) };
  paintChanges(changes, { theme: THEME, fontSize: 10 })(context, AREA);
  expect(calls.moveTo.mock.calls).toEqual([50.5, 200.5, 215.5, 230.5, 398.5].map((x) => [x, 0]));
  expect(calls.lineTo.mock.calls.every(([, y]) => y === 100)).toBe(true);
  // 35 px each: before 50.5 the axis is in the way, between 200.5 and 230.5 there is no room.
  expect(calls.fillText.mock.calls.map(([text, x]: unknown[]) => [text, x])).toEqual([
    ['changed', 54.5],
    ['changed', 161.5],
    ['changed', 359.5],
  ]);
});

test('the marks are drawn under and over the lines of a spec, the names at the ends last', () => {
  const [under, over] = [vi.fn(), vi.fn()];
  const { chart, strip } = specs('indexed');
  const look = {
    theme: THEME,
    type: TYPE,
    gutter: { left: 0, right: 0, rightAxis: 0 },
    layer: { under: () => [under], over: () => [over] },
  };
  const overlay = overlaySpec(chart, look);
  expect([overlay.under.at(-1), overlay.over[0]]).toEqual([under, over]);
  const below = stripSpec(strip, chart, { ...look, name: 'r, 90' });
  expect([below.under.at(-1), below.over[0]]).toEqual([under, over]);
});
