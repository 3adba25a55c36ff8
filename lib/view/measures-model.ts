import type { Text } from '../core/text.ts';
import type { Formatters } from './formatters.ts';
import type { PairHistory } from './pair-history.ts';
import type { PairWindow } from './pair-windows.ts';

/** One other way to measure the same: its name, its figure and a line that says what it is. */
export interface Measure {
  readonly name: string;
  /** Absent where there are too few data; the note then says so, without numbers. */
  readonly figure?: string;
  readonly interval?: string;
  readonly note: string;
}

interface Say {
  readonly t: Text;
  readonly format: Formatters;
}

/** The measures beside the headline, in the order in which they are asked about. */
export function measuresModel(history: PairHistory, window: PairWindow | undefined, say: Say): readonly Measure[] {
  const { beta, closeAdjusted, ewma, weekly } = history;
  const { t, format } = say;
  return [
    partialMeasure(history, say),
    { name: t('dashboard_close_adjusted'), ...figureAndNote(asFigure(closeAdjusted), say, () => t('dashboard_close_adjusted_note')) },
    { name: t('dashboard_ewma'), ...figureAndNote(ewma, say, ({ lambda }) => t('dashboard_ewma_note', format.fixed(lambda, 2))) },
    { name: t('dashboard_weekly'), ...figureAndNote(weekly, say, ({ n }) => t('dashboard_weekly_note', String(n))) },
    { name: t('dashboard_spearman'), ...figureAndNote(asFigure(window?.spearman), say, () => t('dashboard_spearman_note')) },
    {
      name: t('dashboard_beta'),
      ...figureAndNote(beta && { ...beta, r: beta.value }, say, ({ se }) => t('dashboard_beta_note', format.fixed(se, 2))),
    },
  ];
}

function partialMeasure({ partialGivenSpx: partial, spxBehindDay }: PairHistory, say: Say): Measure {
  const { t, format } = say;
  const name = t('dashboard_partial');
  if (spxBehindDay !== undefined) return { name, note: t('dashboard_partial_behind', format.date(spxBehindDay)) };
  if (!partial) return { name, note: t('dashboard_partial_none') };
  const { interval } = partial;
  return {
    name,
    ...figureAndNote(partial, say, ({ n }) => t('dashboard_partial_note', String(n))),
    ...(interval && { interval: t('dashboard_interval', format.r(interval.low), format.r(interval.high)) }),
  };
}

const asFigure = (r: number | undefined): { readonly r: number } | undefined => (r === undefined ? undefined : { r });

/** What a measure shows; without a figure there is nothing for its note's numbers to be of. */
function figureAndNote<T extends { readonly r: number }>(
  measure: T | undefined,
  { t, format }: Say,
  note: (measure: T) => string,
): Pick<Measure, 'figure' | 'note'> {
  return measure ? { figure: format.r(measure.r), note: note(measure) } : { note: t('dashboard_measure_none') };
}
