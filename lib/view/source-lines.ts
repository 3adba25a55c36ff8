import type { Text } from '../core/text.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { Formatters } from './formatters.ts';
import type { PairData } from './pair-data.ts';
import { originPhrases, originText } from './origin-text.ts';
import { seriesListName, seriesName } from './series-name.ts';

/** Where one series comes from, provider by provider, how new it is and when it was fetched. */
export interface SourceLine {
  readonly name: string;
  readonly text: string;
}

/** One line for each series that a figure of the page uses. */
export function sourceLines(
  data: PairData,
  { t, format, sourceName }: { t: Text; format: Formatters; sourceName: (id: string) => string },
): readonly SourceLine[] {
  const series = [data.equity, data.crypto, ...(data.spx && data.spx.id !== data.equity.id ? [data.spx] : [])];
  return series.map((one) => {
    const newest = newestFinalDay(one);
    const origin = originText(one, { phrases: originPhrases(t), date: format.date, sourceName, seriesName: (id) => seriesName(id, t) });
    const asOf = newest === undefined ? t('dashboard_none') : format.date(newest);
    return {
      name: seriesListName(one.id, t),
      text: t('dashboard_source_line', origin, asOf, format.instant(one.fetchedAtMs), format.fixed(one.days.length, 0)),
    };
  });
}
