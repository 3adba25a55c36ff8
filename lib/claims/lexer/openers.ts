import type { Language } from '../languages/language.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { AMOUNT_MARKS } from './quantities.ts';
import type { TimeGrammar } from './times.ts';

const firstWord = (words: string): string => words.split(' ', 1)[0] ?? '';

/**
 * The words and marks of a language that a time phrase, an amount or a phrase of the lexicon may begin with. Most words of a
 * text are none of them, and are looked up only once.
 */
export function openersOf(language: Language, times: TimeGrammar, phrases: PhraseIndex): ReadonlySet<string> {
  const { months, weekdays, numberWords, fractions } = language;
  return new Set([
    ...times.byWord.keys(),
    ...phrases.keys(),
    ...AMOUNT_MARKS,
    ...[months, weekdays, numberWords, fractions].flatMap((table) => Object.keys(table).map(firstWord)),
  ]);
}
