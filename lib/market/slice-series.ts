import type { EpochDay } from '../core/units.ts';
import { lowerBound } from './lower-bound.ts';
import type { DailySeries, Segment } from './series.ts';

function clippedSegments(segments: readonly Segment[], first: EpochDay, last: EpochDay): readonly Segment[] {
  return segments.flatMap((segment, i) => {
    const next = segments[i + 1];
    if (segment.from > last || (next && next.from <= first)) return [];
    return [{ ...segment, from: Math.max(segment.from, first) }];
  });
}

/** The part of a series from `from` to `to`, both included. Factors stay: levels do not change by cutting. */
export function sliceSeries(series: DailySeries, from: EpochDay, to: EpochDay): DailySeries {
  const start = lowerBound(series.days, from);
  const end = Math.max(start, lowerBound(series.days, to + 1));
  const days = series.days.slice(start, end);
  const first = days[0];
  const last = days.at(-1);
  return {
    ...series,
    days,
    close: series.close.slice(start, end),
    ...(series.high && { high: series.high.slice(start, end) }),
    ...(series.low && { low: series.low.slice(start, end) }),
    segments: first === undefined || last === undefined ? [] : clippedSegments(series.segments, first, last),
  };
}
