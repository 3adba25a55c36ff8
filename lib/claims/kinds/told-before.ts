import type { ClaimWindow } from '../claim.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { isPlace, moveOf, type Way } from './way-of.ts';

/** A change that was told, for what goes on with its verb. */
export interface Told {
  readonly way: Way;
  readonly window: ClaimWindow | undefined;
}

/** "is up 52%, versus 2% for BTC": the same move of another. */
export function comparedWith({ items }: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  let back = at - 1;
  while (isQuiet(items[back]) || isRole(items[back], 'near', 'above', 'below')) back--;
  const isCompared =
    items[back]?.kind === 'role' && /^(?:versus|vs|against|compared|gegenüber|verglichen|im vergleich)/.test(items[back]?.text ?? '');
  if (!isCompared || !isRole(items[at + 1], 'for', 'at') || items[at + 2]?.kind !== 'asset') return undefined;
  const last = Math.max(-1, ...[...before.keys()].filter((told) => told < back));
  return before.get(last);
}

/** "up 1% on the day and 2.6% on the week", "the Russell gained 0.8%, and the Dow 0.2%": the second goes on with the first's verb. */
export function goneOn(sentence: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  const { items } = sentence;
  const clause = clauseAt(sentence, at);
  const isBracketed = clause.from === at && isMark(items[at - 1], '(') && items[at - 2]?.kind === 'asset';
  if (clause.opener !== 'and' && clause.opener !== 'or' && !isBracketed && !isMark(items[clause.from - 1], ',;')) return undefined;
  const lead = items.slice(clause.from, at);
  // "LINK's advance amounts to 58%; ETH's amounts to 25%".
  const isElided = lead[0]?.kind === 'asset' && lead[1]?.text === "'s" && isRole(lead.at(-1), 'to', 'at') && lead.length <= 4;
  // "seit der Wahl sind es sogar 41 Prozent": the number of what was said before.
  const isCounted = sentence.isVerbLast && lead.some(({ text }) => text === 'es') && lead.some((item) => isRole(item, 'auxiliary'));
  if (
    (!isElided &&
      !isCounted &&
      !lead.every((item) => item.kind === 'asset' || isQuiet(item) || isRole(item, 'near', 'above', 'below', 'by'))) ||
    lead.some(isPlace)
  )
    return undefined;
  const named = sentence.clauses[(sentence.clauseOf[at] ?? 0) - 1];
  // "XRP, 4%": a name by itself, and its number behind a comma.
  const isParted = lead.length === 0 && named?.hasOwnSubject === true && named.to - named.from === 1;
  const hasName = isParted || lead.some((item) => item.kind === 'asset');
  const hasTime = isCounted || items.slice(at, clause.to).some((item) => item.kind === 'time');
  const isListed = hasName || hasTime || clause.opener === 'or' || clause.subject.kind !== 'assets' || clause.subject.subjects.length > 1;
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
