import type { ChartModel } from '../../lib/view/chart-model.ts';
import { changesModel } from '../../lib/view/changes-model.ts';
import type { ChangesModel } from '../../lib/view/changes-model.ts';
import type { PairMarks } from '../../lib/view/pair-marks.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { turnsModel } from '../../lib/view/turns-model.ts';
import type { TurnsModel, TurnsRequest } from '../../lib/view/turns-model.ts';
import { paintChanges } from './paint-changes.ts';
import { paintJoins, paintTurns } from './paint-turns.ts';
import type { PlotLayer } from './plot.ts';

/** What is marked on overlay and strip, in words and as it is drawn. */
export interface ChartMarks {
  readonly turns: TurnsModel;
  readonly changes: ChangesModel | undefined;
  readonly overlay: PlotLayer;
  readonly strip: PlotLayer;
}

/** The marks within the range that is shown; those of the strip where there is one. */
export function chartMarks(
  marks: PairMarks,
  shown: { chart: ChartModel; strip: StripModel | undefined },
  request: TurnsRequest,
): ChartMarks {
  const turns = turnsModel(marks.turns, shown.chart, request);
  const changes = shown.strip && changesModel(marks.changedBy, shown.strip, request);
  return {
    turns,
    changes,
    overlay: { under: ({ theme }) => [paintJoins(turns, theme)], over: ({ theme }) => [paintTurns(turns, theme)] },
    strip: { under: () => [], over: (look) => (changes ? [paintChanges(changes, look)] : []) },
  };
}
