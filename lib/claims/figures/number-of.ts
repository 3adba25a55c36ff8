import type { FigureSentence } from './figure-reader.ts';
import { slotsOf } from './figure-text.ts';
import type { Place } from './places.ts';
import { behindName, endOfTie } from './subject-near.ts';
import { endsWith, isIn, pattern, valueAfter, words, type FoundValue } from './value-after.ts';

/** ", which usually firms up in a rout,": what commas set in between a noun and its verb. */
const ASIDE = /^(?:\s[\p{L}-]+)?\s*,\s[^;]{3,110}?,(?=\s)/gu;

/** Where the verb stands behind asides: at most so many, as more are a list. */
const MOST_ASIDES = 2;

/** Behind asides in commas the verb of the noun must come: a move, a state, an auxiliary, or any word that looks like one. */
const isVerb = (rest: string, { words: w }: FigureSentence): boolean => {
  const first = /^\s*([\p{L}']+(?:\s[\p{L}']+)?)/u.exec(rest)?.[1] ?? '';
  return isIn(first, w.at, w.passive) || isIn(first, w.up) || isIn(first, w.down) || isIn(first, w.have);
};

export function behindAsides(sentence: FigureSentence, from: number): number | undefined {
  let at = from;
  for (let turn = 0; turn < MOST_ASIDES; turn++) {
    ASIDE.lastIndex = 0;
    const aside = ASIDE.exec(sentence.text.slice(at));
    if (!aside) return undefined;
    at += aside[0].length;
    if (isVerb(sentence.text.slice(at), sentence)) return at;
    at -= 1;
  }
  return undefined;
}

/** "At 17.9%, ETH dominance has recovered": the number that opens the clause of a noun phrase. */
export function fronted(sentence: FigureSentence, place: Place, letters: string): FoundValue | undefined {
  const { text, words: w } = sentence;
  const slot = slotsOf(sentence).findLast(({ end, letter }) => end <= place.start && letter !== 's' && letter !== 'w' && letter !== 'k');
  if (!slot || !letters.includes(slot.letter)) return undefined;
  const lead = text.slice(0, slot.start);
  const gap = text.slice(slot.end, place.start);
  const isHead = pattern(
    `(?:^|[.;:,]\\s|${words(w.clause)}\\s|${words(w.and)}\\s)\\s*(?:${w.fronts})\\s+(?:(?:${w.article})\\s+(?:${w.coefficient})\\s+(?:${w.of})\\s+)?(?:(?:${w.near}|${w.sign})\\s+){0,2}$`,
  ).test(lead);
  const isTied = pattern(
    `^\\s*,?\\s*(?:${w.fronted})?\\s*(?:[\\p{L}-]+\\s+){0,2}?(?:«s\\d+»(?:'s)?[\\s-]*)?(?:«[wk]\\d+»[\\s-]*)?(?:[\\p{L}-]+\\s+){0,1}$`,
  ).test(gap);
  return isHead && isTied && !endsWith(gap, w.of) ? { slot, relation: 'at' } : undefined;
}

/**
 * The number that a noun's words speak of: behind them, past what is set in between; at the head of their clause; or, where
 * the main clause has none, inside of what is set in between ("which had dipped below 60%").
 */
export function numberOf(sentence: FigureSentence, place: Place, letters: string): FoundValue | undefined {
  const past = behindAsides(sentence, endOfTie(sentence, place.end));
  return (
    (past === undefined ? undefined : valueAfter(sentence, past, letters, sentence.words)) ??
    valueAfter(sentence, behindName(sentence, place.end), letters, sentence.words) ??
    fronted(sentence, place, letters)
  );
}
