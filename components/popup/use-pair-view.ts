import { useCallback, useMemo } from 'preact/hooks';
import { chartModel } from '../../lib/view/chart-model.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import type { PairWindows } from '../../lib/view/pair-windows.ts';
import { headlineModel } from '../../lib/view/popup-model.ts';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import { stripModel } from '../../lib/view/strip-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { useLater } from './use-later.ts';
import type { Page } from './use-page.ts';

/** The models of what is shown while there is a pair. */
export interface PairView {
  readonly data: PairData;
  readonly analysis: PairWindows;
  readonly headline: HeadlineModel;
  readonly chart: ChartModel;
  readonly strip: StripModel | 'computing' | undefined;
}

/** Headline and overlay for the first paint, the rolling strip after it. */
export function usePairView(page: Page, marks: number): PairView | undefined {
  const { settings, format, environment, nowMs } = page;
  const { t, sourceName } = environment;
  const { range, scale } = settings.chart;
  const data = page.outcome?.kind === 'pair' ? page.outcome.data : undefined;
  const analysis = useMemo(() => data && pairWindows(data.aligned), [data]);
  const chart = useMemo(() => data && chartModel(data, { range, scale, marks, t, format }), [data, range, scale, marks, t, format]);
  const computeStrip = useCallback(
    () => (data && chart ? stripModel(data.aligned, chart, { sessions: settings.windowSessions, format }) : undefined),
    [data, chart, settings.windowSessions, format],
  );
  const strip = useLater(data ? computeStrip : undefined);
  if (!data || !analysis || !chart) return undefined;
  const headline = headlineModel({ data, analysis, settings, nowMs, t, format, sourceName });
  return { data, analysis, headline, chart, strip: strip ? strip.value : 'computing' };
}
