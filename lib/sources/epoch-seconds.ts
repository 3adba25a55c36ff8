import { startOfDayMs } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';

/** The instant of a stamp in seconds since 1970. */
export const fromEpochSeconds = (stamp: number): UnixMs => stamp * 1000;

/** Seconds since 1970 at 00:00 UTC of a day: how most providers want a bound. */
export const startOfDaySeconds = (day: EpochDay): number => startOfDayMs(day) / 1000;
