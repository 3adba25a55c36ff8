import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isRole } from '../lexer/walk.ts';

const isVerb = (item: Item | undefined): boolean => isRole(item, 'up', 'down', 'reach', 'cross', 'trade', 'approach');

const isSomeone = (item: Item | undefined): boolean => item?.kind === 'asset' || isRole(item, 'pronoun', 'description');

/** Where what a number stands in begins: behind the last mark or word that parts sentences. */
function beginningOf({ items }: LexedSentence, at: number): number {
  for (let back = at - 1; back >= 0; back--) {
    if (isMark(items[back], ';:—–.!?"') || isRole(items[back], 'conjunction', 'relative', 'report')) return back + 1;
  }
  return 0;
}

/** "Slipping under $33, conversely, would leave it exposed": the number stands in the subject of what is not a fact. */
function isBeforeModal(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  if (items.slice(beginningOf(sentence, at), at).some(isSomeone)) return false;
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next];
    if (isRole(item, 'modal') || (isRole(item, 'negation') && item?.text.startsWith('would') === true)) return true;
    const isBetween =
      item?.kind === 'word' || item?.kind === 'time' || isMark(item, ',') || isRole(item, 'mark', 'filler', 'for', 'determiner');
    if (!isBetween) return false;
  }
  return false;
}

/** "For it to trade at $1", "bitcoin hitting $200,000 by June is", "ETH to $10,000 is": an event that is only spoken of. */
function isSpokenOf({ items, ...sentence }: LexedSentence, at: number): boolean {
  const { from, to } = clauseAt({ items, ...sentence }, at);
  const before = items.slice(from, at);
  const infinitive = before.findIndex((item, index) => isRole(item, 'to') && isVerb(before[index + 1]));
  if (infinitive > 0 && items[from]?.text === 'for') return true;
  const name = items[from]?.kind === 'asset';
  const isGerund = isVerb(items[from + 1]) && items[from + 1]?.text.endsWith('ing') === true;
  const isTo = isRole(items[from + 1], 'to') && at === from + 2;
  return (
    name &&
    (isGerund || isTo) &&
    items.slice(at + 1, to).some((item) => isRole(item, 'auxiliary') && /^(?:is|was|are|were)$/.test(item.text))
  );
}

/** Whether a level is only supposed or spoken of, by how its sentence is built. */
export const isSupposed = (sentence: LexedSentence, at: number): boolean => isBeforeModal(sentence, at) || isSpokenOf(sentence, at);
