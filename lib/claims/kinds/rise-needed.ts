import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isRole } from '../lexer/walk.ts';
import { isNewAt } from './is-made.ts';
import { isPeaking, isTopAt } from './base-of.ts';

/** How far behind the number its aim may stand, in items. */
const MAX_REACH = 10;

/** "that", "this", "the". */
export const isDefinite = (item: Item | undefined): boolean =>
  isRole(item, 'pronoun') || (item?.kind === 'role' && item.role === 'determiner' && item.value === 'definite');

/** The record told before that "that mark", "that level" points back to: "peaked at $259 … to revisit that mark". */
function pointedTo(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  if (!isRole(items[at], 'mark') || !isDefinite(items[at - 1])) return undefined;
  const top = items.findLastIndex((_, index) => index < at && (isTopAt(sentence, index) || isPeaking(sentence, index)));
  return top < 0 ? undefined : top;
}

/** "Bis zum Rekordhoch müsste Ether um 94 Prozent steigen": German may name the record first. */
function topBefore(sentence: LexedSentence, at: number): number | undefined {
  const { items, clauses, clauseOf } = sentence;
  const { from, to } = clauseAt(sentence, at);
  // "Um das Rekordhoch zu erreichen, müsste Ether um 94 Prozent steigen".
  const aim = clauses[(clauseOf[at] ?? 0) - 1];
  if (aim && items[aim.from]?.text === 'um') {
    const told = items.findIndex((_, index) => index >= aim.from && index < aim.to && isTopAt(sentence, index));
    if (told >= 0) return told;
  }
  const top = items.findIndex((_, index) => index >= from && index < at && isTopAt(sentence, index));
  const isTied = items.slice(Math.max(from, top - 3), Math.max(from, top)).some((item) => item.kind === 'role' && item.value === 'until');
  const isRise = items.slice(from, to).some((item) => isRole(item, 'up'));
  return top >= 0 && isTied && isRise ? top : undefined;
}

/** "needs a 25% rally to reach its all-time high", "a 31% gain is needed to match the record": the record that a rise leads to. */
export function riseTo(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  if (isRole(items[at + 1], 'of')) return undefined;
  let needs = items.slice(from, at).some((item) => isRole(item, 'need'));
  const before = sentence.isVerbLast && needs ? topBefore(sentence, at) : undefined;
  if (before !== undefined) return before;
  for (let next = at + 1; next <= at + MAX_REACH; next++) {
    const item = items[next];
    if (item === undefined || (item.kind === 'quantity' && item.quantity.unit === '%')) return undefined;
    needs ||= isRole(item, 'need');
    if (!needs) continue;
    // "to set a new high".
    if (isTopAt(sentence, next) || (isRole(item, 'high') && isNewAt(sentence, next))) return next;
    const told = pointedTo(sentence, next);
    if (told !== undefined) return told;
  }
  return undefined;
}
