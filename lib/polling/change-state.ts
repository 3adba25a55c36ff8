import type { Errand } from './need-id.ts';
import { hostState, sourceState } from './state.ts';
import type { HostState, NeedState, PollState, SourceNeedState, SourceState } from './state.ts';

/** The state with another entry for a need. */
export function withNeed(state: PollState, { need }: Errand, next: NeedState): PollState {
  return { ...state, needs: { ...state.needs, [need]: next } };
}

/** The state with another entry for a host. */
export function withHost(state: PollState, origin: string, next: HostState): PollState {
  return { ...state, hosts: { ...state.hosts, [origin]: next } };
}

/** The state with another entry for a source in a need, and changes of the source itself. */
export function withSource(state: PollState, { need, source }: Errand, own: SourceNeedState, change: Partial<SourceState> = {}): PollState {
  const before = sourceState(state, source.id);
  const next = { ...before, ...change, needs: { ...before.needs, [need]: own } };
  return { ...state, sources: { ...state.sources, [source.id]: next } };
}

/** The state after a host has answered, whatever it said: it lives. */
export function answered(state: PollState, origin: string): PollState {
  const { lastRequestMs } = hostState(state, origin);
  return withHost(state, origin, { ...(lastRequestMs !== undefined && { lastRequestMs }), failures: 0 });
}
