import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isQuiet, isRole } from '../lexer/walk.ts';
import { isFirstEver } from './is-first-ever.ts';
import type { KindRule } from './kind-rule.ts';

/** "a record $164 billion", "an all-time high of $4.2 trillion", "topped $4 trillion for the first time". */
function isRecordNumber(sentence: LexedSentence, at: number, isAbove: boolean): boolean {
  const { items } = sentence;
  if (isAbove && isFirstEver(sentence, at + 1)) return true;
  for (let back = at - 1; back >= at - 4; back--) {
    if (isRole(items[back], 'record')) return true;
    if (!isQuiet(items[back]) && !isRole(items[back], 'of', 'at', 'near', 'above', 'below')) return false;
  }
  return false;
}

/** A rule's figures as records where the sentence calls them so: of funds’ assets, of a market value. */
export const recordOfSeries = ({ kind, find }: KindRule): KindRule => ({
  kind,
  find: (sentence) =>
    find(sentence).map(({ claim, at }) =>
      isRecordNumber(sentence, at, claim.direction === 'above') && claim.unit !== 'index'
        ? { claim: { ...claim, kind: 'all-time-high', direction: claim.direction === 'above' ? 'above' : 'record' }, at }
        : { claim, at },
    ),
});
