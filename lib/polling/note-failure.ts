import { unreachable } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { UnixMs } from '../core/units.ts';
import { BACKOFF_CAP_MS } from './backoff.ts';
import { answered, withHost, withNeed, withSource } from './change-state.ts';
import type { Moment } from './moment.ts';
import type { Errand } from './need-id.ts';
import { reactionTo } from './reaction.ts';
import { hostState, needState, sourceNeedState } from './state.ts';
import type { HoldReason, HostState, PollState } from './state.ts';

/*
 * A host
 *
 *                 an answer, whatever it says
 *        ┌───────────────────────────────────────────┐
 *        ▼                                           │
 *     ┌──────┐  429 418 503: Retry-After, else 2^n   ┌──────┐  hold over   ┌─────────┐
 *     │ open │ ────────────────────────────────────▶ │ held │ ───────────▶ │ probing │ one request, alone
 *     └──────┘  no connection, time-out, 5xx: 2^n    └──────┘              └─────────┘
 *                403 451: 24 h                          ▲    fails again: n + 1 │
 *                no permission: until access is given   └───────────────────────┘
 *
 * A source in one need, while its host answers
 *
 *     asked ──▶ usable rows ─────────────────────────▶ free          (lacks the wanted day: counted; the need rests, 2^n)
 *           ──▶ shape, provider, empty, other 4xx ──▶ rests, 2^n     the next source of the order is asked
 *           ──▶ refused ─────────────────────────────▶ rests, 24 h·n the next source of the order is asked
 *           ──▶ 401 402 ─────────────────────────────▶ off until the product is updated (all needs of the source)
 *
 * A need: every attempt first puts the need to rest for ATTEMPT_REST_MS, in storage. A worker that dies during the
 * attempt finds that on waking, so it neither forgets the need nor repeats the request at once.
 */

/** A source that fails this often in a row loses its place in a history of several pages. */
const PAGE_TRIES = 3;

function held(state: PollState, origin: string, hold: NonNullable<HostState['hold']>): PollState {
  const before = hostState(state, origin);
  return withHost(state, origin, { ...before, failures: before.failures + 1, hold });
}

/** What of a hold the host itself asked for. A rate limit is kept to whole, whoever asks. */
function asked(reason: HoldReason, failure: Failure, nowMs: UnixMs): { readonly askedUntilMs?: UnixMs } {
  if (reason === 'rate-limited' || failure.kind !== 'http' || failure.retryAfterMs === undefined) return {};
  return { askedUntilMs: nowMs + failure.retryAfterMs };
}

/** Whether a history of several pages waits for its source: not through a hold of hours, nor through failure after failure. */
const waits = (restMs: number, failures: number): boolean => restMs <= BACKOFF_CAP_MS && failures < PAGE_TRIES;

/** The state after an attempt without usable rows. What was stored stays; who is asked next follows from the rests. */
export function noteFailure(state: PollState, job: Errand, failure: Failure, moment: Moment): PollState {
  const { origin, id } = job.source;
  const own = sourceNeedState(state, id, job.need);
  const counts = { ofHost: hostState(state, origin).failures + 1, ofSource: own.failures + 1 };
  const reaction = reactionTo(failure, counts, moment);
  const restMs = reaction.kind === 'off' ? Infinity : reaction.untilMs - moment.nowMs;
  const { cursor, ...rest } = { ...needState(state, job.need), notBeforeMs: 0 };
  const goesOn = cursor && waits(restMs, reaction.kind === 'host' ? counts.ofHost : counts.ofSource);
  const noted = withNeed(state, job, goesOn ? { ...rest, cursor } : rest);
  const lastFailure = { atMs: moment.nowMs, need: job.need, failure };
  switch (reaction.kind) {
    case 'host': {
      const { reason, untilMs } = reaction;
      return held(withSource(noted, job, own, { lastFailure }), origin, { reason, untilMs, ...asked(reason, failure, moment.nowMs) });
    }
    case 'source': {
      const resting = { ...own, failures: counts.ofSource, notBeforeMs: reaction.untilMs };
      return answered(withSource(noted, job, resting, { lastFailure }), origin);
    }
    case 'off':
      return answered(withSource(noted, job, own, { lastFailure, offInVersion: moment.version }), origin);
    default:
      return unreachable(reaction);
  }
}
