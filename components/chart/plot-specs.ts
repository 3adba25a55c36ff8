import type { Text } from '../../lib/core/text.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import type { ChartMarks } from './chart-marks.ts';
import { gutterOf, overlaySpec } from './overlay-spec.ts';
import type { PlotType } from './overlay-spec.ts';
import type { PlotSpec, PlotTheme } from './plot.ts';
import { stripSpec } from './strip-spec.ts';

/** What the two plots show; of strip and marks what is known so far. */
export interface Pictured {
  readonly chart: ChartModel;
  readonly strip: StripModel | undefined;
  readonly marks: Pick<ChartMarks, 'overlay' | 'strip'> | undefined;
}

/** Overlay and strip as plots over one time axis. */
export function plotSpecs(
  { chart, strip, marks }: Pictured,
  { theme, type, t }: { readonly theme: PlotTheme; readonly type: PlotType; readonly t: Text },
): { readonly overlay: PlotSpec; readonly strip: PlotSpec | undefined } {
  const name = strip ? t('chart_strip_label', String(strip.sessions)) : '';
  const look = { theme, type, gutter: gutterOf(chart, strip, { theme, type, stripName: name }) };
  return {
    overlay: overlaySpec(chart, { ...look, layer: marks?.overlay }),
    strip: strip && stripSpec(strip, chart, { ...look, name, layer: marks?.strip }),
  };
}
