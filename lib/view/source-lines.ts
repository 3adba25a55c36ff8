import type { Text } from '../core/text.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import { listName } from './list-name.ts';
import type { Formatters } from './formatters.ts';
import type { PairData } from './pair-data.ts';
import { allSources } from './series-source.ts';

/** Where one series comes from, how new it is and when it was fetched. */
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
    const from = allSources(one).map(sourceName).join(', ');
    const asOf = newest === undefined ? t('dashboard_none') : format.date(newest);
    return {
      name: listName(one.id),
      text: t('dashboard_source_line', from, asOf, format.instant(one.fetchedAtMs), format.fixed(one.days.length, 0)),
    };
  });
}
