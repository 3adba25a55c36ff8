import type { EpochDay } from '../core/units.ts';
import { continuous } from './continuous.ts';
import { finalCount } from './final-count.ts';
import { median } from './median.ts';
import type { DailySeries } from './series.ts';

/** Sessions that must be compared before anything is said: of fewer, chance alone makes the right labels look wrong. */
const MIN_SESSIONS = 20;

/** How much better a neighbouring day must fit for the labels to be called wrong. */
const CLEAR_MARGIN = 4 / 3;

/** Mean distance from the median: a difference of level says nothing. */
function spread(logs: readonly number[]): number {
  const middle = median(logs) ?? 0;
  return logs.reduce((sum, log) => sum + Math.abs(log - middle), 0) / logs.length;
}

/**
 * Whether values at the US close carry the labels of their own days: hours lie between a close and the end of its UTC day,
 * and nearly a day between it and the end of the day before, so the former fits better (docs/methods.md §1, with the rates).
 * Compared are the spreads of the log ratios to the daily closes of the same day, the day before and the day after, on the
 * sessions for which all three are known and final. 'fits' where no neighbour has a smaller spread; 'slips' where one has
 * a clearly smaller one; 'unknown' in between, and for fewer than 20 sessions.
 */
export function atCloseFit(
  atClose: { readonly days: ArrayLike<EpochDay>; readonly close: ArrayLike<number> },
  daily: DailySeries,
): 'fits' | 'slips' | 'unknown' {
  const level = continuous(daily);
  const byDay = new Map(Array.from(daily.days.subarray(0, finalCount(daily)), (day, i) => [day, level[i]]));
  const logs = Array.from(atClose.days, (day, i) =>
    [-1, 0, 1].map((offset) => Math.log((atClose.close[i] ?? Number.NaN) / (byDay.get(day + offset) ?? Number.NaN))),
  ).filter((ofDay) => ofDay.every(Number.isFinite));
  if (logs.length < MIN_SESSIONS) return 'unknown';
  const [before, own, after] = [0, 1, 2].map((offset) => spread(logs.map((ofDay) => ofDay[offset] ?? 0)));
  const [mine, least] = [own ?? 0, Math.min(before ?? 0, after ?? 0)];
  if (mine <= least) return 'fits';
  return mine > CLEAR_MARGIN * least ? 'slips' : 'unknown';
}
