import type { UnixMs } from '../../core/units.ts';
import type { SentimentNeedId } from '../../sources/sentiment-source.ts';
import type { SentimentSource } from '../../sources/sentiment-source.ts';
import { BACKOFF_CAP_MS } from '../backoff.ts';
import { hostState, sourceNeedState, sourceState } from '../state.ts';
import type { PollState } from '../state.ts';

/**
 * Answers of no use in a row, whatever was asked for, are the source's fault and not a coin's: five that cannot be read,
 * or ten that do not know what they should. Each of the first kind counts twice.
 */
export const BARREN_POINTS = 10;
export const UNREADABLE_POINTS = 2;
export const UNKNOWING_POINTS = 1;

/** A host that could not be reached so often in a row counts as closed. */
const CLOSED_FAILURES = 3;

/** Not asked for anything before: its host is held, or its answers were unusable again and again. Infinity while it is off. */
function wholeRestMs(state: PollState, { id, origin }: SentimentSource): UnixMs {
  const { offInVersion, barren } = sourceState(state, id);
  if (offInVersion !== undefined) return Infinity;
  return Math.max(hostState(state, origin).hold?.untilMs ?? 0, barren?.untilMs ?? 0);
}

/** Not asked for one need before. */
export const restMs = (state: PollState, source: SentimentSource, need: SentimentNeedId): UnixMs =>
  Math.max(wholeRestMs(state, source), sourceNeedState(state, source.id, need).notBeforeMs);

/**
 * Whether an exchange is closed to us at `nowMs`, so that another one has to give the ratios: blocked, not permitted,
 * off, failing for the third time, unusable whatever is asked, or asking for a rest of more than an hour.
 */
export function isClosed(state: PollState, source: SentimentSource, nowMs: UnixMs): boolean {
  if (wholeRestMs(state, source) <= nowMs) return false;
  const { hold, failures, lastRequestMs = nowMs } = hostState(state, source.origin);
  if (!hold || hold.untilMs <= nowMs) return true;
  const passes = hold.reason === 'rate-limited' || hold.reason === 'unreachable';
  return !passes || failures >= CLOSED_FAILURES || hold.untilMs - lastRequestMs > BACKOFF_CAP_MS;
}

/** Whether it refuses us as we are: this country or network (403, 451), this version (a key, a payment), or without access. */
export function refuses(state: PollState, { id, origin }: SentimentSource, nowMs: UnixMs): boolean {
  const { hold } = hostState(state, origin);
  const isHeld = hold !== undefined && hold.untilMs > nowMs && (hold.reason === 'blocked' || hold.reason === 'no-permission');
  return isHeld || sourceState(state, id).offInVersion !== undefined;
}

/** When a closed exchange may be asked again. */
export const opensAtMs = wholeRestMs;
