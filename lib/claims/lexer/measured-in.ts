import type { Item } from './item.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { isAgainst } from './merge-pairs.ts';
import { clauseAt, isMark, isQuiet, isRole } from './walk.ts';

/** A currency is no other measure than the price has anyway. */
const MONEY: ReadonlySet<string> = new Set(['DXY', 'USDT', 'USDC', 'STABLE']);

const measure = (item: Item | undefined): string | undefined => {
  const [only, ...more] = item?.kind === 'asset' ? item.subjects : [];
  return only === undefined || more.length > 0 || MONEY.has(only) ? undefined : only;
};

/** The name behind "against", unless another number is its own: "versus ether's 1%", "against bitcoin (2%)". */
function namedBehind({ items }: LexedSentence, from: number, at: number): string | undefined {
  const name = isRole(items[from + 1], 'determiner') ? from + 2 : from + 1;
  const next = items[name + 1];
  // Behind the number the other would have a verb of its own: "against bitcoin is up 2%".
  const isVerb = from > at && isRole(next, 'up', 'down', 'auxiliary');
  const hasOwn = next?.text === "'s" || (next?.kind === 'quantity' && name + 1 !== at) || isMark(next, '(') || isRole(next, 'price');
  return hasOwn || isVerb ? undefined : measure(items[name]);
}

/**
 * In what other asset a number's move or price is told: "fell 3% against bitcoin", "Against gold, bitcoin is down 8%";
 * `undefined` where it is told in money.
 */
export function measuredIn(sentence: LexedSentence, at: number): string | undefined {
  const { items, clauses, clauseOf } = sentence;
  const clause = clauseAt(sentence, at);
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next];
    if (isAgainst(items, next)) return namedBehind(sentence, next, at);
    if (!isQuiet(item) && !isRole(item, 'up', 'down', 'up-after', 'down-after', 'for')) break;
  }
  for (let back = at - 1; back >= clause.from; back--) if (isAgainst(items, back)) return namedBehind(sentence, back, at);
  const before = clauses[(clauseOf[at] ?? 0) - 1];
  return before && isAgainst(items, before.from) ? namedBehind(sentence, before.from, at) : undefined;
}
