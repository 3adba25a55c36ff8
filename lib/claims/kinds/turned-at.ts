import type { Direction } from '../claim.ts';
import type { Item, Quantity } from '../lexer/item.ts';
import type { Clause, LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isRole } from '../lexer/walk.ts';
import type { Place } from './place-of.ts';
import { moveOf, type Way } from './way-of.ts';

type Extreme = 'high' | 'low';

const EXTREME: Readonly<Record<Way, Extreme>> = { up: 'high', down: 'low' };
const OTHER: Readonly<Record<Extreme, Way>> = { high: 'down', low: 'up' };

const hasValue = (item: Item | undefined, value: string): boolean => item?.kind === 'role' && item.value === value;

/** Which way the verb before a level moves: none of "touched", `undefined` where no verb is read as one that comes to a level. */
function wayTo({ items }: LexedSentence, at: number, { from }: Clause): Way | 'none' | undefined {
  for (let back = at - 1; back >= from; back--) {
    const way = moveOf(items[back]);
    if (way) return way;
    if (isRole(items[back], 'reach')) return 'none';
    if (items[back]?.kind === 'quantity' || isRole(items[back], 'trade', 'cross', 'approach', 'fail', 'price')) return undefined;
  }
  return undefined;
}

/** "before clawing back", "and then faded to": a clause behind the level's that tells what came next. */
function nextTold({ items, clauses, clauseOf }: LexedSentence, at: number): Clause | undefined {
  for (const clause of clauses.slice((clauseOf[at] ?? 0) + 1, (clauseOf[at] ?? 0) + 3)) {
    const opening = items[clause.from - 1];
    if (clause.opener === 'after' && hasValue(opening, 'before')) return clause;
    const lead = items.slice(clause.from, clause.from + 3);
    const isThen = lead.slice(0, 2).some((item) => hasValue(item, 'then'));
    const isJoined = clause.opener === 'and' || clause.opener === 'conjunction';
    // "ran to 93 cents, and was last seen at $0.78".
    if (isJoined && (isThen || lead.some(({ text }) => text === 'last'))) return clause;
    if (isThen && isMark(opening, ',')) return clause;
    // "a dip to $3.02, where buyers stepped in".
    if (
      opening?.text === 'where' &&
      items.slice(clause.from, clause.to).some((item) => hasValue(item, 'buyers') || hasValue(item, 'sellers'))
    )
      return clause;
  }
  return undefined;
}

/** "after sinking to $49,221", "having touched $35,198": what the sentence's own level came after. */
function isToldBefore({ items }: LexedSentence, clause: Clause): boolean {
  if (clause.opener === 'after' && !hasValue(items[clause.from - 1], 'before')) return true;
  return items[clause.from]?.text === 'having' && isMark(items[clause.from - 1], ',');
}

const valueOf = (item: Item | undefined, unit: string | undefined): number | undefined =>
  item?.kind === 'quantity' && item.quantity.unit === unit && typeof item.quantity.value === 'number' ? item.quantity.value : undefined;

/** The first number of a unit in a stretch. */
function levelIn({ items }: LexedSentence, from: number, to: number, unit: string | undefined): number | undefined {
  for (let at = from; at < to; at++) {
    const value = valueOf(items[at], unit);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Who came, or what was won back, in the clause that tells of a turn: "before bids returned". */
function turnIn({ items }: LexedSentence, { from, to }: Clause): Way | 'pared' | undefined {
  for (let at = from; at < to; at++) {
    const item = items[at];
    const way = moveOf(item);
    if (hasValue(item, 'pares')) return 'pared';
    if (way) return way;
    if (isRole(item, 'cross') || hasValue(item, 'buyers')) return 'up';
    if (hasValue(item, 'sellers')) return 'down';
  }
  return undefined;
}

/** The size tells which of two levels is the extreme, where the verb says nothing else. */
function compared(value: number, other: number, way: Way | 'none'): Extreme | undefined {
  if (value === other) return undefined;
  const side: Extreme = value > other ? 'high' : 'low';
  return way === 'none' || EXTREME[way] === side ? side : undefined;
}

/**
 * The extreme that a level was, where the sentence tells that the price turned there: "wicked to $61,240 before buyers showed
 * up", "changed hands at $3,586 after tapping $3,674", "briefly plunged to $116,000". `undefined` where it tells of no turn, or
 * of one that does not go with the verb or the numbers.
 */
export function turnedAt(sentence: LexedSentence, at: number, quantity: Quantity, place: Place): Direction | undefined {
  const isOpen = place.direction === 'at' || place.direction === 'near' || place.direction === 'above';
  if (!isOpen || place.isStart || place.isApproach || typeof quantity.value !== 'number') return undefined;
  const { items, clauses } = sentence;
  const clause = clauseAt(sentence, at);
  const way = wayTo(sentence, at, clause);
  if (way === undefined || (place.direction !== 'at' && way !== 'down')) return undefined;
  if (way !== 'none' && items.slice(clause.from, at).some((item) => hasValue(item, 'brief'))) return EXTREME[way];
  const next = nextTold(sentence, at);
  if (next) {
    const level = levelIn(sentence, next.from, next.to, quantity.unit);
    if (level !== undefined) return compared(quantity.value, level, way);
    const turn = turnIn(sentence, next);
    // "before paring some of the gain".
    if (turn === 'pared') return way === 'none' ? undefined : EXTREME[way];
    const side = turn && EXTREME[turn === 'up' ? 'down' : 'up'];
    return side && (way === 'none' || OTHER[EXTREME[way]] === turn) ? side : undefined;
  }
  if (!isToldBefore(sentence, clause)) return undefined;
  const main = clauses[(sentence.clauseOf[at] ?? 0) - 1];
  const level = main && main.opener !== 'after' ? levelIn(sentence, main.from, main.to, quantity.unit) : undefined;
  return level === undefined ? undefined : compared(quantity.value, level, way);
}
