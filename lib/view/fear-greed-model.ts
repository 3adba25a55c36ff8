import type { Say } from './say.ts';
import { isFearGreedStale } from './sentiment-age.ts';
import type { FearGreedFigures } from './sentiment.ts';

export interface FearGreedModel {
  /** "23" and, in the provider's own words, "Extreme Fear". */
  readonly figure: string;
  readonly words: string;
  /** Whose, and of when. */
  readonly note: string;
  /** Values of the newest year, 0 to 100, oldest first; equally spaced days. */
  readonly values: readonly number[];
  readonly summary: string;
  readonly stale: boolean;
}

/** The provider's index as it prints it, with the year behind it. Pure. */
export function fearGreedModel(figures: FearGreedFigures, { t, format, sourceName, nowMs }: Say): FearGreedModel {
  const { days, values } = figures;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    figure: format.fixed(figures.value, 0),
    words: figures.classification,
    note: t('sentiment_fear_note', sourceName(figures.source), format.date(figures.asOfDay)),
    values: byDay(days, values),
    summary: t('sentiment_fear_summary', format.date(days[0] ?? figures.asOfDay), format.fixed(low, 0), format.fixed(high, 0)),
    stale: isFearGreedStale(figures, nowMs),
  };
}

/** One value a calendar day, NaN on days without one, so that a gap is a gap in the line. */
function byDay(days: readonly number[], values: readonly number[]): readonly number[] {
  const first = days[0] ?? 0;
  const line = Array.from({ length: (days.at(-1) ?? first) - first + 1 }, () => Number.NaN);
  days.forEach((day, i) => {
    line[day - first] = values[i] ?? Number.NaN;
  });
  return line;
}
