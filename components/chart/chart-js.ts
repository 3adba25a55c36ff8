import { Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement } from 'chart.js';
import type { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from 'chart.js';
import type { AxisModel } from '../../lib/view/axis-model.ts';
import { thinTicks } from '../../lib/view/thin-ticks.ts';
import { paintCrosshair } from './paint-crosshair.ts';
import { openDot } from './paint-marks.ts';
import type { CrosshairMark, Painter, Plot, PlotArea, PlotLine, PlotSpec, PlotTheme } from './plot.ts';
import type { ScatterPlot, ScatterSpec } from './scatter.ts';
import { textWidth } from './text-width.ts';

// The only file that knows Chart.js; a scale or element that is not named here is not in the package.
Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale);

type LineScale = { type: 'linear' | 'logarithmic' } & Partial<Record<keyof ScaleOptionsByType<'linear'>, unknown>>;

/** Space above the plot so that a mark at the very top is not cut, in CSS px. */
const TOP_ROOM = 6;

/** Follows the size of the canvas' box until it is destroyed; the box must be positioned. */
export function drawPlot(canvas: HTMLCanvasElement, spec: PlotSpec): Plot {
  return start(canvas, spec, { responsive: true, maintainAspectRatio: false });
}

/** Draws once at a fixed size on a canvas outside the page: `width` × `height` CSS px at `ratio` pixels each. */
export function drawDetachedPlot(canvas: HTMLCanvasElement, spec: PlotSpec, size: { width: number; height: number; ratio: number }): Plot {
  canvas.width = size.width;
  canvas.height = size.height;
  return start(canvas, spec, { responsive: false, devicePixelRatio: size.ratio });
}

/** A browser out of graphics memory gives no canvas: the table under the picture still works. */
const NO_PLOT: Plot = {
  area: () => ({ left: 0, right: 0, top: 0, bottom: 0, x: () => 0, y: () => 0, at: () => 0 }),
  point: () => undefined,
  destroy: () => undefined,
};

function start(canvas: HTMLCanvasElement, spec: PlotSpec, sizing: Readonly<Record<string, unknown>>): Plot {
  if (!canvas.getContext('2d')) return NO_PLOT;
  let mark: CrosshairMark | undefined;
  // Somebody may still hold a plot that the next one has replaced in the meantime.
  let drawn = true;
  const look = { theme: spec.theme, fontSize: spec.fontSize, ticks: spec.time.shown ? spec.time.ticks : [] };
  const crosshair: Painter = (context, area) => mark && paintCrosshair(mark, look)(context, area);
  const chart = new Chart(canvas, configuration({ ...spec, over: [...spec.over, crosshair] }, sizing));
  return {
    area: () => (drawn ? areaOf(chart) : NO_PLOT.area()),
    point: (next) => {
      mark = next;
      if (drawn) chart.draw();
    },
    destroy: () => {
      drawn = false;
      chart.destroy();
    },
  };
}

/** Draws dots over two axes; follows the size of the canvas' box, which must be positioned, until it is destroyed. */
export function drawScatter(canvas: HTMLCanvasElement, spec: ScatterSpec): ScatterPlot {
  if (!canvas.getContext('2d')) return { place: () => ({ x: 0, y: 0 }), point: () => undefined, destroy: () => undefined };
  let selected: number | undefined;
  let drawn = true;
  const { dots, theme } = spec;
  const place = (index: number): { x: number; y: number } => {
    const dot = dots[index];
    const { x, y } = chart.scales;
    return dot && drawn ? { x: x?.getPixelForValue(dot.x) ?? 0, y: y?.getPixelForValue(dot.y) ?? 0 } : { x: 0, y: 0 };
  };
  const mark: Painter = (context) => {
    if (selected === undefined) return;
    const { x, y } = place(selected);
    openDot(context, [x, y], { color: theme.ink, fill: theme.bg });
  };
  const chart: Chart = new Chart(canvas, scatterConfiguration(spec, mark));
  return {
    place,
    point: (index) => {
      selected = index;
      if (drawn) chart.draw();
    },
    destroy: () => {
      drawn = false;
      chart.destroy();
    },
  };
}

const DOT_RADIUS = 3;

function scatterConfiguration(spec: ScatterSpec, mark: Painter): ChartConfiguration<'line'> {
  const { dots, line = [], rule, theme, x, y } = spec;
  const straight = { pointRadius: 0, borderWidth: 1, tension: 0 };
  const scales = { x: markedScale(x, spec, { grid: false }), y: markedScale(y, spec, { grid: true }) };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...straight,
          data: [
            { x: x.min, y: rule },
            { x: x.max, y: rule },
          ],
          borderColor: theme.ink3,
        },
        { ...straight, data: line.map(([at, value]) => ({ x: at, y: value })), borderColor: theme.ink2, borderDash: [4, 4] },
        {
          data: dots.map((dot) => ({ x: dot.x, y: dot.y })),
          showLine: false,
          pointRadius: DOT_RADIUS,
          pointBackgroundColor: theme.crypto,
          pointBorderColor: theme.bg,
          pointBorderWidth: 1,
        },
      ],
    },
    plugins: [painting('mark', 'afterDatasetsDraw', [mark])],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      clip: false,
      layout: { autoPadding: false, padding: { top: TOP_ROOM, right: TOP_ROOM } },
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Chart.js types a scale by its literal kind; ours is chosen by data
      scales: scales as NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>,
    },
  };
}

/** A scale with the model's limits and marks and no others. */
function markedScale(axis: AxisModel, { theme, fontSize }: { theme: PlotTheme; fontSize: number }, { grid }: { grid: boolean }): LineScale {
  return {
    type: axis.kind === 'log' ? 'logarithmic' : 'linear',
    min: axis.min,
    max: axis.max,
    grid: { display: grid, color: theme.line, drawTicks: false, lineWidth: 1 },
    border: { display: false },
    afterBuildTicks: setTicks(axis.ticks),
    ticks: {
      color: theme.ink2,
      font: { family: theme.fontFamily, size: fontSize },
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      callback: (_value: unknown, index: number) => axis.ticks[index]?.label ?? '',
    },
  };
}

function configuration(spec: PlotSpec, sizing: Readonly<Record<string, unknown>>): ChartConfiguration<'line'> {
  const scales = {
    x: timeScale(spec),
    left: valueScale(spec, 'left', spec.left),
    ...(spec.right && { right: valueScale(spec, 'right', spec.right) }),
  };
  return {
    type: 'line',
    data: { datasets: spec.lines.map(dataset) },
    plugins: [painting('under', 'beforeDatasetsDraw', spec.under), painting('over', 'afterDatasetsDraw', spec.over)],
    options: {
      ...sizing,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: {
        autoPadding: false,
        padding: {
          top: TOP_ROOM,
          left: 0,
          bottom: spec.time.shown ? 0 : TOP_ROOM,
          right: spec.gutter.right - (spec.right ? spec.gutter.rightAxis : 0),
        },
      },
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Chart.js types a scale by its literal kind; ours is chosen by data
      scales: scales as NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>,
    },
  };
}

function dataset(line: PlotLine): ChartDataset<'line'> {
  return {
    data: Array.from(line.atMs, (x, i) => ({ x, y: line.value[i] ?? Number.NaN })),
    yAxisID: line.axis,
    borderColor: line.color,
    borderWidth: line.width,
    borderDash: [...(line.dash ?? [])],
    borderJoinStyle: 'round',
    pointRadius: 0,
    tension: 0,
  };
}

/** Between two marks of the time axis, in CSS px. */
const TIME_GAP = 12;

function timeScale({ time, theme, fontSize }: PlotSpec): LineScale {
  const widest = textWidth(
    time.ticks.map(({ label }) => label),
    { size: fontSize, family: theme.fontFamily, weight: 600 },
  );
  // Chart.js asks for colours, fonts and labels by index, after it was given the ticks that there is room for.
  let shown = time.ticks;
  return {
    type: 'linear',
    min: time.min,
    max: time.max,
    grid: { display: false },
    border: { display: false },
    afterBuildTicks: (scale: { maxWidth: number; ticks: { value: number }[] }): void => {
      shown = thinTicks(time.ticks, Math.floor(scale.maxWidth / (widest + TIME_GAP)));
      setTicks(shown)(scale);
    },
    ticks: {
      display: time.shown,
      color: ({ index }: { index: number }) => (shown[index]?.strong ? theme.ink : theme.ink2),
      font: ({ index }: { index: number }) => ({ family: theme.fontFamily, size: fontSize, weight: shown[index]?.strong ? 600 : 400 }),
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      callback: (_value: unknown, index: number) => shown[index]?.label ?? '',
    },
  };
}

function valueScale(spec: PlotSpec, side: 'left' | 'right', axis: AxisModel): LineScale {
  const { theme, gutter, fontSize } = spec;
  return {
    type: axis.kind === 'log' ? 'logarithmic' : 'linear',
    position: side,
    min: axis.min,
    max: axis.max,
    grid: { display: side === 'left' && spec.grid, color: theme.line, drawTicks: false, lineWidth: 1 },
    border: { display: false },
    afterBuildTicks: setTicks(axis.ticks),
    afterFit: (scale: { width: number }) => {
      scale.width = side === 'left' ? gutter.left : gutter.rightAxis;
    },
    ticks: {
      color: spec.axisColors?.[side] ?? theme.ink2,
      font: { family: theme.fontFamily, size: fontSize },
      autoSkip: false,
      padding: 8,
      callback: (_value: unknown, index: number) => axis.ticks[index]?.label ?? '',
    },
  };
}

const setTicks =
  (ticks: AxisModel['ticks']) =>
  (scale: { ticks: { value: number }[] }): void => {
    scale.ticks = ticks.map(({ value }) => ({ value }));
  };

function painting(id: string, hook: 'beforeDatasetsDraw' | 'afterDatasetsDraw', painters: readonly Painter[]): Plugin<'line'> {
  return {
    id,
    [hook]: (chart: Chart) => {
      for (const paint of painters) {
        chart.ctx.save();
        paint(chart.ctx, areaOf(chart));
        chart.ctx.restore();
      }
    },
  };
}

function areaOf(chart: Chart): PlotArea {
  const { left, right, top, bottom } = chart.chartArea;
  const scale = (id: string, value: number): number => chart.scales[id]?.getPixelForValue(value) ?? 0;
  return {
    left,
    right,
    top,
    bottom,
    x: (atMs) => scale('x', atMs),
    y: (axis, value) => scale(axis, value),
    at: (x) => chart.scales['x']?.getValueForPixel(x) ?? 0,
  };
}
