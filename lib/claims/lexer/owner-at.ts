import type { Quantity } from './item.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { clauseAt, isQuiet, isRole } from './walk.ts';

const isUnit = (a: Quantity, b: Quantity): boolean => a.unit === b.unit;

/** Whether the clause of an item goes on with the row of numbers: "…, 2% and 3%". */
function isRowMember(sentence: LexedSentence, at: number): boolean {
  const { from } = clauseAt(sentence, at);
  for (let back = at - 1; back >= from; back--) {
    if (!isQuiet(sentence.items[back]) && !isRole(sentence.items[back], 'near', 'above', 'below', 'by', 'to', 'at')) return false;
  }
  return true;
}

/** The numbers of a unit in a row, "1%, 2% and 3%", to which the number at `at` belongs. */
function rowOf(sentence: LexedSentence, at: number, quantity: Quantity): readonly number[] {
  const peers = sentence.items.flatMap((item, index) => (item.kind === 'quantity' && isUnit(item.quantity, quantity) ? [index] : []));
  const place = peers.indexOf(at);
  let first = place;
  while (first > 0 && isRowMember(sentence, peers[first] ?? 0)) first--;
  let last = place;
  while (last < peers.length - 1 && isRowMember(sentence, peers[last + 1] ?? 0)) last++;
  return peers.slice(first, last + 1);
}

/**
 * Which of several assets a number belongs to: "Bitcoin and ether rose 1% and 2%" gives each its own; one number for all of
 * them ("both gained 3%") belongs to each. Numbers that do not match the assets one by one belong to none.
 */
export function ownersAt(sentence: LexedSentence, at: number, quantity: Quantity, subjects: readonly string[]): readonly string[] {
  if (subjects.length < 2) return subjects;
  const row = rowOf(sentence, at, quantity);
  if (row.length === 1) return subjects;
  const own = row.length === subjects.length ? subjects[row.indexOf(at)] : undefined;
  return own === undefined ? [] : [own];
}
