import { expect, test, vi } from 'vitest';
import { gutterOf, overlaySpec } from '../../../components/chart/overlay-spec.ts';
import { paintEndLabels } from '../../../components/chart/paint-end-labels.ts';
import { paintBand, paintRule } from '../../../components/chart/paint-marks.ts';
import type { PlotArea, PlotTheme } from '../../../components/chart/plot.ts';
import { stripSpec } from '../../../components/chart/strip-spec.ts';
import type { Scale } from '../../../lib/settings/settings.ts';
import { chartModel } from '../../../lib/view/chart-model.ts';
import { pairData } from '../../../lib/view/pair-data.ts';
import { stripModel } from '../../../lib/view/strip-model.ts';
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
    closePath: vi.fn(),
  };
  const context = {
    ...calls,
    setLineDash: vi.fn(),
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
