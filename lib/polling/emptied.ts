import type { MarketKind } from '../market/series.ts';
import type { NeedId } from '../sources/source.ts';
import { isOfCoin } from './need-id.ts';
import { EMPTY_POLL_STATE, isOnItsWay, needState } from './state.ts';
import type { NeedState, PollState } from './state.ts';

/** What stays of a need: its timetable's jitter, and the rest after an attempt that is still on its way. */
function emptiedNeed(before: NeedState): NeedState {
  const { jitter, lastAttemptMs, notBeforeMs } = before;
  const fresh = { jitter, dry: 0, wholeFrom: [] };
  return isOnItsWay(before) && lastAttemptMs !== undefined ? { ...fresh, lastAttemptMs, notBeforeMs } : { ...fresh, notBeforeMs: 0 };
}

/** The state after the stored market was emptied: what hosts asked for is kept to, and nothing is asked twice at once. */
export function emptied(state: PollState, market?: MarketKind): PollState {
  // Of hundreds of coins nothing stays but what is on its way: one jitter, that of the ranked list, is for them all.
  const kept = Object.entries(state.needs).filter(([need, own]) => !isOfCoin(need) || isOnItsWay(own));
  const needs = kept.map(([need, own]) => [need, emptiedNeed(own)]);
  const { hosts, forgivenMs } = state;
  return {
    ...EMPTY_POLL_STATE,
    ...(market && { market }),
    ...(forgivenMs !== undefined && { forgivenMs }),
    hosts,
    needs: Object.fromEntries(needs),
  };
}

/** The state in which a need may be asked for again at once: the answer on its way was dropped. */
export const released = (state: PollState, need: NeedId): PollState => ({
  ...state,
  needs: { ...state.needs, [need]: { ...needState(state, need), notBeforeMs: 0 } },
});
