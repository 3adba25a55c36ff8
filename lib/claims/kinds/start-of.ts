import type { ClaimWindow } from '../claim.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isRole } from '../lexer/walk.ts';

/** "Since the July low of $57,900 bitcoin has gained 35%": the start leads the clause. */
function startInLead(sentence: LexedSentence, at: number): ClaimWindow | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  if (!isRole(items[from], 'since')) return undefined;
  for (let next = from + 1; next < at; next++) {
    const item = items[next];
    if (isRole(item, 'high', 'record', 'low')) return { kind: 'since-event', event: isRole(item, 'low') ? 'low' : 'high' };
    if (item?.kind === 'asset' || item?.kind === 'quantity') return undefined;
  }
  return undefined;
}

/** "since its market bottom", "from the previous day's high": a start that has no date. */
export function startOf(sentence: LexedSentence, at: number): ClaimWindow | undefined {
  const { items } = sentence;
  let isTied = false;
  for (let next = at + 1; next <= at + 9; next++) {
    const item = items[next];
    // "5% in the last 24 hours to a three-week low": where it went, not where it came from.
    if (isRole(item, 'to')) return undefined;
    // "from the previous day's high": the time has taken the "from".
    if (
      isRole(item, 'from', 'since', 'below', 'above') ||
      (item?.kind === 'time' && isRole(items[next + 1]?.text === "'s" ? items[next + 2] : items[next + 1], 'high', 'low'))
    )
      isTied = true;
    else if (isTied && isRole(item, 'high', 'record')) return { kind: 'since-event', event: 'high' };
    else if (isTied && (isRole(item, 'low') || isRole(item, 'down'))) return { kind: 'since-event', event: 'low' };
    else if (isMark(item, ',.;()') || item?.kind === 'quantity' || item === undefined) break;
  }
  return startInLead(sentence, at);
}
