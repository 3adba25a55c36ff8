import type { UnixMs } from '../core/units.ts';
import { BACKOFF_CAP_MS } from './backoff.ts';
import { ATTEMPT_REST_MS } from './state.ts';
import type { HostState, NeedState, PollState, SourceNeedState, SourceState } from './state.ts';

const mapValues = <T extends object>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** A rest of our own making ends a minute after the attempt that began it; a longer one was asked for, or is a refusal. */
function shortened(notBeforeMs: UnixMs, attemptMs: UnixMs | undefined): UnixMs {
  const began = attemptMs ?? 0;
  return notBeforeMs - began <= BACKOFF_CAP_MS + ATTEMPT_REST_MS ? Math.min(notBeforeMs, began + ATTEMPT_REST_MS) : notBeforeMs;
}

function host(before: HostState): HostState {
  const { hold, lastRequestMs } = before;
  if (hold?.reason !== 'unreachable') return before;
  return { ...before, hold: { ...hold, untilMs: Math.min(hold.untilMs, (lastRequestMs ?? 0) + ATTEMPT_REST_MS) } };
}

const own = (before: SourceNeedState): SourceNeedState => ({ ...before, notBeforeMs: shortened(before.notBeforeMs, before.lastAttemptMs) });
const source = (before: SourceState): SourceState => ({ ...before, needs: mapValues(before.needs, own) });
const need = (before: NeedState): NeedState => ({ ...before, notBeforeMs: shortened(before.notBeforeMs, before.lastAttemptMs) });

/**
 * The state after a person asked for fresh numbers: back-off of our own making is cut to a minute after the last
 * attempt. What a host asked for (Retry-After, a block) and what was refused is kept to, and so is spacing.
 */
export const forgive = (state: PollState): PollState => ({
  ...state,
  needs: mapValues(state.needs, need),
  hosts: mapValues(state.hosts, host),
  sources: mapValues(state.sources, source),
});
