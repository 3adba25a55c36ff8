import type { ChartModel, LineModel } from '../../lib/view/chart-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { LABEL_MARGIN, paintEndLabels } from './paint-end-labels.ts';
import { paintDots, paintRule } from './paint-marks.ts';
import type { PlotLayer, PlotLine, PlotSpec, PlotTheme } from './plot.ts';
import { textWidth } from './text-width.ts';

/** Sizes of type in a plot, in CSS px: marks of the axes, and names at the lines' ends. */
export interface PlotType {
  readonly axis: number;
  readonly label: number;
}

export interface SpecRequest {
  readonly theme: PlotTheme;
  readonly type: PlotType;
  readonly gutter: PlotSpec['gutter'];
  /** What is marked besides the lines, once it is known. */
  readonly layer?: PlotLayer | undefined;
}

const AXIS_PADDING = 12;
const LINE_WIDTH = 1.75;
const TAIL_DASH = [3, 3];
const FORCED_DASH = [6, 3];

const labels = (ticks: ChartModel['left']['ticks']): readonly string[] => ticks.map(({ label }) => label);

/** Room that overlay and strip both leave at their sides, so that one time axis serves both. */
export function gutterOf(
  chart: ChartModel,
  strip: StripModel | undefined,
  look: { theme: PlotTheme; type: PlotType; stripName: string },
): PlotSpec['gutter'] {
  const { theme, type } = look;
  const axisFont = { size: type.axis, family: theme.fontFamily };
  const left = textWidth([...labels(chart.left.ticks), ...labels(strip?.axis.ticks ?? [])], axisFont) + AXIS_PADDING;
  const rightAxis = chart.right ? textWidth(labels(chart.right.ticks), axisFont) + AXIS_PADDING : 0;
  const ends = [...chart.lines.flatMap((line) => [line.shortName, line.endLabel]), look.stripName];
  const names = textWidth(ends, { size: type.label, family: theme.fontFamily, weight: 600 }) + LABEL_MARGIN;
  return { left: Math.ceil(left), rightAxis: Math.ceil(rightAxis), right: Math.ceil(rightAxis + names) };
}

/** The overlay as a plot: two lines, their open ends dashed, a rule at the base, names at the ends. */
export function overlaySpec(chart: ChartModel, request: SpecRequest): PlotSpec {
  const { theme, type, gutter, layer } = request;
  const layerLook = { theme, fontSize: type.axis };
  const color = ({ role }: LineModel): string => theme[role];
  const tails = chart.lines.flatMap((line) => (line.tail ? [{ line, tail: line.tail }] : []));
  return {
    time: { ...chart.time, shown: true },
    left: chart.left,
    ...(chart.right && { right: chart.right, axisColors: { left: theme.equity, right: theme.crypto } }),
    // The equity line is the quieter one: drawn last, it is never hidden under the other.
    lines: [
      ...chart.lines.toReversed().map((line) => finalLine(line, chart, theme)),
      ...tails.map(({ line, tail }): PlotLine => ({
        atMs: [chart.atMs.at(-1) ?? 0, tail.atMs],
        value: [line.value.at(-1) ?? 0, tail.value],
        axis: line.axis,
        color: color(line),
        width: LINE_WIDTH,
        dash: TAIL_DASH,
      })),
    ],
    gutter,
    theme,
    fontSize: type.axis,
    grid: true,
    under: [
      ...(chart.reference === undefined ? [] : [paintRule(chart.reference, { color: theme.ink3, dash: [2, 3] })]),
      ...(layer?.under(layerLook) ?? []),
    ],
    over: [
      ...(layer?.over(layerLook) ?? []),
      paintDots(
        tails.map(({ line, tail }) => ({ atMs: tail.atMs, axis: line.axis, value: tail.value, color: color(line) })),
        theme,
      ),
      paintEndLabels(
        chart.lines.map((line) => ({
          axis: line.axis,
          value: line.value.at(-1) ?? 0,
          name: line.shortName,
          text: line.endLabel,
          color: color(line),
        })),
        { theme, fontSize: type.label, rightAxis: gutter.rightAxis },
      ),
    ],
  };
}

function finalLine(line: LineModel, chart: ChartModel, theme: PlotTheme): PlotLine {
  const dash = theme.dashed && line.role === 'crypto' ? FORCED_DASH : [];
  return { atMs: chart.atMs, value: line.value, axis: line.axis, color: theme[line.role], width: LINE_WIDTH, dash };
}
