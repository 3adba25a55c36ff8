import type { EpochDay } from '../core/units.ts';
import { hasSessionsOnly } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { DailyColumns } from '../market/series.ts';
import type { Clock } from './clock.ts';
import type { History } from './history.ts';

/** Subjects that are one of the fixed series. TOTAL2 and TOTAL3 are the usual names of the total without the largest one or two. */
const SERIES_OF: ReadonlyMap<string, SeriesId> = new Map([
  ['RUT', 'RUT'],
  ['SPX', 'SPX'],
  ['BTC', 'BTC'],
  ['ETH', 'ETH'],
  ['TOTAL', 'TOTAL'],
  ['TOTAL2', 'TOTAL_EX_BTC'],
  ['TOTAL3', 'TOTAL_EX_BTC_ETH'],
  ['ALT', 'TOTAL_EX_BTC'],
  ['STABLE', 'CAP_STABLES'],
]);

/** Whether a subject is one of the fixed series, which everybody's store gets. */
export const isServed = (subject: string): boolean => SERIES_OF.has(subject) && subject !== 'ALT';

/** What is stored of a claim's subject. */
export interface SubjectSeries {
  readonly subject: string;
  readonly columns: DailyColumns;
  readonly clock: Clock;
}

/**
 * The daily closes of a subject: an index, Bitcoin, Ethereum, a capitalisation (of altcoins together: all without Bitcoin),
 * or a coin that is followed. `undefined` where nothing is stored of it, or nobody here knows it.
 */
export function seriesOf(subject: string, history: History): SubjectSeries | undefined {
  const id = SERIES_OF.get(subject);
  const columns = id ? history.series(id) : history.coin(subject)?.series;
  if (!columns || columns.days.length === 0) return undefined;
  return { subject, columns, clock: id && hasSessionsOnly(id) ? 'session' : 'utc' };
}

/** The provider of a day's close. */
export const sourceOn = ({ segments }: DailyColumns, day: EpochDay): string => segments.findLast(({ from }) => from <= day)?.source ?? '';
