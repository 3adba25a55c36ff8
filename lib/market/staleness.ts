import { hours } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { nextSession, sessionCloseMs } from './us-sessions.ts';

/** How long after a close its value may be missing: providers publish a final bar by the next morning. */
export const CLOSE_DUE_AFTER_MS = hours(18);

/** After so many sessions without a value a number gives way to words. */
export const MISSED_SESSIONS_TO_EXPIRE = 3;

export type Staleness = 'fresh' | 'stale' | 'expired';

/** Instant from which data that end on `newestFinalDay` are stale: 18 h after the next session's close. */
export const staleAtMs = (newestFinalDay: EpochDay): UnixMs => sessionCloseMs(nextSession(newestFinalDay)) + CLOSE_DUE_AFTER_MS;

/** Instant from which data that end on `newestFinalDay` have missed three sessions. */
export function expiresAtMs(newestFinalDay: EpochDay): UnixMs {
  let day = newestFinalDay;
  for (let missed = 0; missed < MISSED_SESSIONS_TO_EXPIRE; missed += 1) day = nextSession(day);
  return sessionCloseMs(day) + CLOSE_DUE_AFTER_MS;
}

/**
 * Age of daily data in sessions. Stale: the newest final session is older than the last one that closed
 * 18 h ago or earlier (weekends and holidays do not age data). Expired: three sessions are missing.
 */
export function staleness(newestFinalDay: EpochDay, nowMs: UnixMs): Staleness {
  if (nowMs >= expiresAtMs(newestFinalDay)) return 'expired';
  return nowMs >= staleAtMs(newestFinalDay) ? 'stale' : 'fresh';
}
