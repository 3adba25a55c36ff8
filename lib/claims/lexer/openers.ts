import type { Language } from '../languages/language.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { AMOUNT_MARKS } from './quantities.ts';
import type { TimeGrammar } from './times.ts';

/** What an item may be that a word or mark opens, as bits. */
export const OPENS = { time: 1, amount: 2, phrase: 4 } as const;

/** What each word or mark may open; most words of a text are none of these, and are looked up only once. */
export type Openers = ReadonlyMap<string, number>;

const firstWord = (words: string): string => words.split(' ', 1)[0] ?? '';

/** The words and marks of a language that a time phrase, an amount or a phrase of the lexicon may begin with. */
export function openersOf(language: Language, times: TimeGrammar, phrases: PhraseIndex): Openers {
  const openers = new Map<string, number>();
  const add = (words: Iterable<string>, what: number): void => {
    for (const word of words) openers.set(word, (openers.get(word) ?? 0) | what);
  };
  const { months, weekdays, numberWords, fractions } = language;
  add(times.byWord.keys(), OPENS.time);
  for (const table of [months, weekdays, numberWords]) add(Object.keys(table), OPENS.time);
  add(AMOUNT_MARKS, OPENS.amount);
  for (const table of [numberWords, fractions]) add(Object.keys(table).map(firstWord), OPENS.amount);
  add(phrases.keys(), OPENS.phrase);
  return openers;
}
