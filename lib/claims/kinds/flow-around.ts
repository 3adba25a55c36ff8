import type { FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { onceFor } from '../figures/once-for.ts';
import { pattern, words } from '../figures/value-after.ts';

/** Words beside a number reach so far. */
export const REACH = 48;

/** A sentence's end, not the stop of "u.s.". */
const STOP = /;|(?<!(?:^|[\s.])[a-z])\./u;

/** The words on both sides of a number. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A time between them parts nothing ("daily net inflows"), nor what is in brackets ("(worth $285 million)"). */
const timeless = (part: string): string => part.replaceAll(/«w\d+»\s*|[(][^()]*[)]/gu, '');

/** "outflows of Ether funds reached": a name between them parts nothing either. */
export const nameless = (part: string): string => part.replaceAll(/«s\d+»(?:'s)?\s*/gu, '');

/** "the 11 spot bitcoin ETFs": how many there are parts nothing either. */
const countedFunds = onceFor((w) => `«n\\d+»(?=\\s+(?:[\\p{L}.-]+\\s+){0,3}?(?:«s\\d+»\\s+)?(?:[\\p{L}-]+\\s+)?${words(w.fund)})`);

/** What stands between a number and the numbers beside it, within its clause. */
export function aroundOf({ text, words: w }: FigureSentence, slot: Slot): Around {
  const before = text.slice(0, slot.start).split(STOP).at(-1) ?? '';
  const lastNumber = before.search(/«[$%cmnpok]\d+»(?!.*«[$%cmnpok]\d+»)/u);
  // Of "from $12 to $16" the second has the words before the first.
  const isSecond = lastNumber >= 0 && pattern(`^«[$c]\\d+»\\s*${words(w.to)}\\s*(?:${w.near})?\\s*$`).test(before.slice(lastNumber));
  const after = (/^[^;]*/.exec(text.slice(slot.end))?.[0] ?? '').replaceAll(/[(][^()]*[)]/gu, '');
  const counted = after.replaceAll(pattern(countedFunds(w), 'gu'), '');
  const nextNumber = counted.search(/«[$%cmnpok]\d+»/u);
  return {
    before: timeless(lastNumber < 0 ? before : isSecond ? before.slice(0, lastNumber) : before.slice(lastNumber)),
    after: timeless(nextNumber < 0 ? counted : counted.slice(0, nextNumber)),
  };
}
