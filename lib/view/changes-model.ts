import { REGIME_WINDOW } from '../analytics/regime-score.ts';
import { startOfDayMs } from '../core/time.ts';
import type { Text } from '../core/text.ts';
import type { EpochDay } from '../core/units.ts';
import type { Formatters } from './formatters.ts';
import type { StripModel } from './strip-model.ts';

/** Sessions by which the link had changed, on the rolling strip. */
export interface ChangesModel {
  readonly marks: readonly { readonly day: EpochDay; readonly atMs: number }[];
  /** Beside a mark. */
  readonly label: string;
  /** A sentence for each, behind the strip's summary; empty without a mark. */
  readonly summary: string;
}

/** Those of the dates that lie within the strip. Each names the end of the window that differs, not the day of the change. */
export function changesModel(changedBy: readonly EpochDay[], strip: StripModel, say: { t: Text; format: Formatters }): ChangesModel {
  const [first, last] = [strip.days[0] ?? Infinity, strip.days.at(-1) ?? -Infinity];
  const shown = changedBy.filter((day) => day >= first && day <= last);
  return {
    marks: shown.map((day) => ({ day, atMs: startOfDayMs(day) })),
    label: say.t('chart_change_label'),
    summary: shown.map((day) => say.t('chart_change_summary', say.format.date(day), String(REGIME_WINDOW))).join(' '),
  };
}
