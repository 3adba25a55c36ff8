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
export const placesOf = (sentence: FigureSentence, fragment: string): readonly Place[] => placesFrom(sentence, fragment, '');

/** Where words of a fragment stand with what a pattern says follows. */
export const placesFrom = ({ text, openings }: FigureSentence, fragment: string, rest: string): readonly Place[] =>
  mayStandIn(openings, fragment) ? placesOfPattern(text, `${words(fragment)}${rest}`) : [];

/** Where a pattern matches. */
export function placesOfPattern(text: string, source: string): readonly Place[] {
  return matchesIn(text, pattern(source, 'gu')).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }));
}

/** Whether words of one of the fragments stand in a sentence. */
export const hasWords = ({ text, openings }: FigureSentence, ...fragments: readonly string[]): boolean =>
  fragments.some((fragment) => mayStandIn(openings, fragment) && isIn(text, fragment));
