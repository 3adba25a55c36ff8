import type { Token } from '../../text/tokens.ts';
import type { Entry } from '../languages/language.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** The phrases of a language by their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** Indexes the phrases of a lexicon. A phrase that stands twice keeps its first entry. */
export function phraseIndex(lexicon: readonly Entry[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  const known = new Set<string>();
  for (const entry of lexicon) {
    for (const text of entry.phrases) {
      if (known.has(text)) continue;
      known.add(text);
      const words = text.split(' ');
      const first = words[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { words, entry }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest phrase that begins at a token, and how many tokens it takes. */
export function phraseAt(index: PhraseIndex, tokens: readonly Token[], at: number): { entry: Entry; length: number } | undefined {
  const phrases = index.get(tokens[at]?.text ?? '');
  const found = phrases?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word));
  return found && { entry: found.entry, length: found.words.length };
}
