import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isMark, isQuiet, isRole } from '../lexer/walk.ts';
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

/** So far behind a number what it is called may stand. */
const MOST_BEHIND = 6;

/** "stands at $52 billion on Coinglass, an all-time high". */
function isCalledRecord({ items }: LexedSentence, at: number): boolean {
  const mark = items.findIndex((item, i) => i > at && (isMark(item, ',–—(') || item.kind === 'quantity'));
  if (mark < 0 || mark > at + MOST_BEHIND || !isMark(items[mark], ',–—(')) return false;
  for (let next = mark + 1; next <= mark + 4; next++) {
    const item = items[next];
    if (item?.kind === 'role' && item.role === 'record') return item.value !== 'territory' && isEnd(items[next + 1]);
    if (!isQuiet(item)) return false;
  }
  return false;
}

const isEnd = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'mark' || isRole(item, 'relative', 'conjunction', 'and');

/** A rule's figures as records where the sentence calls them so: of funds’ assets, of a market value. */
export const recordOfSeries = ({ kind, find }: KindRule): KindRule => ({
  kind,
  find: (sentence) =>
    find(sentence).map(({ claim, at }) =>
      (isRecordNumber(sentence, at, claim.direction === 'above') || isCalledRecord(sentence, at)) && claim.unit !== 'index'
        ? { claim: { ...claim, kind: 'all-time-high', direction: claim.direction === 'above' ? 'above' : 'record' }, at }
        : { claim, at },
    ),
});
