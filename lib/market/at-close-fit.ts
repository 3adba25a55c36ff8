import type { EpochDay } from '../core/units.ts';
import { continuous } from './continuous.ts';
import type { DailySeries } from './series.ts';
import { median } from './median.ts';

/** Sessions that must be compared before anything is said. */
const MIN_SESSIONS = 3;

/** Mean distance of log ratios from their median; `undefined` for fewer than three. */
function spread(logs: readonly number[]): number | undefined {
  const middle = median(logs);
  if (middle === undefined || logs.length < MIN_SESSIONS) return undefined;
  return logs.reduce((sum, log) => sum + Math.abs(log - middle), 0) / logs.length;
}

/**
 * Whether values at the US close carry the labels of their own days: hours lie between a close and the end of its UTC day,
 * and nearly a day between it and the end of the day before, so the former fits better (docs/methods.md §1). 'slips' where
 * the day before or after fits better than their own; 'unknown' for fewer than three sessions in common.
 */
export function atCloseFit(
  atClose: { readonly days: ArrayLike<EpochDay>; readonly close: ArrayLike<number> },
  daily: DailySeries,
): 'fits' | 'slips' | 'unknown' {
  const level = continuous(daily);
  const byDay = new Map(Array.from(daily.days, (day, i) => [day, level[i]]));
  const [before, own, after] = [-1, 0, 1].map((offset) =>
    spread(
      Array.from(atClose.days, (day, i) => Math.log((atClose.close[i] ?? Number.NaN) / (byDay.get(day + offset) ?? Number.NaN))).filter(
        Number.isFinite,
      ),
    ),
  );
  if (own === undefined) return 'unknown';
  return own <= Math.min(before ?? Infinity, after ?? Infinity) ? 'fits' : 'slips';
}
