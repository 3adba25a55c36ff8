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
      const same = index.get(first);
      if (same) same.push({ words, entry });
      else index.set(first, [{ words, entry }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function stands({ words }: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let offset = 1; offset < words.length; offset++) if (tokens[at + offset]?.text !== words[offset]) return false;
  return true;
}

/** The longest phrase that begins at a token. */
export function phraseAt(index: PhraseIndex, tokens: readonly Token[], at: number): Phrase | undefined {
  const phrases = index.get(tokens[at]?.text ?? '');
  if (phrases) for (const phrase of phrases) if (stands(phrase, tokens, at)) return phrase;
  return undefined;
}
