import type { UnixMs } from '../../core/units.ts';
import type { SentimentKind, SentimentSource } from '../../sources/sentiment-source.ts';
import { sourceState } from '../state.ts';
import type { PollState } from '../state.ts';
import { isClosed, refuses } from './rest.ts';

/** filling: asked for, or about to be. not-available-here: everybody refuses us. no-answer: those who were asked gave nothing usable. */
export type WhyMissing = 'filling' | 'not-available-here' | 'no-answer';

/** Why nothing of a kind is there, as far as asking for it tells. Pure. */
export function whyMissing(kind: SentimentKind, state: PollState, sources: readonly SentimentSource[], nowMs: UnixMs): WhyMissing {
  const serving = sources.filter(({ serves }) => serves.includes(kind));
  if (serving.length > 0 && serving.every((source) => refuses(state, source, nowMs))) return 'not-available-here';
  // Out of reach, or of no use whatever they are asked: that says nothing of the country, and nothing is on its way.
  if (serving.length > 0 && serving.every((source) => isClosed(state, source, nowMs))) return 'no-answer';
  const heard = serving.map(({ id }) => sourceState(state, id));
  const answered = heard.some(({ lastAnswer }) => lastAnswer);
  const failed = heard.some(({ lastFailure }) => lastFailure);
  return failed && !answered ? 'no-answer' : 'filling';
}
