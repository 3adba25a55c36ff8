import type { EpochDay } from '../core/units.ts';
import { finalCount } from './final-count.ts';
import type { DailySeries } from './series.ts';

/** Last day with a final value, `undefined` where there is none. */
export const newestFinalDay = (series: Pick<DailySeries, 'days' | 'provisionalFrom'>): EpochDay | undefined =>
  series.days[finalCount(series) - 1];
