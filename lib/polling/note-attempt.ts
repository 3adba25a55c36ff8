import { withHost, withNeed, withSource } from './change-state.ts';
import type { Moment } from './moment.ts';
import type { Errand } from './need-id.ts';
import { ATTEMPT_REST_MS, hostState, needState, sourceNeedState } from './state.ts';
import type { PollState } from './state.ts';

/**
 * The state before a request goes out, to be stored before it does: the need rests for ATTEMPT_REST_MS, so that a
 * worker that dies during the attempt neither forgets the need nor repeats the request as soon as it wakes.
 */
export function noteAttempt(state: PollState, job: Errand, { nowMs, random }: Moment): PollState {
  const known = state.needs[job.need];
  const need = {
    ...(known ?? { ...needState(state, job.need), jitter: random }),
    lastAttemptMs: nowMs,
    notBeforeMs: nowMs + ATTEMPT_REST_MS,
  };
  const own = { ...sourceNeedState(state, job.source.id, job.need), lastAttemptMs: nowMs };
  const host = { ...hostState(state, job.source.origin), lastRequestMs: nowMs };
  return withHost(withSource(withNeed(state, job, need), job, own), job.source.origin, host);
}
