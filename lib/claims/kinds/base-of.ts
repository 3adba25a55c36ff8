import type { Item } from '../lexer/item.ts';
import type { Clause, LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { isPeakAt, isReachedLevel } from './peak-at.ts';

/** How far from a per cent the record may stand, in items. */
const MAX_REACH = 12;

/** "within 2% of". */
export function isWithin({ items }: LexedSentence, at: number): boolean {
  const before = items[at - 1];
  const isSo = before?.kind === 'role' && (before.value === 'within' || before.text.endsWith(' within'));
  return isSo && isRole(items[at + 1], 'of');
}

/** A record, or a peak of a month or longer. */
export const isTopAt = (sentence: LexedSentence, at: number): boolean => isRole(sentence.items[at], 'record') || isPeakAt(sentence, at);

/** "since peaking at": the verb of the peak. */
export const isPeaking = ({ items }: LexedSentence, at: number): boolean => {
  const item = items[at];
  return item?.kind === 'role' && (item.role === 'to-high' || item.role === 'reach') && item.value === 'peak';
};

/** "22% lower than its peak", "two-thirds less than at its top". */
const isThan = (items: readonly Item[], at: number): boolean =>
  /^(?:than|als)$/.test(items[at]?.text ?? '') && isRole(items[at - 1], 'down-after');

/** A level that stands before its record, "the $69,000 peak", "its 73-cent top". */
const isBeforeTop = (sentence: LexedSentence, at: number): boolean =>
  [at + 1, at + 2, at + 3].some((next) => isTopAt(sentence, next) && sentence.items.slice(at + 1, next).every(isQuiet));

/** "46% and 40% below their highs": the next of a row of numbers. */
function isRowNext({ items }: LexedSentence, at: number, unit: string | undefined): boolean {
  const item = items[at];
  return item?.kind === 'quantity' && item.quantity.unit === unit && unit === '%';
}

/** "from the previous day's record close": a change over a day. */
const isOfDayBefore = ({ items }: LexedSentence, at: number): boolean => {
  const before = items[at - 1];
  return before?.kind === 'time' && before.time.window?.kind === 'day' && before.time.asOf === undefined;
};

/** "BTC is 27% below its record, ETH 39% below its own", "and SOL was 12% off that mark". */
const isOwn = (sentence: LexedSentence, at: number): boolean => {
  const [item, next] = [sentence.items[at], sentence.items[at + 1]];
  const isMarked = item?.text === 'that' && isRole(next, 'mark');
  const isPointer = isMarked || (item?.kind === 'role' && item.value === 'own' && !isTopAt(sentence, at + 1));
  return isPointer && sentence.items.some((_, index) => index < at && isTopAt(sentence, index));
};

/** "below its all-time high", "off the $69,000 peak", "shy of the $73,737 it hit in March": what is behind the number. */
function baseBehind(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  const number = items[at];
  const unit = number?.kind === 'quantity' ? number.quantity.unit : undefined;
  let isTied = isWithin(sentence, at);
  // "a long way (64%) from its record".
  const isBracketed = isMark(items[at - 1], '(') && isMark(items[at + 1], ')');
  for (let next = isBracketed ? at + 2 : at + 1; next <= at + MAX_REACH; next++) {
    const item = items[next];
    if (item === undefined || isMark(item, ';:()') || isRole(item, 'conjunction', 'relative', 'report')) return undefined;
    if (isMark(item, ',') || isRole(item, 'and')) {
      const isRow = items[next - 1]?.kind === 'quantity';
      if (isTied || !isRow || !(isRowNext(sentence, next + 1, unit) || isRowNext(sentence, next + 2, unit))) return undefined;
      continue;
    }
    if (item.kind === 'quantity') {
      if (isTied && isReachedLevel(sentence, next)) return next;
      if (isTied ? !isBeforeTop(sentence, next) : !isRowNext(sentence, next, unit)) return undefined;
      continue;
    }
    if (isRole(item, 'from', 'below', 'since', 'after') || isThan(items, next)) isTied = true;
    else if (isTied && isOwn(sentence, next)) return next;
    else if (isTied && (isTopAt(sentence, next) || isPeaking(sentence, next))) return isOfDayBefore(sentence, next) ? undefined : next;
    else if (isTied && isRole(item, 'high', 'low')) return undefined;
  }
  return undefined;
}

/** Words that a distance is told by before its record: "its deficit to", "the drawdown from". */
const isGap = ({ items }: LexedSentence, at: number): boolean => {
  const item = items[at];
  if (item?.kind !== 'role') return false;
  return item.value === 'gap' || (item.role === 'from' && isRole(items[at - 1], 'down'));
};

/** "its deficit to January's peak of $109,114 has narrowed to 25%": what is before the number, in its clause. */
function baseBefore(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  const top = items.findLastIndex((_, index) => index >= from && index < at && isTopAt(sentence, index));
  if (top < 0) return undefined;
  const gap = items.findLastIndex((_, index) => index >= from && index < top && isGap(sentence, index));
  if (gap < 0 || items.slice(gap + 1, top).some((item) => item.kind === 'quantity' && item.quantity.unit === '%')) return undefined;
  const isLast = items.slice(top + 1, at).every((item) => item.kind !== 'quantity' || item.quantity.unit !== '%');
  return isLast ? top : undefined;
}

/** "Drawdown from ATH: BTC 22%, ETH 41%": what the sentence begins with, up to its colon, is told of each number behind it. */
function baseInHeading(sentence: LexedSentence, at: number): number | undefined {
  const { items, clauses } = sentence;
  const end = clauses[0]?.to ?? 0;
  if (!isMark(items[end], ':') || end > at || !items.slice(clauseAt(sentence, at).from, at).every((item) => item.kind === 'asset'))
    return undefined;
  const top = items.findIndex((_, index) => index < end && isTopAt(sentence, index));
  return items.slice(0, Math.max(0, top)).some((item) => isRole(item, 'from', 'below')) ? top : undefined;
}

/** "von seinem Hoch trennen den Bitcoin 30 Prozent": whose high it is, without a time, and how far. */
const isOwnHigh = (owner: Item | undefined, high: Item | undefined): boolean =>
  isRole(owner, 'possessive') && isRole(high, 'high') && /^(?:hoch|höchststand|höchstkurs|höchstwert)(?: von)?$/.test(high?.text ?? '');

/** German has the record before its number in one clause: "hat seit dem Rekordhoch 20 Prozent eingebüßt". */
function baseInClause(sentence: LexedSentence, at: number): number | undefined {
  const { items, isVerbLast } = sentence;
  if (!isVerbLast) return undefined;
  const { from, to } = clauseAt(sentence, at);
  const isOfGap = items.slice(from, to).some((item) => item.kind === 'role' && item.value === 'gap');
  const isTop = (index: number): boolean => isTopAt(sentence, index) || (isOfGap && isOwnHigh(items[index - 1], items[index]));
  const top = items.findLastIndex((_, index) => index >= from && index < at && isTop(index));
  const tie = items
    .slice(Math.max(from, top - 3), Math.max(from, top))
    .some((item) => isRole(item, 'from', 'since', 'below') || (item.kind === 'role' && item.value === 'until'));
  // "mehr als" straight before the number hedges it.
  const between = items.slice(top + 1, isRole(items[at - 1], 'above', 'below') ? at - 1 : at);
  const isFall = isOfGap || items.slice(from, to).some((item) => isRole(item, 'down', 'need'));
  const isOther = between.some((item) => (item.kind === 'quantity' && item.quantity.unit === '%') || isRole(item, 'above', 'below', 'up'));
  return top >= 0 && tie && isFall && !isOther ? top : undefined;
}

/** ", das im Mai erreicht wurde": behind a comma and without a number. */
const isGermanRelative = ({ items, isVerbLast }: LexedSentence, { from, to }: Clause): boolean =>
  isVerbLast &&
  isMark(items[from - 1], ',') &&
  /^(?:der|die|das)$/.test(items[from]?.text ?? '') &&
  items.slice(from, to).every((item) => item.kind !== 'quantity');

/** "From its October peak, bitcoin has lost 28%": the record leads the sentence. */
function baseInLead(sentence: LexedSentence, at: number): number | undefined {
  const { items, clauses, clauseOf } = sentence;
  const own = clauseOf[at] ?? 0;
  const last = clauses[own - 1];
  // "Gegenüber dem Rekordhoch, das im Mai erreicht wurde, beträgt …".
  const isRelative = last !== undefined && (last.opener === 'relative' || isGermanRelative(sentence, last));
  const before = isRelative ? clauses[own - 2] : last;
  if (!before || !isRole(items[before.from], 'from', 'since', 'aside')) return undefined;
  const top = items.findIndex((_, index) => index > before.from && index < before.to && isTopAt(sentence, index));
  return top < 0 ? undefined : top;
}

/** "BTC −15%, ETH −34%, each measured from its record": the clause that the sentence ends with. */
function baseOfAll(sentence: LexedSentence, at: number): number | undefined {
  const { items, clauses } = sentence;
  const last = clauses.at(-1);
  if (!last || last.from <= at || items.slice(last.from).some((item) => item.kind === 'quantity')) return undefined;
  const tie = items.findIndex((item, index) => index >= last.from && isRole(item, 'from', 'below'));
  const isOfAll = items.slice(last.from, tie).every((item) => isQuiet(item) || item.kind === 'word');
  const top = items.findIndex((_, index) => index > tie && isTopAt(sentence, index));
  return tie >= 0 && isOfAll && top >= 0 ? top : undefined;
}

/** "ein Rekordhoch markiert, der Rückstand darauf beträgt 30 Prozent": the record named last. */
function baseTold(sentence: LexedSentence, at: number): number | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  const pointer = items.findIndex((item, index) => index >= from && index < at && item.kind === 'role' && item.value === 'pointer');
  const top = items.findLastIndex((_, index) => index < pointer && isTopAt(sentence, index));
  return top < 0 ? undefined : top;
}

/** "fehlen noch 52.000 Dollar": the verb says that the number is a distance. */
export const isMissing = (sentence: LexedSentence, at: number): boolean => {
  const { from, to } = clauseAt(sentence, at);
  return (
    sentence.isVerbLast &&
    sentence.items.slice(from, to).some((item) => item.kind === 'role' && item.role === 'filler' && item.value === 'gap')
  );
};

/** The record that a number is measured from: its item, or that of its level ("the $73,737 it hit"). */
export function baseOf(sentence: LexedSentence, at: number): number | undefined {
  const item = sentence.items[at];
  if (item?.kind === 'role' && item.role === 'down')
    return baseBehind(sentence, at) ?? (typeof item.value === 'number' ? baseInClause(sentence, at) : undefined);
  if (item?.kind !== 'quantity') return undefined;
  const behind = baseBehind(sentence, at);
  if (behind === undefined && item.quantity.unit === 'USD' && isMissing(sentence, at)) return baseInClause(sentence, at);
  if (behind !== undefined || item.quantity.unit !== '%') return behind;
  const ofAll = item.quantity.sign === -1 ? baseOfAll(sentence, at) : undefined;
  return (
    ofAll ??
    baseTold(sentence, at) ??
    baseBefore(sentence, at) ??
    baseInLead(sentence, at) ??
    baseInHeading(sentence, at) ??
    baseInClause(sentence, at)
  );
}
