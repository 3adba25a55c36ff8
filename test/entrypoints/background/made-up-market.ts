import { epochDay } from '../../../lib/core/time.ts';
import type { EpochDay } from '../../../lib/core/units.ts';
import type { StoredSeriesId } from '../../../lib/market/instrument.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { isSession } from '../../../lib/market/us-sessions.ts';

export const LAST_DAY = epochDay(2026, 10, 30);

/** 120 sessions up to `lastDay`, on a curve of `id`'s own. */
export function madeUp(id: StoredSeriesId, phase: number, market: DailySeries['market'] = 'live', lastDay = LAST_DAY): DailySeries {
  const days: EpochDay[] = [];
  for (let day = lastDay; days.length < 120; day -= 1) if (isSession(day)) days.unshift(day);
  return {
    id,
    days: Int32Array.from(days),
    close: Float64Array.from(days, (_, i) => 100 + 10 * Math.sin(i + phase) + 5 * Math.cos(2.3 * i)),
    segments: [{ source: 'made-up', from: days[0] ?? 0, factor: 1 }],
    market,
    fetchedAtMs: 1_000,
    stamp: 'verified',
  };
}
