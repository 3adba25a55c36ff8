import type { EpochDay } from '../../../lib/core/units.ts';
import type { SeriesSummary } from '../../../lib/polling/summary.ts';

/** Summary of a long history without holes from one provider, its newest final day given. */
export const madeUpSummary = (newestFinalDay: EpochDay, change: Partial<SeriesSummary> = {}): SeriesSummary => ({
  market: 'live',
  firstDay: newestFinalDay - 4000,
  newestFinalDay,
  newestDay: newestFinalDay,
  provisional: false,
  firstSource: 'first',
  lastSource: 'first',
  revisedFrom: newestFinalDay - 6,
  overlapFrom: newestFinalDay - 60,
  missingSessions: [],
  ...change,
});
