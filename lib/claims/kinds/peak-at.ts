import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { isMark, isQuiet, isRole } from '../lexer/walk.ts';

/** How far behind a peak its time may stand, "the top it hit in May 2021", in items. */
const TIME_REACH = 7;

/** A month, a year or longer: a peak of a day or a week is no record. */
function isOfMonths(item: Item | undefined): boolean {
  if (item?.kind !== 'time') return false;
  const { asOf, window } = item.time;
  if (asOf !== undefined) return asOf.length < 10;
  return window?.kind === 'between' && window.from !== window.to;
}

/** The time said behind a peak, over the words that say that it was made. */
function timeBehind({ items }: LexedSentence, at: number): Item | undefined {
  for (let next = at + 1; next <= at + TIME_REACH; next++) {
    const item = items[next];
    if (item?.kind === 'time') return item;
    const isOfIt = item?.kind === 'quantity' || isQuiet(item) || isRole(item, 'of', 'for', 'at', 'pronoun', 'reach', 'high', 'above');
    if (!isOfIt && !isMark(item, ',') && !(item?.kind === 'word' && next > at + 1)) return undefined;
  }
  return undefined;
}

/** A date that is printed, "on 14 July", or a month: not "on Monday". */
const isDated = (item: Item): boolean => isOfMonths(item) || /\d/.test(item.text);

/**
 * Whether a high is that of all time, or of a month or year: "its peak", "the October peak", "January's summit", "the 73-cent
 * top it hit in May 2021". "Tuesday's highs", "a weekly peak", "its recent high" are none.
 */
export function isPeakAt(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  const [item, before] = [items[at], items[at - 1]];
  if (!isRole(item, 'high')) return false;
  const owner = before?.text === "'s" ? items[at - 2] : before;
  if (isOfMonths(owner)) return true;
  const isNamed = item?.kind === 'role' && (item.value === 'peak' || item.value === 'years');
  // "the October peak", "the 2021 top".
  if (owner?.kind === 'word' && (/^\d{4}$/.test(owner.text) || (isNamed && owner.isCapital && before === owner))) return true;
  // "its Oct. 6 peak".
  if (owner?.kind === 'time' && isNamed && isDated(owner)) return true;
  if (owner?.kind === 'time' || owner?.kind === 'word' || (before?.text === "'s" && owner?.kind !== 'asset')) return false;
  const time = timeBehind(sentence, at);
  return isNamed ? time === undefined || isDated(time) : isOfMonths(time);
}

/** "the $73,737 it hit in March": a number that is told by when it was reached. */
export function isReachedLevel({ items }: LexedSentence, at: number): boolean {
  const [item, behind] = [items[at], items[at + 1]];
  if (item?.kind !== 'quantity' || item.quantity.isLarge || !isRole(items[at - 1], 'determiner')) return false;
  const verb = isRole(behind, 'relative', 'determiner') ? at + 3 : at + 2;
  return isRole(items[verb - 1], 'pronoun') && items.slice(verb, verb + 3).some((next) => isRole(next, 'reach', 'trade'));
}
