import type { ClaimWindow } from '../claim.ts';
import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { isPlace, moveOf, type Way } from './way-of.ts';

/** A change that was told, for what goes on with its verb. */
export interface Told {
  readonly way: Way;
  readonly window: ClaimWindow | undefined;
}

/** Words that hold one asset against another. */
const COMPARES =
  /^(?:versus|vs|against|compar|than$|outperform|underperform|outpac|outr[au]n|outstrip|beat|eclips|top(?:s|ped|ping)$|lagg|trail|ahead of|gegenüber|verglichen|im vergleich)/;

/** How far before its number the word of a comparison may stand. */
const MAX_COMPARED = 10;

/** "versus 2% for the Dow", "outpacing the Dow’s 2%", "outperformed both BTC (2%) and XRP (5%)": whose number it is, stands beside it. */
function isOfNamed({ items }: LexedSentence, at: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (before?.text === "'s" || isMark(before, '(')) return items[at - 2]?.kind === 'asset';
  const name = isRole(items[at + 2], 'determiner') ? items[at + 3] : items[at + 2];
  return isRole(next, 'for', 'at') && name?.kind === 'asset';
}

/** "is up 52%, versus 2% for BTC": the same move of another; without one told before it, the rise that it is taken for. */
export function comparedWith(sentence: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  const { items } = sentence;
  if (!isOfNamed(sentence, at)) return undefined;
  for (let back = at - 1; back >= Math.max(0, at - MAX_COMPARED); back--) {
    const item = items[back];
    if (COMPARES.test(item?.text ?? '')) {
      const last = Math.max(-1, ...[...before.keys()].filter((told) => told < back));
      const told = before.get(last);
      return told ?? (isMark(items[at - 1], '(') && isRole(item, 'aside') ? { way: 'up', window: undefined } : undefined);
    }
    const isRow = item?.kind === 'asset' || (item?.kind === 'quantity' && item.quantity.unit === '%') || isMark(item, '(),');
    const isTied = isQuiet(item) || isRole(item, 'near', 'above', 'below', 'and', 'with', 'for', 'at') || item?.kind === 'word';
    if (!isRow && !isTied) return undefined;
  }
  return undefined;
}

/** "SOL a painful 34%". */
const isAdjective = (before: Item | undefined, item: Item): boolean =>
  isRole(before, 'determiner') && item.kind === 'word' && !item.isCapital;

/** "up 1% on the day and 2.6% on the week", "the Russell gained 0.8%, and the Dow 0.2%": the second goes on with the first's verb. */
export function goneOn(sentence: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  const { items } = sentence;
  const clause = clauseAt(sentence, at);
  const isBracketed = clause.from === at && isMark(items[at - 1], '(') && items[at - 2]?.kind === 'asset';
  const named = sentence.clauses[(sentence.clauseOf[at] ?? 0) - 1];
  // "SOL lost 7%, followed by ADA with 5%".
  const isFollowed = clause.opener === 'with' && items[named?.from ?? at]?.text === 'followed';
  if (!isFollowed && clause.opener !== 'and' && clause.opener !== 'or' && !isBracketed && !isMark(items[clause.from - 1], ',;'))
    return undefined;
  const lead = items.slice(clause.from, at);
  // "LINK's advance amounts to 58%; ETH's amounts to 25%".
  const isElided = lead[0]?.kind === 'asset' && lead[1]?.text === "'s" && isRole(lead.at(-1), 'to', 'at') && lead.length <= 4;
  // "seit der Wahl sind es sogar 41 Prozent": the number of what was said before.
  const isCounted = sentence.isVerbLast && lead.some(({ text }) => text === 'es') && lead.some((item) => isRole(item, 'auxiliary'));
  if (
    (!isElided &&
      !isCounted &&
      !lead.every(
        (item, index) =>
          item.kind === 'asset' ||
          isQuiet(item) ||
          isRole(item, 'near', 'above', 'below', 'by') ||
          // "ein Plus von 7 Prozent, im August sogar von 24 Prozent".
          (sentence.isVerbLast && isRole(item, 'from')) ||
          isAdjective(lead[index - 1], item),
      )) ||
    lead.some(isPlace)
  )
    return undefined;
  // "XRP, 4%": a name by itself, and its number behind a comma.
  const isParted = lead.length === 0 && named?.hasOwnSubject === true && named.to - named.from === 1;
  const hasName = isParted || lead.some((item) => item.kind === 'asset');
  // German has the time in front: "im August sogar um 24 Prozent".
  const hasTime = isCounted || items.slice(sentence.isVerbLast ? clause.from : at, clause.to).some((item) => item.kind === 'time');
  const isListed =
    isFollowed || hasName || hasTime || clause.opener === 'or' || clause.subject.kind !== 'assets' || clause.subject.subjects.length > 1;
  if (!isListed) return undefined;
  for (let back = clause.from - 1; back >= 0; back--) {
    const told = before.get(back);
    // "Gainers were SOL (5%) and ADA (3%)".
    const way = isBracketed ? moveOf(items[back]) : undefined;
    if (way) return { way, window: undefined };
    if (told) return hasTime ? { ...told, window: undefined } : told;
    const passed = items[back];
    // "gained 2.2% to $78,460, ether 3.9% to $2,316": the level is where the first move went.
    if (passed?.kind === 'quantity' && passed.quantity.unit !== 'USD') return undefined;
  }
  return undefined;
}
