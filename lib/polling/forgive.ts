import { minutes } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { BACKOFF_CAP_MS } from './backoff.ts';
import { ATTEMPT_REST_MS } from './state.ts';
import type { HoldReason, HostState, NeedState, PollState, SourceNeedState, SourceState } from './state.ts';

const mapValues = <T extends object>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** A rest of our own making ends a minute after the attempt that began it; a longer one was asked for, or is a refusal. */
function shortened(notBeforeMs: UnixMs, attemptMs: UnixMs | undefined): UnixMs {
  const began = attemptMs ?? 0;
  return notBeforeMs - began <= BACKOFF_CAP_MS + ATTEMPT_REST_MS ? Math.min(notBeforeMs, began + ATTEMPT_REST_MS) : notBeforeMs;
}

/** However often a person asks, hosts that do not answer are tried at once no more often than this. */
const AT_ONCE_MS = minutes(1);

/** Holds that are guesses of ours: the network may be another one by now. */
const GUESSED: ReadonlySet<HoldReason> = new Set(['blocked', 'unreachable']);

function host({ hold, ...before }: HostState, freeAtMs: (lastRequestMs: UnixMs) => UnixMs): HostState {
  if (!hold) return before;
  if (!GUESSED.has(hold.reason)) return { ...before, hold };
  const ours = Math.min(hold.untilMs, freeAtMs(before.lastRequestMs ?? 0));
  return { ...before, hold: { ...hold, untilMs: Math.max(ours, Math.min(hold.askedUntilMs ?? 0, hold.untilMs)) } };
}

const own = (before: SourceNeedState): SourceNeedState => ({ ...before, notBeforeMs: shortened(before.notBeforeMs, before.lastAttemptMs) });
/** Unusable answers rest the source by our own choice. */
const barren = ({ barren: known, lastFailure }: SourceState): Pick<SourceState, 'barren'> =>
  known ? { barren: { ...known, untilMs: shortened(known.untilMs, lastFailure?.atMs) } } : {};

const source = (before: SourceState): SourceState => ({ ...before, needs: mapValues(before.needs, own), ...barren(before) });
const need = (before: NeedState): NeedState => ({ ...before, notBeforeMs: shortened(before.notBeforeMs, before.lastAttemptMs) });

/**
 * The state after a person asked for fresh numbers: back-off of our own making is cut to a minute after the last
 * attempt, and hosts that cannot be reached or refuse this network (403, 451) are tried at once, unless such an ask
 * had them tried within the last minute. What a host asked for (429, Retry-After) is kept to, and so is spacing; so
 * are rows that were refused.
 */
export function forgive(state: PollState, nowMs: UnixMs): PollState {
  // A stamp of the future is one of a clock that was set back since.
  const sinceMs = nowMs - (state.forgivenMs ?? -Infinity);
  const atOnce = sinceMs < 0 || sinceMs >= AT_ONCE_MS;
  const freeAtMs = (lastRequestMs: UnixMs): UnixMs => (atOnce ? nowMs : lastRequestMs + AT_ONCE_MS);
  return {
    ...state,
    ...(atOnce && { forgivenMs: nowMs }),
    needs: mapValues(state.needs, need),
    hosts: mapValues(state.hosts, (before) => host(before, freeAtMs)),
    sources: mapValues(state.sources, source),
  };
}
