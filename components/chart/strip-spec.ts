import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import type { SpecRequest } from './overlay-spec.ts';
import { paintEndLabels } from './paint-end-labels.ts';
import { paintBand, paintRule } from './paint-marks.ts';
import type { PlotSpec } from './plot.ts';

const LINE_WIDTH = 1.5;
/** Forced colours have no tint, so the band lets the ground through. */
const FORCED_BAND_ALPHA = 0.3;

/** The rolling correlation as a plot under the overlay: its interval as a band, zero as a rule, no time marks of its own. */
export function stripSpec(strip: StripModel, chart: ChartModel, request: SpecRequest & { name: string }): PlotSpec {
  const { theme, type, gutter, name, layer } = request;
  const layerLook = { theme, fontSize: type.axis };
  return {
    time: { ...chart.time, shown: false },
    left: strip.axis,
    lines: [{ atMs: strip.atMs, value: strip.r, axis: 'left', color: theme.ink, width: LINE_WIDTH }],
    gutter: { ...gutter, rightAxis: 0 },
    theme,
    fontSize: type.axis,
    grid: false,
    under: [
      paintBand(strip, { color: theme.line, alpha: theme.dashed ? FORCED_BAND_ALPHA : 1 }),
      paintRule(0, { color: theme.ink3 }),
      ...(layer?.under(layerLook) ?? []),
    ],
    over: [
      ...(layer?.over(layerLook) ?? []),
      paintEndLabels([{ axis: 'left', value: lastOf(strip), name, text: strip.endLabel, color: theme.ink }], {
        theme,
        fontSize: type.label,
        rightAxis: gutter.rightAxis,
      }),
    ],
  };
}

/** The last value that exists. */
const lastOf = (strip: StripModel): number => strip.r.findLast((r) => Number.isFinite(r)) ?? 0;
