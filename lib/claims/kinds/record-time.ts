import type { Item, TimePhrase } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';

const dateOf = (item: Item | undefined): TimePhrase | undefined =>
  item?.kind === 'time' && item.time.asOf !== undefined ? item.time : undefined;

const dateIn = (items: readonly Item[]): TimePhrase | undefined => items.map(dateOf).find((date) => date !== undefined);

/** The date that a record or peak has straight before it: "its November 2021 record". */
export function dateBefore({ items }: LexedSentence, at: number): TimePhrase | undefined {
  for (let back = at - 1; back >= at - 3; back--) {
    const said = dateOf(items[back]);
    if (said !== undefined) return said;
    if (!isQuiet(items[back]) && items[back]?.kind !== 'word' && items[back]?.kind !== 'asset') return undefined;
  }
  return undefined;
}

/** When a peak was: "its October peak", "the $69,000 it hit in November 2021", "$126,198, set on October 6"; not when the price was below it. */
export function recordTime(sentence: LexedSentence, head: number, level: number): TimePhrase {
  const { items, clauses, clauseOf } = sentence;
  const start = Math.min(head, level);
  const before = dateBefore(sentence, start);
  if (before !== undefined) return before;
  const own = dateIn(items.slice(start + 1, clauseAt(sentence, level).to));
  if (own !== undefined) return own;
  const next = clauses[(clauseOf[level] ?? 0) + 1];
  if (!next || next.hasOwnSubject || !(next.opener === 'relative' || isMark(items[next.from - 1], ',('))) return {};
  const opening = items[next.from];
  const tells =
    next.opener === 'relative' || isRole(opening, 'reach', 'trade') || (opening?.kind === 'word' && opening.text.endsWith('ed'));
  return (tells ? dateIn(items.slice(next.from, next.to)) : undefined) ?? {};
}
