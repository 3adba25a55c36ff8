import type { Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isQuiet, isRole } from '../lexer/walk.ts';
import { isTopAt, isWithin } from './base-of.ts';

/** How far behind the share its record may stand, in items. */
const MAX_REACH = 6;

/** The record behind "half its", "a third of the": nothing but its owner, its time and its level between. */
function topBehind(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  for (let next = at + 1; next <= at + MAX_REACH; next++) {
    const item = items[next];
    if (isTopAt(sentence, next)) return next;
    const isOfIt = isQuiet(item) || item?.kind === 'asset' || item?.text === "'s" || isRole(item, 'price', 'description');
    if (!isOfIt && !(isRole(item, 'of') && next === at + 1) && !(item?.kind === 'quantity' && item.quantity.unit === 'USD'))
      return undefined;
  }
  return undefined;
}

/** "trades at", "fell to", "is worth": a level is told, not what was lost ("shed two thirds of its peak value"). */
function isLevel(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  let isPlaced = false;
  for (let back = at - 1; back >= clauseAt(sentence, at).from; back--) {
    const item = items[back];
    if (isRole(item, 'at', 'to', 'for', 'trade')) isPlaced = true;
    if (isRole(item, 'trade', 'price', 'description', 'pronoun', 'reach', 'down', 'up') || item?.kind === 'asset') return isPlaced;
    if (!isQuiet(item) && !isRole(item, 'at', 'to', 'for', 'near', 'above', 'below')) return isPlaced;
  }
  return isPlaced;
}

const less = (share: Quantity['value']): Quantity['value'] => (typeof share === 'number' ? 100 - share : [100 - share[1], 100 - share[0]]);

/** "shed two thirds of its peak value": the verb says that the share is gone. */
const isLost = (sentence: LexedSentence, at: number): boolean =>
  sentence.items.slice(clauseAt(sentence, at).from, at).some((item) => isRole(item, 'down'));

/** What the share of a record tells. */
export interface RecordShare {
  /** The record's item. */
  readonly base: number;
  /** What is missing to the record, in per cent. */
  readonly missing: Quantity['value'];
  /** The number is what is left, "less than half its record": "less" is more missing. */
  readonly isLeft: boolean;
}

/** "less than half its record", "a third of its peak", "shed two thirds of its peak value". */
export function shareOfRecord(sentence: LexedSentence, at: number, quantity: Quantity): RecordShare | undefined {
  const most = typeof quantity.value === 'number' ? quantity.value : quantity.value[1];
  if (quantity.unit !== '%' || most >= 100 || quantity.sign !== undefined || isWithin(sentence, at)) return undefined;
  const base = topBehind(sentence, at);
  if (base === undefined) return undefined;
  if (isLevel(sentence, at)) return { base, missing: less(quantity.value), isLeft: true };
  return isLost(sentence, at) ? { base, missing: quantity.value, isLeft: false } : undefined;
}
