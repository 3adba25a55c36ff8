import type { DailyColumns, DailySeries } from '../market/series.ts';

/** Source id of the newest stretch of a series; empty for a series without segments. */
export const newestSource = (series: Pick<DailyColumns, 'segments'>): string => series.segments.at(-1)?.source ?? '';

/** Source ids of all stretches, newest first, each once; of a computed series those of the total, then of its parts. */
export const allSources = (series: DailySeries): readonly string[] => [
  ...new Set((series.derivedFrom ?? [series]).flatMap(({ segments }) => segments.map(({ source }) => source).toReversed())),
];
