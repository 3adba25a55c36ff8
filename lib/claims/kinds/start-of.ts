import type { ClaimWindow } from '../claim.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isMark, isRole } from '../lexer/walk.ts';

/** "since its market bottom", "from the previous day's high": a start that has no date. */
export function startOf({ items }: LexedSentence, at: number): ClaimWindow | undefined {
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
    else if (isMark(item, ',.;()') || item?.kind === 'quantity' || item === undefined) return undefined;
  }
  return undefined;
}
