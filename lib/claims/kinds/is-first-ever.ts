import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isRole } from '../lexer/walk.ts';

/** "for the first time": the first of all, unless a time behind it says since when. */
export function isFirstEver({ items }: LexedSentence, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.kind !== 'role' || item.value !== 'first') return false;
  return !isRole(next, 'since', 'for') && !(next?.kind === 'time' && next.time.asOf?.length !== 10);
}
