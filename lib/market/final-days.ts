import { finalCount } from './final-count.ts';
import type { DailySeries } from './series.ts';

/** The days of a series that have a final value; a view, not a copy. */
export const finalDays = (series: Pick<DailySeries, 'days' | 'provisionalFrom'>): Int32Array => series.days.subarray(0, finalCount(series));
