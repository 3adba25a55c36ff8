import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isRole } from '../lexer/walk.ts';

const isOfNow = (item: Item): boolean => item.kind === 'role' && item.value === 'now';

/** "an 83% uptick in developer engagement": a noun of a move, of something that is no price. */
function isOfOtherSeries({ items }: LexedSentence, at: number): boolean {
  const isTied = isRole(items[at + 1], 'up', 'down') && items[at + 2]?.text === 'in';
  return isTied && items[at + 3]?.kind === 'word' && !items.slice(at + 4, at + 7).some((item) => isRole(item, 'price', 'scope', 'trade'));
}

/** "half of its market value". */
const isOfItsValue = (items: readonly Item[], at: number): boolean =>
  isRole(items[at], 'possessive') &&
  (isRole(items[at + 1], 'price') ||
    (items[at + 1]?.kind === 'role' && items[at + 1]?.text.startsWith('market')) ||
    items[at + 1]?.text === 'worth');

/** How far behind its tie, and behind or before a number, a record may stand. */
const [TIE, REACH] = [5, 9];

/** "has lost a third since its all-time high": how far it is below a record is a kind of its own. */
function isFromRecord(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  for (let place = 0; place < at + REACH; place++) {
    // Before the number: in its clause, or where the sentence opens with it.
    if (place > 1 && place < from) continue;
    if (place > at && (items[place]?.kind === 'quantity' || isMark(items[place], '.;()'))) return false;
    const item = items[place];
    const isTie = (isRole(item, 'from', 'since') && item?.text !== 'off') || (place > at && isRole(item, 'below'));
    const end = items.findIndex((one, index) => index > place && (isRole(one, 'record') || one.kind === 'quantity'));
    if (isTie && isRole(items[end], 'record') && end <= place + TIE) return true;
  }
  return false;
}

/** A share of something ("61% of the total") or a rate of something else ("a 10% stake") is no change. */
export function isOtherChange({ items, ...sentence }: LexedSentence, at: number): boolean {
  const next = items[at + 1];
  // "gained 5% more than ADA": over another, not over a time.
  if (
    isRole(next, 'up-after', 'down-after') &&
    items[at + 2]?.text === 'than' &&
    items.slice(at + 3, at + 6).some(({ kind }) => kind === 'asset')
  )
    return true;
  if ((isRole(next, 'of') && !isOfItsValue(items, at + 2)) || isOfOtherSeries({ items, ...sentence }, at)) return true;
  // "a 400% climb from current prices": a rise that is yet to come.
  if (items.slice(at + 1, at + 6).some((item, index, row) => isRole(item, 'from', 'above', 'below') && row.slice(index + 1).some(isOfNow)))
    return true;
  if (isFromRecord({ items, ...sentence }, at)) return true;
  // "trennen den Bitcoin noch 64 Prozent von seinem Hoch": a distance.
  const { from, to } = clauseAt({ items, ...sentence }, at);
  if (items.slice(from, to).some((item) => item.kind === 'role' && item.value === 'gap' && item.role === 'filler')) return true;
  return isRole(next, 'barrier') || isRole(items[at + 2], 'barrier');
}
