import type { Token } from '../../text/tokens.ts';
import type { Entry } from '../languages/language.ts';

/** A phrase as it is listed. */
interface Listed {
  readonly text: string;
  readonly entry: Entry;
}

interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** The phrases of one first word: as listed, and once a text has the word, by their words, longest first. */
interface Bucket {
  readonly listed: Listed[];
  phrases: readonly Phrase[] | undefined;
}

/** The phrases of a language by their first word. */
export type PhraseIndex = ReadonlyMap<string, Bucket>;

/** Phrases of a step: a fraction of a millisecond. */
const STEP_PHRASES = 1000;

/** Indexes the phrases of a lexicon, in steps. Most first words stand in no text: what begins with one is put in order when it does. */
export function* phraseIndex(lexicon: readonly Entry[]): Generator<void, PhraseIndex> {
  const index = new Map<string, Bucket>();
  let rest = STEP_PHRASES;
  for (const entry of lexicon) {
    for (const text of entry.phrases) {
      const end = text.indexOf(' ');
      const first = end < 0 ? text : text.slice(0, end);
      const same = index.get(first);
      if (same) same.listed.push({ text, entry });
      else index.set(first, { listed: [{ text, entry }], phrases: undefined });
    }
    rest -= entry.phrases.length;
    if (rest > 0) continue;
    rest = STEP_PHRASES;
    yield;
  }
  return index;
}

/** A phrase that stands twice keeps its first entry. */
function inOrder(listed: readonly Listed[]): readonly Phrase[] {
  const known = new Map<string, Phrase>();
  for (const { text, entry } of listed) if (!known.has(text)) known.set(text, { words: text.split(' '), entry });
  return [...known.values()].sort((a, b) => b.words.length - a.words.length);
}

function stands({ words }: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let offset = 1; offset < words.length; offset++) if (tokens[at + offset]?.text !== words[offset]) return false;
  return true;
}

/** The longest phrase that begins at a token. */
export function phraseAt(index: PhraseIndex, tokens: readonly Token[], at: number): Phrase | undefined {
  const bucket = index.get(tokens[at]?.text ?? '');
  if (!bucket) return undefined;
  bucket.phrases ??= inOrder(bucket.listed);
  for (const phrase of bucket.phrases) if (stands(phrase, tokens, at)) return phrase;
  return undefined;
}
