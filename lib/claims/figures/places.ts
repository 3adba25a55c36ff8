import type { FigureSentence } from './figure-reader.ts';
import { pattern, words } from './value-after.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly match: RegExpMatchArray;
}

/** Where words of a fragment stand. */
export const placesOf = ({ text }: FigureSentence, fragment: string): readonly Place[] => placesOfPattern(text, words(fragment));

/** Where a pattern matches. */
export function placesOfPattern(text: string, source: string): readonly Place[] {
  return [...text.matchAll(pattern(source, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }));
}
