import { ATTEMPT_REST_MS } from './state.ts';
import type { PollState } from './state.ts';

/**
 * The state of a worker that has just woken: histories whose pages an earlier worker held in memory begin anew, not
 * before the rest after that worker's last attempt. The same object where there are none.
 */
export function withoutStaged(state: PollState): PollState {
  if (!Object.values(state.needs).some(({ cursor }) => cursor?.staged)) return state;
  const needs = Object.entries(state.needs).map(([need, own]) => {
    const { cursor, ...rest } = own;
    return [need, cursor?.staged ? { ...rest, notBeforeMs: (own.lastAttemptMs ?? 0) + ATTEMPT_REST_MS } : own];
  });
  return { ...state, needs: Object.fromEntries(needs) };
}
