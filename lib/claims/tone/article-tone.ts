import type { LanguageCode } from '../../text/language-code.ts';
import { toneList, toneOf } from './tone-of.ts';
import type { SentenceTone, Tone } from './tone-of.ts';

/** How many of an article's sentences have which tone, and the words that made them so, most frequent first. Never one number. */
export interface ArticleTone {
  /** All of them: the sum of the three. */
  readonly sentences: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  readonly words: { readonly positive: readonly string[]; readonly negative: readonly string[] };
}

/** As many words of a side as a card can list. */
const MAX_WORDS = 12;

/** Most frequent first; as frequent ones in the order of the text. */
function byCount(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_WORDS)
    .map(([word]) => word);
}

/**
 * The tone of an article, sentence by sentence (docs/methods.md §11), each a step: a page waits meanwhile. `undefined` without
 * sentences.
 */
export function* articleTone(sentences: readonly string[], language: LanguageCode): Generator<void, ArticleTone | undefined> {
  if (sentences.length === 0) return undefined;
  yield* toneList(language);
  const tones: SentenceTone[] = [];
  for (const sentence of sentences) {
    tones.push(toneOf(sentence, language));
    yield;
  }
  const count = (tone: Tone): number => tones.filter((one) => one.tone === tone).length;
  const wordsOf = (tone: Tone): readonly string[] =>
    byCount(tones.flatMap((one) => (one.tone === tone ? one.words.filter((word) => word.tone === tone).map(({ text }) => text) : [])));
  return {
    sentences: tones.length,
    positive: count('positive'),
    negative: count('negative'),
    neutral: count('neutral'),
    words: { positive: wordsOf('positive'), negative: wordsOf('negative') },
  };
}
