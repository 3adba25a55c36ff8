import type { SentimentNeedId } from '../../sources/sentiment-source.ts';
import { sourceNeedState, sourceState } from '../state.ts';
import type { PollState, SourceNeedState } from '../state.ts';

/** What a source's own state in a need begins with after an answer. */
export function freshOwn(state: PollState, id: string, need: SentimentNeedId): Pick<SourceNeedState, 'lastAttemptMs' | 'failures'> {
  const { lastAttemptMs } = sourceNeedState(state, id, need);
  return { ...(lastAttemptMs !== undefined && { lastAttemptMs }), failures: 0 };
}

/** The state with another entry for a source in a need, or with none. */
export function withOwn(state: PollState, id: string, need: SentimentNeedId, own: SourceNeedState | undefined): PollState {
  const source = sourceState(state, id);
  const { [need]: _, ...needs } = source.needs;
  return { ...state, sources: { ...state.sources, [id]: { ...source, needs: { ...needs, ...(own && { [need]: own }) } } } };
}
