import type { Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { isMade, isNewAt } from './is-made.ts';
import { placeOf } from './place-of.ts';

/** The level of a record, and whether only its lower bound is told ("above $123,000"). */
export interface RecordLevel {
  readonly at: number;
  readonly quantity: Quantity;
  readonly isAbove: boolean;
}

/** How far before and behind a record its level may stand, in items. */
const [BEFORE, BEHIND] = [9, 6];

const isPrice = (quantity: Quantity): boolean =>
  !quantity.isLarge && (quantity.unit === 'USD' || quantity.unit === undefined || quantity.unit === 'pts');
const isAmount = (quantity: Quantity): boolean => quantity.unit === 'USD' && quantity.isLarge;

/** What may be the level of a record: a price or points; of a series, millions and more. */
const isLevel = (quantity: Quantity, isSeries: boolean): boolean => (isSeries ? isAmount(quantity) : isPrice(quantity));

/** "of $2.99", "above $123,000", "stands at $3.10", ", touching $3.49", "to top out at $4,953". */
export function levelBehind(sentence: LexedSentence, at: number, isSeries: boolean): RecordLevel | undefined {
  const { items } = sentence;
  let isAbove = false;
  for (let next = at + 1; next <= at + BEHIND; next++) {
    const item = items[next];
    if (item?.kind === 'quantity') return isLevel(item.quantity, isSeries) ? { at: next, quantity: item.quantity, isAbove } : undefined;
    if (isRole(item, 'above')) isAbove = true;
    const isGoneOn =
      isMark(item, ',–—') && (isRole(items[next + 1], 'reach') || items[next + 1]?.kind === 'quantity') && isMade(sentence, at);
    // "Zum Rekordhoch fehlen 52.000 Dollar": a distance.
    if (item?.kind === 'role' && item.role === 'filler' && item.value === 'gap') return undefined;
    const isOfIt = isRole(item, 'of', 'at', 'near', 'above', 'below', 'price', 'trade', 'reach', 'to', 'to-high', 'with');
    if (!isQuiet(item) && !isOfIt && !isMark(item, '(:*') && !isGoneOn) return undefined;
  }
  return undefined;
}

/** Words between a level and the record that it is: "$123,000, a new", "$340 on Monday, etching yet another", "$800 to log a". */
function isBetween(sentence: LexedSentence, back: number, at: number): boolean {
  const { items } = sentence;
  const item = items[back];
  // "Mit 293 Dollar erreichte SOL ein Allzeithoch".
  if (sentence.isVerbLast && item?.kind === 'asset' && isRole(items[back - 1], 'reach', 'cross', 'auxiliary', 'trade', 'determiner'))
    return true;
  if (isQuiet(item) || isMark(item, ',–—(*') || isRole(item, 'reach', 'to', 'price', 'cross')) return true;
  return item?.kind === 'word' && item.text.endsWith('ing') && isMark(items[back - 1], ',–—') && isNewAt(sentence, at);
}

/** The level said before a record, where the sentence places the price at it. */
export function levelBefore(sentence: LexedSentence, at: number, isSeries: boolean): RecordLevel | undefined {
  const { items } = sentence;
  for (let back = at - 1; back >= at - BEFORE; back--) {
    const item = items[back];
    if (item?.kind !== 'quantity') {
      if (!isBetween(sentence, back, at)) return undefined;
      continue;
    }
    // "closed at 2,651.64, a record": points; a coin's record has its dollars.
    const isBare = item.quantity.unit === undefined && !isMark(items[at - 2], ',') && !isMark(items[at - 1], ',');
    if (!isLevel(item.quantity, isSeries) || isBare) return undefined;
    const place = isSeries ? undefined : placeOf(sentence, back);
    // "from its $5.35 record".
    return place?.isStart && back < at - 1
      ? undefined
      : { at: back, quantity: item.quantity, isAbove: place?.direction === 'above' && back < at - 3 };
  }
  return undefined;
}

/** "hit $111,980, surpassing its record": the words between say that the level went past the record. */
export const isPassedBy = (sentence: LexedSentence, level: number, at: number): boolean =>
  sentence.items.slice(level + 1, at).some((item) => isRole(item, 'cross'));
