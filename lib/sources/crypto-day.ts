import { days, endOfDayMs, epochDayOf } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';

/** The day of a candle that opens at 00:00 UTC and closes 24 hours later; NaN for a stamp that is not 00:00 UTC. */
export const candleDay = (openMs: UnixMs): EpochDay => (openMs % days(1) === 0 ? epochDayOf(openMs) : Number.NaN);

/** Whether a crypto day (it ends at 24:00 UTC) has not closed at `nowMs`. */
export const isCryptoDayOpen =
  (nowMs: UnixMs) =>
  (day: EpochDay): boolean =>
    endOfDayMs(day) > nowMs;
