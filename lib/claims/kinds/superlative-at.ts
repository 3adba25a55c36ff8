import type { Superlative } from '../claim.ts';
import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isRole } from '../lexer/walk.ts';

/** Nouns of a price: "its strongest print since", but not "its strongest week since". */
const isPriceNoun = (item: Item | undefined): boolean =>
  item?.text === 'showing' || isRole(item, 'mark', 'price', 'trade', 'filler', 'reach', 'high', 'low') || item?.kind === 'quantity';

/** "so billig war die Leitwährung seit Februar nicht mehr": whom it is said of stands before the time. */
const isSubject = (item: Item | undefined): boolean =>
  item?.kind === 'asset' || isRole(item, 'auxiliary', 'description', 'pronoun', 'determiner', 'price');

/** The period of an extreme at an item: "a 13-month low", "highest level since March 2025", "lowest in three years". */
export function superlativeAt({ items }: LexedSentence, at: number): Superlative | undefined {
  const [before, extreme] = [items[at - 1], items[at]];
  const isStrict = extreme?.kind === 'role' && extreme.value === 'quality';
  if (before?.kind === 'time' && before.time.window?.kind === 'rolling') return { overDays: before.time.window.days };
  const isSaidOf = extreme?.kind === 'role' && extreme.value === 'so';
  for (let next = at + 1; next <= at + 4; next++) {
    const item = items[next];
    if (item?.kind === 'time') {
      const { window } = item.time;
      if (window?.kind === 'since') return { since: window.from };
      return window?.kind === 'rolling' ? { overDays: window.days } : undefined;
    }
    if (isSaidOf && isSubject(item)) continue;
    if (!isPriceNoun(item) && (isStrict || item?.kind !== 'word')) return undefined;
  }
  return undefined;
}
