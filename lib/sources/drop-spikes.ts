import type { EpochDay } from '../core/units.ts';
import type { DailyRow } from './daily-series.ts';

/** Log move that looks like a misprint when the next close undoes it. */
const SPIKE_LOG_MOVE = 0.12;

/** Part of the move that may remain after the next close for it to count as undone. 2020-03-16 (−14 %) kept half of it. */
const UNDONE_SHARE = 0.25;

interface Close {
  readonly day: EpochDay;
  readonly close: number;
}

/** Whether `close` lies far from the close before it and the one after it comes back. */
function isSpike({ before, close, after }: { readonly before: number; readonly close: number; readonly after: number }): boolean {
  const move = Math.abs(Math.log(close / before));
  return move > SPIKE_LOG_MOVE && Math.abs(Math.log(after / before)) < UNDONE_SHARE * move;
}

/**
 * The rows without single-day misprints: a close more than 12 % away from that of the day before, undone by the day
 * after. The first and the last day have only one neighbour and stay. Rows may come in any order.
 */
export function dropSpikes(rows: readonly DailyRow[]): readonly DailyRow[] {
  const closes: Close[] = rows
    .flatMap(({ day, close }) => (Number.isSafeInteger(day) && close !== undefined ? [{ day, close }] : []))
    .sort((a, b) => a.day - b.day);
  const spikes = new Set<EpochDay>();
  let [last] = closes;
  for (const [i, { day, close }] of closes.entries()) {
    const after = closes[i + 1];
    if (last && after && isSpike({ before: last.close, close, after: after.close })) spikes.add(day);
    else last = { day, close };
  }
  return rows.filter(({ day }) => !spikes.has(day));
}
