import type { UnixMs } from '../../core/units.ts';
import type { SentimentNeedId } from '../../sources/sentiment-source.ts';
import { withNeed } from '../change-state.ts';
import { ATTEMPT_REST_MS, needState, sourceNeedState } from '../state.ts';
import type { PollState, RatioGap, SourceNeedState } from '../state.ts';
import type { SentimentJob } from './job.ts';
import { freshOwn, withOwn } from './own-state.ts';
import { gapAfterPage } from './ratio-gap.ts';
import { roundBeginsMs } from './round.ts';

/** The instant before which a job's ratios lie, where it is for a page of older ones. */
export const pageBeforeMs = ({ ask }: SentimentJob): UnixMs | undefined => (ask.kind === 'ratio' ? ask.beforeMs : undefined);

/**
 * An exchange's own state in a need after an answer: it has answered for this round, unless older hours are still to be
 * asked for. A round that comes back to it, because others closed meanwhile, goes on with the coins that are left.
 */
export function exchangeAfter(
  state: PollState,
  { source, round }: SentimentJob,
  need: SentimentNeedId,
  newestMs: UnixMs | undefined,
  gap: RatioGap | undefined,
  nowMs: UnixMs,
): SourceNeedState {
  const nextRoundMs = round ? roundBeginsMs(state, round.day + 1) : 0;
  return {
    ...freshOwn(state, source.id, need),
    notBeforeMs: gap ? nowMs + ATTEMPT_REST_MS : nextRoundMs,
    ...(newestMs !== undefined && { newestMs }),
    ...(gap && { gap }),
  };
}

/** The state after a page of older ratios, which changes nothing but the gap that it is to close. Without an oldest instant the gap is left as it is. */
export function notePage(
  state: PollState,
  job: SentimentJob,
  page: { readonly askedBeforeMs: UnixMs; readonly oldestMs: UnixMs | undefined },
  need: SentimentNeedId,
  nowMs: UnixMs,
): PollState {
  const { source } = job;
  const { gap, newestMs } = sourceNeedState(state, source.id, need);
  const own = exchangeAfter(state, job, need, newestMs, gapAfterPage(gap, page, nowMs), nowMs);
  return withOwn(withNeed(state, { need, source }, { ...needState(state, need), notBeforeMs: 0 }), source.id, need, own);
}
