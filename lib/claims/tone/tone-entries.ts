import type { ToneWords } from './tone-words.ts';

/** What a word or phrase of the list stands for; several at once for "outflows", which is bad news and turns what moves. */
export interface ToneEntry {
  /** One string a word; `*` at the end stands for any further letters. */
  readonly words: readonly string[];
  tone?: 'positive' | 'negative' | 'neutral';
  moves?: 'rising' | 'falling';
  thing?: 'unwelcome' | 'indifferent';
  isAttributive?: true;
  isLink?: true;
  isClause?: true;
  isNegation?: true;
  isHedge?: true;
}

/** The list by the first letters of each entry, longest entries first. */
export type ToneEntries = ReadonlyMap<string, readonly ToneEntry[]>;

/** Long enough to part the entries well, no longer than the shortest beginning that ends in `*`. */
const KEY_LETTERS = 4;

const keyOf = (word: string): string => word.replace('*', '').slice(0, KEY_LETTERS);

/** The list of a language, ready to be looked up; made in steps. A beginning with `*` needs at least four letters. */
export function* toneEntries(list: ToneWords): Generator<void, ToneEntries> {
  const entries = new Map<string, ToneEntry>();
  const add = (texts: readonly string[], meaning: Partial<ToneEntry>): void => {
    for (const text of texts) entries.set(text, { ...(entries.get(text) ?? { words: text.split(' ') }), ...meaning });
  };
  add(list.unwelcome, { thing: 'unwelcome' });
  add(list.indifferent, { thing: 'indifferent' });
  add(list.rising, { moves: 'rising' });
  add(list.falling, { moves: 'falling' });
  add(list.attributive, { isAttributive: true });
  yield;
  for (const tone of ['positive', 'negative', 'neutral'] as const) add(list.phrases[tone], { tone });
  yield;
  add(list.positive, { tone: 'positive' });
  add(list.negative, { tone: 'negative' });
  add(list.linking, { isLink: true });
  add(list.clauses, { isClause: true });
  add(list.negations, { isNegation: true });
  add(list.hedges, { isHedge: true });
  yield;
  const longestFirst = [...entries.values()].sort((one, other) => other.words.length - one.words.length);
  return Map.groupBy(longestFirst, (entry) => keyOf(entry.words[0] ?? ''));
}

const fits = (pattern: string, word: string | undefined): boolean =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

/** The longest entry that begins at a word. */
export function entryAt(entries: ToneEntries, words: readonly string[], index: number): ToneEntry | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  return entries.get(keyOf(word))?.find((entry) => entry.words.every((pattern, step) => fits(pattern, words[index + step])));
}
