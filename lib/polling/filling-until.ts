import { minutes } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { ATTEMPT_REST_MS } from './state.ts';
import { isFields, isNumber, type Fields } from '../core/guards.ts';

/** The needs that a pair is made of. */
const PAIR_NEEDS = ['RUT', 'SPX', 'TOTAL', 'BTC', 'ETH'] as const;

/** The next page of a history follows within seconds; one that has not come by then waits for a host that rests. */
const PAGE_PAUSE_MS = minutes(1);

/**
 * Until when one need counts as being filled: while its first request is on its way (isOnItsWay in state.ts; one that
 * failed is not), or for a moment after each page of a history that goes on.
 */
function needFillingUntil({ lastAttemptMs, lastSuccessMs, notBeforeMs, cursor }: Fields): UnixMs {
  const goesOn = isFields(cursor) && cursor['staged'] === false;
  const answeredMs = isNumber(lastSuccessMs) ? lastSuccessMs : undefined;
  const isFirst = answeredMs === undefined && isNumber(lastAttemptMs) && notBeforeMs === lastAttemptMs + ATTEMPT_REST_MS;
  if (isFirst) return lastAttemptMs + ATTEMPT_REST_MS;
  return goesOn && answeredMs !== undefined ? answeredMs + PAGE_PAUSE_MS : -Infinity;
}

/**
 * Until when a stored poll state says that histories are still coming in: the pages come oldest first, so until then
 * what is stored may end years ago. Undefined where nothing is on its way. By hand, as clockSkewOf is.
 */
export function fillingUntil(state: unknown): UnixMs | undefined {
  const needs = isFields(state) && isFields(state['needs']) ? state['needs'] : {};
  const until = Math.max(...PAIR_NEEDS.map((id) => (isFields(needs[id]) ? needFillingUntil(needs[id]) : -Infinity)));
  return Number.isFinite(until) ? until : undefined;
}
