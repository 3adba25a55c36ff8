import type { Failure } from '../core/failure.ts';
import type { EpochDay } from '../core/units.ts';
import { atCloseFit } from '../market/at-close-fit.ts';
import { continuous } from '../market/continuous.ts';
import type { IncomingSeries } from '../market/incoming-series.ts';
import { lowerBound } from '../market/lower-bound.ts';
import type { DailySeries } from '../market/series.ts';

/** Sessions that an answer is judged with: enough to tell, few enough for labels that have begun to slip to show. */
const JUDGED_SESSIONS = 30;

interface Closes {
  readonly days: readonly EpochDay[];
  readonly close: readonly number[];
}

/** The newest `count` sessions before a day, without the steps between their providers. */
function newestBefore(day: EpochDay, count: number, series: DailySeries | undefined): Closes {
  if (!series) return { days: [], close: [] };
  const end = lowerBound(series.days, day);
  const from = Math.max(0, end - Math.max(0, count));
  return { days: [...series.days.subarray(from, end)], close: [...continuous(series).subarray(from, end)] };
}

/**
 * Why an answer's values at the US close may not be used, by the same series at 00:00 UTC (`daily`): judged together with as many
 * stored sessions before them as make 30, because a page or a tail alone is too short to tell its labels from wrong ones
 * (at-close-fit.ts). What cannot be told yet is taken in, and judged again with the answers that follow; it is not shown before
 * it fits (lib/view/pair-evidence.ts). `undefined`: nothing is known to be wrong.
 */
export function judgeAtClose(incoming: IncomingSeries, stored: DailySeries | undefined, daily: DailySeries): Failure | undefined {
  const before = newestBefore(incoming.days[0] ?? Infinity, JUDGED_SESSIONS - incoming.days.length, stored);
  const stretch = { days: [...before.days, ...incoming.days], close: [...before.close, ...incoming.close] };
  if (atCloseFit(stretch, daily) !== 'slips') return undefined;
  return { kind: 'refused', detail: 'values at the US close: they fit a neighbouring day better' };
}
