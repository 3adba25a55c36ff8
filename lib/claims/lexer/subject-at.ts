import type { Item } from './item.ts';
import type { ClauseSubject, LexedSentence } from './lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from './walk.ts';

/** How far a name may stand from the number that it is tied to, in items. */
const MAX_REACH = 5;

const named = (subjects: readonly string[]): ClauseSubject => ({ kind: 'assets', subjects, isNamed: true });

/** "$82,000 for BTC/USD", "a 9.6% jump in Dogecoin", "a 5% drop in the price of Bitcoin". */
function nameBehind({ items }: LexedSentence, at: number): ClauseSubject | undefined {
  let hasTie = false;
  let scope: string | undefined;
  for (let next = at + 1; next <= at + MAX_REACH + 1; next++) {
    const item = items[next];
    if (item?.kind === 'asset')
      return hasTie && !isTailed(items[next + 1]) ? { ...named(item.subjects), ...(scope === undefined ? {} : { scope }) } : undefined;
    if (isRole(item, 'for', 'of'))
      hasTie ||= isRole(items[next - 1], 'up', 'down', 'price', 'description', 'scope') || (item?.kind === 'role' && item.value === 'for');
    else if (item?.kind === 'role' && item.role === 'scope' && hasTie) scope = String(item.value);
    else if (!isRole(item, 'up', 'down', 'price', 'description') && !isQuiet(item)) return undefined;
  }
  return undefined;
}

/** "Bitcoin ETFs", "Bitcoin miners": a word behind a name that makes it another thing. */
const isTailed = (item: LexedSentence['items'][number] | undefined): boolean =>
  item?.kind === 'word' && item.text !== "'s" && !item.text.endsWith('ly') && !item.text.endsWith('ed');

/** "BTC near 67,224 dollars", "ETH at 1,983 dollars (-1.2% 24h)", "Bitcoin's 5% drop", "XRP: +3%". */
function nameBefore({ items }: LexedSentence, at: number): ClauseSubject | undefined {
  let tie = false;
  for (let back = at - 1; back >= 0 && back >= at - MAX_REACH; back--) {
    const item = items[back];
    if (item?.kind === 'asset') {
      const isBare = back === at - 1;
      const isSigned = items[at]?.kind === 'quantity' && items[at].quantity.sign !== undefined;
      return tie || (isBare && isSigned) ? named(item.subjects) : undefined;
    }
    if (isRole(item, 'at', 'near') || isMark(item, '(:=') || item?.text === "'s") tie = true;
    else if (item?.kind === 'quantity' ? !tie : isQuiet(item) ? isRole(item, 'auxiliary') : !isRole(item, 'price')) return undefined;
  }
  return undefined;
}

/** "has seen its ETH/BTC ratio decline": a price in another coin that the subject has is what moves. */
const isOwnedPair = (item: Item | undefined, before: Item | undefined): boolean =>
  isRole(before, 'possessive') && item?.kind === 'asset' && item.subjects.every((subject) => subject.includes('/'));

/** "dragged bitcoin from above $90,000 to below $88,000": the asset that a verb acts upon, before its numbers. */
function objectBefore({ items }: LexedSentence, at: number): ClauseSubject | undefined {
  for (let back = at - 1; back >= 0 && back >= at - 2 * MAX_REACH; back--) {
    const item = items[back];
    if (item?.kind === 'asset') {
      const verb = isRole(items[back - 1], 'determiner') ? items[back - 2] : items[back - 1];
      return isRole(verb, 'puts') || isOwnedPair(item, items[back - 1]) ? named(item.subjects) : undefined;
    }
    if (
      item?.kind !== 'quantity' &&
      item?.text !== "'s" &&
      !isQuiet(item) &&
      !isRole(item, 'to', 'from', 'above', 'below', 'near', 'at', 'up', 'down', 'by', 'price')
    )
      return undefined;
  }
  return undefined;
}

/** "Today's 4% drop puts the S&P 500 on track": the number stands in the subject, the asset behind the verb. */
function objectBehind(sentence: LexedSentence, at: number): ClauseSubject | undefined {
  const { to } = clauseAt(sentence, at);
  for (let next = at + 1; next < to; next++) {
    if (!isRole(sentence.items[next], 'puts')) continue;
    const object = sentence.items[isRole(sentence.items[next + 1], 'determiner') ? next + 2 : next + 1];
    return object?.kind === 'asset' ? named(object.subjects) : undefined;
  }
  return undefined;
}

/** Whom a number speaks of: the name that is tied to it, else the subject of its clause. */
export function subjectAt(sentence: LexedSentence, at: number): ClauseSubject {
  return (
    nameBehind(sentence, at) ??
    nameBefore(sentence, at) ??
    objectBefore(sentence, at) ??
    objectBehind(sentence, at) ??
    clauseAt(sentence, at).subject
  );
}
