import { assert } from '../../core/assert.ts';
import type { SentimentAsk, SentimentKind } from '../sentiment-source.ts';

export type AskOf<K extends SentimentKind> = Extract<SentimentAsk, { readonly kind: K }>;

const isOfKind = <K extends SentimentKind>(ask: SentimentAsk, kind: K): ask is AskOf<K> => ask.kind === kind;

/** The ask as one of the kind that a source serves. To ask a source for anything else is a bug. */
export function asked<K extends SentimentKind>(ask: SentimentAsk, kind: K, id: string): AskOf<K> {
  assert(isOfKind(ask, kind), `${id} does not serve ${ask.kind}`);
  return ask;
}
