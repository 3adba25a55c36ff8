import { epochDayOf } from '../core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../core/units.ts';
import type { AtCloseId } from '../market/instrument.ts';
import { isSession, sessionCloseMs } from '../market/us-sessions.ts';
import { dailySeries } from './daily-series.ts';
import type { ParsedSeries } from './source.ts';

/** A value as it stood at one instant. */
interface Sample {
  readonly atMs: UnixMs;
  readonly value: number;
}

/**
 * Closes at the US cash close from values of single instants (docs/methods.md §1): of session D the value nearest to the
 * instant at which D closes, if it is at most `toleranceMs` away (of equally near ones the last given). Sessions that have
 * not closed at `nowMs` and sessions without such a value are absent. No row: `undefined`.
 */
export function usCloseSamples(
  id: AtCloseId,
  samples: readonly Sample[],
  { nowMs, toleranceMs }: { readonly nowMs: UnixMs; readonly toleranceMs: DurationMs },
): ParsedSeries | undefined {
  const nearest = new Map<EpochDay, Sample & { readonly awayMs: DurationMs }>();
  for (const { atMs, value } of samples) {
    // The close of every session lies in the UTC day of its date.
    const day = epochDayOf(atMs);
    if (!isSession(day) || sessionCloseMs(day) > nowMs) continue;
    const awayMs = Math.abs(atMs - sessionCloseMs(day));
    if (awayMs <= toleranceMs && awayMs <= (nearest.get(day)?.awayMs ?? Infinity)) nearest.set(day, { atMs, value, awayMs });
  }
  return dailySeries(
    id,
    [...nearest].map(([day, { value }]) => ({ day, close: value })),
    () => false,
  );
}
