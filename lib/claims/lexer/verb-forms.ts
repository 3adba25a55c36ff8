import type { Role } from '../languages/language.ts';
import type { Item } from './item.ts';

/** "sharply". */
export const isAdverb = (word: string): boolean => word.endsWith('ly') && word.length > 4;

/**
 * "Bitcoin languishes near $90,000", "BNB stole the show": what follows a noun is its verb, what follows a verb an object or a
 * place. Plural nouns ("analysts at") are told from verbs by none of these but an object, and by the verb behind them.
 */
export function isVerbForm(word: string, items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (items[at - 1]?.kind !== 'asset') return false;
  // "the Dow reversing an early gain".
  if (word.endsWith('ing') && next?.kind === 'role' && next.role === 'determiner') return true;
  if (hasVerbBehind(items, at + 1)) return false;
  if (next?.kind === 'time') return word.endsWith('s');
  return next?.kind === 'role' && (word.endsWith('s') ? BEHIND_VERB : BEHIND_ANY_VERB).has(next.role);
}

/** "Bitcoin payments at the retailer gained 12%": a verb before the number makes a noun of what stands before it. */
function hasVerbBehind(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'quantity' || item?.kind === 'mark') return false;
    if (item?.kind !== 'role') continue;
    if (BREAKING.has(item.role)) return false;
    if (item.role === 'up' || item.role === 'down' || item.role === 'trade' || item.role === 'reach' || item.role === 'cross') return true;
  }
  return false;
}

const BREAKING: ReadonlySet<Role> = new Set(['conjunction', 'and', 'or', 'relative', 'report', 'with', 'after', 'aside']);

const BEHIND_VERB: ReadonlySet<Role> = new Set(['determiner', 'possessive', 'near', 'at', 'above', 'below']);
const BEHIND_ANY_VERB: ReadonlySet<Role> = new Set(['determiner', 'possessive', 'above', 'below']);

/**
 * ", smashing through $800", "cascaded to a low", "pinned between": an unknown verb that opens a clause, and goes on with the
 * clause before or behind.
 */
export function isOpeningVerb(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  if (item?.kind !== 'word' || !(item.text.endsWith('ing') || isPastForm(item.text))) return false;
  const opens = before === undefined || before.kind === 'mark' || (before.kind === 'role' && BREAKING.has(before.role));
  // "concerned about".
  const isOfNumber = item.text.endsWith('ing') && before?.kind === 'mark' && (next?.kind === 'quantity' || isHedge(next));
  if (isOfNumber) return true;
  return opens && next?.kind === 'role' && BEHIND_OPENING_VERB.has(next.role) && next.text !== 'about';
}

/** ", shaving roughly $5 billion off". */
const isHedge = (item: Item | undefined): boolean => item?.kind === 'role' && item.role === 'about';

const BEHIND_OPENING_VERB: ReadonlySet<Role> = new Set(['determiner', 'possessive', 'to', 'above', 'below', 'near', 'at', 'by', 'from']);

/** "cascaded". */
export const isPastForm = (word: string): boolean => word.endsWith('ed') && word.length > 4;

/** What may stand between a subject and its verb. */
export const isAdverbial = (item: Item | undefined): boolean =>
  (item?.kind === 'word' && isAdverb(item.text)) || (item?.kind === 'role' && item.role === 'filler');
