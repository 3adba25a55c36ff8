import type { Clause, LexedSentence } from '../lexer/lexed-sentence.ts';
import { isMark, isRole } from '../lexer/walk.ts';

/** "Ether (+6.1%, $2,665)": in the brackets of a name, behind other numbers. */
function isInBrackets({ items }: LexedSentence, at: number): boolean {
  for (let back = at - 1; back >= at - 6; back--) {
    const item = items[back];
    if (isMark(item, '([')) return items[back - 1]?.kind === 'asset' && isMark(items[at + 1], ')],;|/');
    if (item?.kind !== 'quantity' && item?.kind !== 'time' && !isMark(item, ',/|;') && !isRole(item, 'up', 'down')) return false;
  }
  return false;
}

/** A price as lists print it: "Bitcoin ($98,000)", "Solana: $142", "ADA – $0.41, up", "BNB $912.40, +2.1%". */
export function isListed(sentence: LexedSentence, clause: Clause, at: number): boolean {
  const { items } = sentence;
  const [beforeName, named, mark] = [items[at - 3], items[at - 2], items[at - 1]];
  const isLabel = isMark(mark, ':') && isRole(named, 'description', 'price');
  if (clause.from === at && isMark(mark, '(:') && (named?.kind === 'asset' || isLabel)) return true;
  const opensLine = beforeName === undefined || beforeName.kind === 'mark';
  if (clause.from === at && isMark(mark, '–—-|') && named?.kind === 'asset' && opensLine) return true;
  return isInBrackets(sentence, at) || (mark?.kind === 'asset' && (items[at + 1] === undefined || isMark(items[at + 1], ',;|(–—')));
}
