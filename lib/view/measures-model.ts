import type { Text } from '../core/text.ts';
import type { Formatters } from './formatters.ts';
import type { PairHistory } from './pair-history.ts';
import type { PairWindow } from './pair-windows.ts';

/** One other way to measure the same: its name, its figure and a line that says what it is. */
export interface Measure {
  readonly name: string;
  /** Absent where there are too few data. */
  readonly figure?: string;
  readonly interval?: string;
  readonly note: string;
}

/** The measures beside the headline, in the order in which they are asked about. */
export function measuresModel(
  history: PairHistory,
  window: PairWindow | undefined,
  { t, format }: { t: Text; format: Formatters },
): readonly Measure[] {
  const { beta, closeAdjusted, ewma, partialGivenSpx: partial, weekly } = history;
  const r = (value: number | undefined): { figure?: string } => (value === undefined ? {} : { figure: format.r(value) });
  return [
    {
      name: t('dashboard_partial'),
      ...r(partial?.r),
      ...(partial?.interval && { interval: t('dashboard_interval', format.r(partial.interval.low), format.r(partial.interval.high)) }),
      note: t('dashboard_partial_note', String(partial?.n ?? 0)),
    },
    { name: t('dashboard_close_adjusted'), ...r(closeAdjusted), note: t('dashboard_close_adjusted_note') },
    { name: t('dashboard_ewma'), ...r(ewma?.r), note: t('dashboard_ewma_note', format.fixed(ewma?.lambda ?? 0, 2)) },
    { name: t('dashboard_weekly'), ...r(weekly?.r), note: t('dashboard_weekly_note', String(weekly?.n ?? 0)) },
    { name: t('dashboard_spearman'), ...r(window?.spearman), note: t('dashboard_spearman_note') },
    { name: t('dashboard_beta'), ...r(beta?.value), note: t('dashboard_beta_note', format.fixed(beta?.se ?? 0, 2)) },
  ];
}
