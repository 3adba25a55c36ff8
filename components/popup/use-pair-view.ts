import { useCallback, useMemo } from 'preact/hooks';
import { chartModel } from '../../lib/view/chart-model.ts';
import type { ChartMarks } from '../chart/chart-marks.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import type { PairWindows } from '../../lib/view/pair-windows.ts';
import { headlineModel } from '../../lib/view/popup-model.ts';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import { stripModel } from '../../lib/view/strip-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { useLater } from './use-later.ts';
import { useModule } from './use-module.ts';
import type { Page } from './use-page.ts';

/** The models of what is shown while there is a pair. */
export interface PairView {
  readonly data: PairData;
  readonly analysis: PairWindows;
  readonly headline: HeadlineModel;
  readonly chart: ChartModel;
  readonly strip: StripModel | 'computing' | undefined;
  /** What is marked on both, once it is found. */
  readonly marks: ChartMarks | undefined;
}

/** About how many marks there is room for: on a value axis, and of turning points on the lines. */
export interface PictureRoom {
  readonly ticks: number;
  readonly turns: number;
}

/** Fetched once the figures are on the screen: no headline waits for it. */
const loadMarks = () => import('../chart/marks-chunk.ts');

/** Headline and overlay for the first paint, the rolling strip and the marks after it. */
export function usePairView(page: Page, room: PictureRoom): PairView | undefined {
  const { settings, format, environment, nowMs } = page;
  const { t, sourceName } = environment;
  const { range, scale } = settings.chart;
  const data = page.outcome?.kind === 'pair' ? page.outcome.data : undefined;
  const analysis = useMemo(() => data && pairWindows(data.aligned), [data]);
  const chart = useMemo(
    () => data && chartModel(data, { range, scale, marks: room.ticks, t, format }),
    [data, range, scale, room, t, format],
  );
  const computeStrip = useCallback(
    () => (data && chart ? stripModel(data.aligned, chart, { sessions: settings.windowSessions, format }) : undefined),
    [data, chart, settings.windowSessions, format],
  );
  const strip = useLater(data ? computeStrip : undefined);
  const known = strip?.value;
  const chunk = useModule(loadMarks, data !== undefined);
  const findMarks = useCallback(() => data && chunk?.pairMarks(data.aligned), [data, chunk]);
  const found = useLater(data && chunk ? findMarks : undefined)?.value;
  const marks = useMemo(
    () => found && chart && chunk?.chartMarks(found, { chart, strip: known }, { most: room.turns, t, format }),
    [found, chart, chunk, known, room, t, format],
  );
  if (!data || !analysis || !chart) return undefined;
  const headline = headlineModel({ data, analysis, settings, nowMs, asOf: page.asOf, t, format, sourceName });
  return { data, analysis, headline, chart, strip: strip ? known : 'computing', marks };
}
