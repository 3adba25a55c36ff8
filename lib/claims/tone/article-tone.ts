import type { LanguageCode } from '../../text/language-code.ts';
import { toneOf } from './tone-of.ts';
import type { Tone } from './tone-of.ts';

/** Shares of an article's sentences by tone, which add up to 1, and the words found in those of each side. Never one number. */
export interface ArticleTone {
  /** Sentences. */
  readonly n: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Of the positive and of the negative sentences, most frequent first. */
  readonly words: { readonly positive: readonly string[]; readonly negative: readonly string[] };
}

/** Most frequent first; as frequent ones in the order of the text. */
function byCount(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

/** The tone of an article, sentence by sentence (docs/methods.md §11). `undefined` without sentences. */
export function articleTone(sentences: readonly string[], language: LanguageCode): ArticleTone | undefined {
  if (sentences.length === 0) return undefined;
  const tones = sentences.map((sentence) => toneOf(sentence, language));
  const share = (tone: Tone): number => tones.filter((one) => one.tone === tone).length / tones.length;
  const wordsOf = (tone: Tone): readonly string[] => byCount(tones.flatMap((one) => (one.tone === tone ? one.words : [])));
  return {
    n: tones.length,
    positive: share('positive'),
    negative: share('negative'),
    neutral: share('neutral'),
    words: { positive: wordsOf('positive'), negative: wordsOf('negative') },
  };
}
