import { minutes } from '../core/time.ts';
import type { Answer } from './fetch-answer.ts';
import type { PollState } from './state.ts';

/** Servers and computers that follow a time server differ by seconds. */
const NOTABLE_MS = minutes(5);

/**
 * The state with what an answer says of this computer's clock: the skew where it is more than a few minutes, none
 * where the clocks agree. The timetable goes on by the local clock, on which the alarms run; what is final is decided
 * by answerTimeMs, and the skew is for telling the person.
 */
export function noteClock(state: PollState, { dateMs, ageMs, receivedAtMs }: Answer): PollState {
  if (dateMs === undefined) return state;
  const clockSkewMs = dateMs + ageMs - receivedAtMs;
  const { clockSkewMs: _, ...rest } = state;
  return Math.abs(clockSkewMs) > NOTABLE_MS ? { ...rest, clockSkewMs } : rest;
}
