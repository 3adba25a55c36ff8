import { spearmanInterval } from '../analytics/spearman-interval.ts';
import type { Interval } from '../analytics/words.ts';
import type { MessageKey, Text } from '../core/text.ts';
import type { Formatters } from './formatters.ts';
import type { PairHistory } from './pair-history.ts';
import type { PairWindow } from './pair-windows.ts';

/** One other way to measure the same: its name, its figure and a line that says what it is. */
export interface Measure {
  readonly name: string;
  /** Absent where there are too few data; the note then says so, without numbers. */
  readonly figure?: string;
  /** Its interval where there is one, its window and the day on which that ends. */
  readonly scope?: string;
  readonly note: string;
}

interface Say {
  readonly t: Text;
  readonly format: Formatters;
}

/** The measures beside the headline, in the order in which they are asked about; each with what it is of, and its interval where there is one. */
export function measuresModel(history: PairHistory, window: PairWindow | undefined, say: Say): readonly Measure[] {
  const { beta, closeAdjusted, ewma, weekly } = history;
  const { t, format } = say;
  const span = window && t('dashboard_span', String(window.n), format.date(window.to));
  return [
    partialMeasure(history, window, say),
    measure('dashboard_close_adjusted', asFigure(closeAdjusted), say, () => ({ span, note: t('dashboard_close_adjusted_note') })),
    measure('dashboard_ewma', ewma, say, ({ lambda }) => ({
      span: window && t('dashboard_span_all', format.date(window.to)),
      note: t('dashboard_ewma_note', format.fixed(100 * (1 - lambda), 0)),
    })),
    measure('dashboard_weekly', weekly, say, ({ n, to, interval }) => ({
      span: to === undefined ? undefined : t('dashboard_span_weeks', String(n), format.date(to)),
      interval,
      note: t('dashboard_weekly_note'),
    })),
    measure('dashboard_spearman', asFigure(window?.spearman), say, ({ r }) => ({
      span,
      // Days that follow from each other count for fewer, as they do in the headline's interval.
      interval: window && spearmanInterval(r, window.nEff),
      note: t('dashboard_spearman_note'),
    })),
    measure('dashboard_beta', beta && { ...beta, r: beta.value }, say, ({ r, se }) => ({
      figure: t('dashboard_beta_figure', format.fixed(r, 2), format.fixed(se, 2)),
      span,
      note: t('dashboard_beta_note'),
    })),
  ];
}

function partialMeasure({ partialGivenSpx: partial, spxBehindDay }: PairHistory, window: PairWindow | undefined, say: Say): Measure {
  const { t, format } = say;
  const name = t('dashboard_partial');
  if (spxBehindDay !== undefined) return { name, note: t('dashboard_partial_behind', format.date(spxBehindDay)) };
  if (!partial) return { name, note: t('dashboard_partial_none') };
  return measure('dashboard_partial', partial, say, ({ n, interval }) => ({
    span: window && t('dashboard_span', String(n), format.date(window.to)),
    interval,
    note: t('dashboard_partial_note'),
  }));
}

const asFigure = (r: number | undefined): { readonly r: number } | undefined => (r === undefined ? undefined : { r });

interface Parts {
  /** Where the figure is more than one number. */
  readonly figure?: string;
  readonly span: string | undefined;
  readonly interval?: Interval | undefined;
  readonly note: string;
}

/** What a measure shows; without a figure there is nothing for its window and interval to be of. */
function measure<T extends { readonly r: number }>(
  key: MessageKey,
  known: T | undefined,
  { t, format }: Say,
  partsOf: (known: T) => Parts,
): Measure {
  const name = t(key);
  if (!known) return { name, note: t('dashboard_measure_none') };
  const { figure = format.r(known.r), span, interval, note } = partsOf(known);
  const between = interval && t('dashboard_interval', format.r(interval.low), format.r(interval.high));
  const scope = [between, span].filter((part) => part !== undefined).join(t('dashboard_scope_and'));
  return { name, figure, ...(scope && { scope }), note };
}
