import type { Role } from '../languages/language.ts';
import type { Item } from './item.ts';
import type { Clause, LexedSentence } from './lexed-sentence.ts';

/** The role of an item; `undefined` for numbers, times, names, marks and bare words. */
export const roleOf = (item: Item | undefined): Role | undefined => (item?.kind === 'role' ? item.role : undefined);

export const isRole = (item: Item | undefined, ...roles: readonly Role[]): boolean => item?.kind === 'role' && roles.includes(item.role);

export const isMark = (item: Item | undefined, marks: string): boolean => item?.kind === 'mark' && marks.includes(item.text);

/** The clause that holds an item. */
export function clauseAt(sentence: LexedSentence, at: number): Clause {
  const clause = sentence.clauses[sentence.clauseOf[at] ?? 0];
  return clause ?? { from: 0, to: sentence.items.length, subject: { kind: 'unknown' }, hasOwnSubject: false };
}

const QUIET = new Set<Role>(['about', 'possessive', 'determiner', 'filler', 'mark', 'auxiliary', 'both']);

/** Words that say nothing between a number and what governs it: hedges, articles, adverbs, times. */
export const isQuiet = (item: Item | undefined): boolean =>
  item?.kind === 'time' || (item?.kind === 'role' && QUIET.has(item.role)) || (item?.kind === 'word' && item.text.endsWith('ly'));

/** Index of the next item from `at` (inclusive) in a direction that is not quiet, within [from, to). */
export function skipQuiet(sentence: LexedSentence, at: number, step: 1 | -1, bounds: { from: number; to: number }): number | undefined {
  for (let index = at; index >= bounds.from && index < bounds.to; index += step) {
    if (!isQuiet(sentence.items[index])) return index;
  }
  return undefined;
}
