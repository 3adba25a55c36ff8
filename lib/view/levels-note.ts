import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import type { Text } from '../core/text.ts';
import type { Formatters } from './formatters.ts';

/** Correlation of prices beside that of returns, never alone (docs/methods.md §4). */
export interface LevelsNote {
  readonly lead: string;
  /** One sentence, where the two tell different stories or the price one is spurious by its own residuals. */
  readonly warning?: string;
  /** Where a few large days drive r: their dates, and what ranks say. */
  readonly fewDays?: string;
}

/** Words the comparison for one window. */
export function levelsNote(window: CorrelationWindow, { t, format }: { t: Text; format: Formatters }): LevelsNote {
  const days = window.fewDaysDrive;
  return {
    lead:
      window.levels === undefined
        ? t('popup_levels_none', format.r(window.pearson), String(window.n))
        : t('popup_levels', format.r(window.levels), format.r(window.pearson), String(window.n)),
    ...(window.levelsWarning && { warning: t('popup_levels_warning') }),
    ...(days && { fewDays: t('popup_few_days', ...days.map((day) => format.date(day)), format.r(window.spearman)) }),
  };
}
