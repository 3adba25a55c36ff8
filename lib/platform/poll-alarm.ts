import { hours, seconds } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';

/** What is used of `browser.alarms`. */
export interface Alarms {
  get(name: string): Promise<{ readonly scheduledTime: UnixMs } | undefined>;
  create(name: string, info: { when: UnixMs; periodInMinutes: number; persistAcrossSessions?: boolean }): unknown;
}

export const POLL_ALARM = 'poll';

/** Chrome fires no alarm of a packed extension sooner (since version 120). */
const SOONEST_MS = seconds(30);
/** Polling looks again at least this often; it also bounds what a clock that was set back can do. */
const LATEST_MS = hours(6);
/** Fires again after this if a run never came to set the next time, because the worker was stopped in it. */
const PERIOD_MINUTES = 15;

/**
 * Makes sure that the alarm exists; called at every start of the worker. An alarm that is there stays as it is, since
 * one created anew on every start may never fire, unless a clock set back since put it out of reach.
 */
export async function ensurePollAlarm(alarms: Alarms, nowMs: UnixMs): Promise<void> {
  const alarm = await alarms.get(POLL_ALARM);
  if (!alarm || alarm.scheduledTime > nowMs + 2 * LATEST_MS) await create(alarms, nowMs + SOONEST_MS);
}

/** Sets the next wake-up: at `dueMs`, within what browsers and good sense allow. */
export async function schedulePollAlarm(alarms: Alarms, dueMs: UnixMs, nowMs: UnixMs): Promise<void> {
  await create(alarms, Math.min(Math.max(dueMs, nowMs + SOONEST_MS), nowMs + LATEST_MS));
}

async function create(alarms: Alarms, when: UnixMs): Promise<void> {
  const info = { when, periodInMinutes: PERIOD_MINUTES };
  try {
    await alarms.create(POLL_ALARM, { ...info, persistAcrossSessions: true });
  } catch {
    // Chrome before 150 and Firefox throw at a field that they do not know; there `ensurePollAlarm` replaces a lost alarm.
    await alarms.create(POLL_ALARM, info);
  }
}
