import type { EpochDay, UnixMs } from '../core/units.ts';
import { emptySeries } from '../market/empty-series.ts';
import type { DailySeries } from '../market/series.ts';
import { seriesUntil } from '../market/series-until.ts';

/**
 * About 40 sessions: wrong labels are found by the time that 30 sessions carry them (judge-at-close.ts), also where the answer
 * that shows it does not follow at once.
 */
const WITHDRAWN_DAYS = 60;

/**
 * What takes the place of stored values at the US close once an answer for days up to `lastDay` was found to carry wrong
 * labels: the series without its newest 60 days, which may carry them too, as they were taken in before that could be told; an
 * empty one where nothing is left. They are asked for anew. Older days fitted. `undefined` where nothing has to go.
 */
export function withdrawnAtClose(stored: DailySeries | undefined, lastDay: EpochDay, fetchedAtMs: UnixMs): DailySeries | undefined {
  if (!stored) return undefined;
  const kept = seriesUntil(stored, lastDay - WITHDRAWN_DAYS);
  if (!kept) return emptySeries(stored.id, stored.market, fetchedAtMs);
  // A view would be stored with all that it is a view of.
  return kept === stored ? undefined : { ...kept, days: kept.days.slice(), close: kept.close.slice() };
}
