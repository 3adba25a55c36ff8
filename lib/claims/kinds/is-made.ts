import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole, skipQuiet } from '../lexer/walk.ts';

const isNewWord = (item: Item | undefined): boolean =>
  (item?.kind === 'role' && item.value === 'new') || (isRole(item, 'determiner') && item?.kind === 'role' && item.value === undefined);

/** "a new", "yet another", "fresh": a record that is told as one that was made. */
export function isNewAt({ items }: LexedSentence, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) {
    if (isNewWord(items[back])) return true;
    if (!isQuiet(items[back])) return false;
  }
  return false;
}

/** "in price discovery", "into uncharted territory". */
function isEntered(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  const verb = items[at - 2];
  if (at - 1 < from) return false;
  if (isRole(items[at - 1], 'reach')) return true;
  const isInside = isRole(items[at - 1], 'to', 'for');
  return isInside && isRole(verb, 'up', 'trade', 'auxiliary', 'reach', 'filler', 'puts', 'cross');
}

const isSize = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' && (item.quantity.unit === '%' || item.quantity.unit === 'pts');

/** "rose 1.1%,": a rise and its size, which a place ends. */
function hasRisen({ items }: LexedSentence, end: number): boolean {
  let back = end - 1;
  while (isSize(items[back]) || isQuiet(items[back]) || isRole(items[back], 'by', 'near', 'above')) back--;
  return back < end - 1 && isRole(items[back], 'up') && isMark(items[end], ',');
}

/** Whether the words before a record say that it was made: "reached a new", "surged to an", "entered". */
export function isMade(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  const head = items[at];
  if (head?.kind === 'role' && head.value === 'territory') return isEntered(sentence, at);
  let isNew = false;
  const firstLoud = skipQuiet(sentence, at - 1, -1, { from, to: at });
  for (let back = at - 1; back >= from; back--) {
    const item = items[back];
    if (isRole(item, 'reach', 'cross'))
      return !isRole(items[back - 1], 'fail', 'modal', 'to', 'about', 'from', 'below', 'of', 'approach') || isNarrated(sentence, back);
    // "made a new", "saw yet another"; "is a record" says too little.
    if (item?.kind === 'role' && item.value === 'makes') return isNewAt(sentence, at);
    if (isRole(item, 'up')) return isNew;
    if (isRole(item, 'at') && back === firstLoud) return isRole(items[back - 1], 'auxiliary', 'trade');
    if (isRole(item, 'to', 'above')) isNew = true;
    // "climbed 2.6% to a record".
    else if (isNew && (isSize(item) || isRole(item, 'by', 'near', 'above'))) continue;
    else if (!isQuiet(item) && item?.kind !== 'word' && item?.text !== "'s" && !isRole(item, 'price')) return false;
  }
  // ", to a fresh record".
  return isNew && isRole(items[from], 'to') && hasRisen(sentence, from - 1);
}

/** "surged past $37 to log a record": what an infinitive tells behind a level that was passed has happened. */
function isNarrated(sentence: LexedSentence, verb: number): boolean {
  const { items } = sentence;
  const lead = items.slice(clauseAt(sentence, verb).from, verb);
  if (!isRole(items[verb - 1], 'to') || lead.some((item) => isRole(item, 'need', 'modal', 'condition', 'fail'))) return false;
  for (let back = verb - 2; back >= verb - 6; back--) {
    const item = items[back];
    if (item?.kind === 'quantity') return true;
    if (!isQuiet(item)) return isRole(item, 'up') && !isRole(items[back - 1], 'to');
  }
  return false;
}
