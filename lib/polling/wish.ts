import { endOfDayMs, epochDayOf, minutes } from '../core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../core/units.ts';
import { newestClosedSession, nextSession, openSession, sessionCloseMs, sessionOpenMs } from '../market/us-sessions.ts';
import type { Settings } from '../settings/settings.ts';
import type { NeedRule } from './needs.ts';
import type { NeedState } from './state.ts';
import { holeKey } from './summary.ts';
import type { SeriesSummary } from './summary.ts';

/** Before the open the bar of the last session is asked for once more: it is provisional until the next morning. */
const PRE_OPEN_MS = minutes(60);
/** A need's own jitter moves its timetable by at most this much. */
const JITTER_MS = minutes(10);
/** After a person asked for fresh numbers, an answer younger than this is fresh. */
const EAGER_MS = minutes(1);
/** Two years are shown at first, and the longest window needs one more: a history that is shorter is lengthened by others. */
const SHALLOW_DAYS = 3 * 366;
/** A value of this moment moves little in less. */
const MOMENT_LEAST_MS = minutes(15);

/**
 * Why a need is asked for. fill: nothing is stored. page: a history goes on. close: the newest closed day is
 * missing. pre-open: the last bar is confirmed. today: the bar in progress. hole: a session inside is missing. depth: what is stored begins too late.
 */
export type Reason = 'fill' | 'page' | 'close' | 'pre-open' | 'today' | 'hole' | 'depth';

/** From when on a need wants an answer, and why; in the past when it is wanted now. */
export interface Wish {
  readonly dueAtMs: UnixMs;
  readonly reason: Reason;
  /** The day that the answer should hold, where there is one. */
  readonly wantedDay?: EpochDay;
}

export interface WishInput {
  readonly rule: NeedRule;
  readonly nowMs: UnixMs;
  readonly state: NeedState;
  readonly summary: SeriesSummary | undefined;
  readonly settings: Settings;
  /** A person asked for fresh numbers. */
  readonly eager: boolean;
}

/** The newest closed day that providers have had time to publish. */
function wantedDayOf(rule: NeedRule, nowMs: UnixMs, jitterMs: DurationMs): EpochDay {
  const settledMs = nowMs - rule.settleMs - jitterMs;
  return rule.calendar === 'utc-days' ? epochDayOf(settledMs) - 1 : newestClosedSession(settledMs);
}

const sooner = (a: Wish, b: Wish): Wish => (b.dueAtMs < a.dueAtMs ? b : a);

function refreshMs({ rule, settings, eager }: WishInput): DurationMs {
  if (eager) return EAGER_MS;
  const chosen = minutes(settings.refreshMinutes);
  return rule.calendar === 'moment' ? Math.max(chosen, MOMENT_LEAST_MS) : chosen;
}

/** The next of two fixed moments a session: after its close, and before the next open. */
function sessionWish({ rule, nowMs, state }: WishInput, jitterMs: DurationMs): Wish {
  const done = newestClosedSession(nowMs - rule.settleMs - jitterMs);
  const upcoming = nextSession(done);
  const moments: readonly Wish[] = [
    { dueAtMs: sessionCloseMs(done) + rule.settleMs + jitterMs, reason: 'close' },
    { dueAtMs: sessionOpenMs(upcoming) - PRE_OPEN_MS - jitterMs, reason: 'pre-open' },
    { dueAtMs: sessionCloseMs(upcoming) + rule.settleMs + jitterMs, reason: 'close' },
  ];
  const asked = state.lastSuccessMs ?? 0;
  // Past moments that nothing has been asked since count once: the newest of them.
  const missed = moments.findLast((moment) => moment.dueAtMs <= nowMs && asked < moment.dueAtMs);
  return missed ?? moments.find((moment) => moment.dueAtMs > nowMs) ?? { dueAtMs: nowMs, reason: 'close' };
}

function usWish(input: WishInput, jitterMs: DurationMs): Wish {
  const { rule, nowMs, state, summary, settings } = input;
  const wantedDay = wantedDayOf(rule, nowMs, jitterMs);
  if ((summary?.newestFinalDay ?? -Infinity) < wantedDay) {
    return { dueAtMs: sessionCloseMs(wantedDay) + rule.settleMs + jitterMs, reason: 'close', wantedDay };
  }
  const fixed = sessionWish(input, jitterMs);
  const open = openSession(nowMs);
  if (open === undefined || settings.dataSaver) return fixed;
  const asked = Math.max(state.lastSuccessMs ?? 0, sessionOpenMs(open));
  return sooner(fixed, { dueAtMs: asked + refreshMs(input), reason: 'today' });
}

/** One value a session, final when it comes: wanted from its close on until it is there, and not again. */
function closesWish({ rule, nowMs, summary }: WishInput, jitterMs: DurationMs): Wish {
  const newest = wantedDayOf(rule, nowMs, jitterMs);
  const isMissing = (summary?.newestFinalDay ?? -Infinity) < newest;
  const dueAtMs = sessionCloseMs(isMissing ? newest : nextSession(newest)) + rule.settleMs + jitterMs;
  return { dueAtMs, reason: 'close', ...(isMissing && { wantedDay: newest }) };
}

function utcWish(input: WishInput, jitterMs: DurationMs): Wish {
  const { rule, nowMs, state, summary, settings } = input;
  const wantedDay = wantedDayOf(rule, nowMs, jitterMs);
  const closedAtMs = endOfDayMs(wantedDay) + rule.settleMs + jitterMs;
  if ((summary?.newestFinalDay ?? -Infinity) < wantedDay) return { dueAtMs: closedAtMs, reason: 'close', wantedDay };
  const nextClose: Wish = { dueAtMs: endOfDayMs(wantedDay + 1) + rule.settleMs + jitterMs, reason: 'close' };
  if (!rule.followsToday || settings.dataSaver) return nextClose;
  return sooner(nextClose, { dueAtMs: (state.lastSuccessMs ?? 0) + refreshMs(input), reason: 'today' });
}

/** One snapshot is kept a UTC day, weekends too, so data saver asks for one. */
function momentWish(input: WishInput, jitterMs: DurationMs): Wish {
  const { settings, state, eager } = input;
  const lastMs = state.lastSuccessMs ?? 0;
  if (settings.dataSaver && !eager) return { dueAtMs: endOfDayMs(epochDayOf(lastMs)) + jitterMs, reason: 'today' };
  return { dueAtMs: lastMs + refreshMs(input), reason: 'today' };
}

/**
 * What a need wants next, by the clock, the calendar and what is stored; never by what page is open. One wish on
 * time, one for sessions that are missing inside, one for years that are missing before: the latter two where needed.
 * US indices: in session as often as the settings say, after each close, once more before the next open, until
 * the newest closed session is there, and otherwise not. Crypto histories: after each 24:00 UTC until that day is
 * there; prices of today as often as the settings say. Crypto at the US close: after each close until it is there; nobody is
 * asked for older sessions or years. Data saver leaves out every bar that is not closed.
 * Pure; how soon a failed or dry ask may be repeated is not its matter but that of `notBeforeMs`.
 */
export function wishes(input: WishInput): readonly Wish[] {
  const { rule, state, summary, nowMs } = input;
  const jitterMs = Math.round(state.jitter * JITTER_MS);
  if (rule.calendar === 'moment') return [momentWish(input, jitterMs)];
  if (state.cursor) return [{ dueAtMs: nowMs, reason: 'page' }];
  if (!summary) return [{ dueAtMs: nowMs, reason: 'fill', wantedDay: wantedDayOf(rule, nowMs, jitterMs) }];
  if (rule.calendar === 'us-closes') return [closesWish(input, jitterMs)];
  const timely = rule.calendar === 'us-sessions' ? usWish(input, jitterMs) : utcWish(input, jitterMs);
  const hole = state.hole?.key === holeKey(summary) ? state.hole : undefined;
  return [
    timely,
    ...(summary.missingSessions.length > 0 ? [{ dueAtMs: hole?.notBeforeMs ?? nowMs, reason: 'hole' } as const] : []),
    ...(summary.firstDay > epochDayOf(nowMs) - SHALLOW_DAYS ? [{ dueAtMs: nowMs, reason: 'depth' } as const] : []),
  ];
}
