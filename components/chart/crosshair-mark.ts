import { epochDayOf } from '../../lib/core/time.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { Reading } from '../../lib/view/crosshair-at.ts';
import { rollingAt } from '../../lib/view/strip-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import type { CrosshairMark, PlotTheme } from './plot.ts';

/** Where the crosshair stands on the overlay: a dot on each line, and the date on the axis. */
export function overlayMark(reading: Reading, chart: ChartModel, theme: PlotTheme): CrosshairMark {
  const dots = chart.lines.map((line) => ({ axis: line.axis, value: line.value[reading.index] ?? 0, color: theme[line.role] }));
  return { atMs: reading.atMs, date: reading.date, dots };
}

/** The same on the strip: one dot, where the rolling correlation exists. */
export function stripMark(reading: Reading, strip: StripModel, theme: PlotTheme): CrosshairMark {
  const r = rollingAt(strip, epochDayOf(reading.atMs));
  return { atMs: reading.atMs, dots: r !== undefined ? [{ axis: 'left', value: r, color: theme.ink }] : [] };
}
