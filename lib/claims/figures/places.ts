import type { FigureSentence } from './figure-reader.ts';
import { matchesIn } from './matches-in.ts';
import { mayStandIn } from './openings.ts';
import { isIn, pattern, words } from './value-after.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly match: RegExpMatchArray;
}

/** Where words of a fragment stand. */
export const placesOf = ({ text, openings }: FigureSentence, fragment: string): readonly Place[] =>
  mayStandIn(openings, fragment) ? placesOfPattern(text, words(fragment)) : [];

/** Where words of a fragment stand with what a pattern says follows. */
export const placesFrom = (sentence: FigureSentence, fragment: string, rest: string): readonly Place[] =>
  hasWords(sentence, fragment) ? placesOfPattern(sentence.text, `${words(fragment)}${rest}`) : [];

/** Where a pattern matches. */
export const placesOfPattern = (text: string, source: string): readonly Place[] => placesWhere(text, pattern(source, 'gu'));

/** Where a global pattern matches. */
export const placesWhere = (text: string, every: RegExp): readonly Place[] =>
  matchesIn(text, every).map((match) => ({ start: match.index, end: match.index + match[0].length, match }));

/** Whether words of one of the fragments stand in a sentence. */
export const hasWords = ({ text, openings }: FigureSentence, ...fragments: readonly string[]): boolean =>
  fragments.some((fragment) => mayStandIn(openings, fragment) && isIn(text, fragment));
