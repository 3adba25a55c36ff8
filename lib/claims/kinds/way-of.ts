import type { Item } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';

export type Way = 'up' | 'down';

export const moveOf = (item: Item | undefined): Way | undefined => (isRole(item, 'up') ? 'up' : isRole(item, 'down') ? 'down' : undefined);

/** Words that stand before levels alone ("above"), not before sizes ("over"). */
export const isPlace = (item: Item | undefined): boolean =>
  isRole(item, 'above', 'below') && item?.kind === 'role' && item.value === 'place';

/** "2 Prozent unter dem Niveau des Vortages", "über dem Schlusskurs vom Freitag": what it is compared with is the price of a time. */
function isOfTime(items: readonly (Item | undefined)[], at: number): boolean {
  const noun = isRole(items[at], 'determiner', 'possessive') ? at + 1 : at;
  if (/^vor(?:tages?|wochen|monats|jahres)(?:niveau|kurs|schluss|stand|wert)\p{L}*$/u.test(items[noun]?.text ?? '')) return true;
  const isPrice = isRole(items[noun], 'mark', 'price', 'trade') || /^(?:schluss|vor)\p{L}+$/u.test(items[noun]?.text ?? '');
  const time = items[noun + 1];
  return isPrice && time?.kind === 'time' && (time.time.window !== undefined || time.time.asOf !== undefined);
}

/** "finished 17%, 14% and 11% lower": what stands behind the last of a row is said of each. */
export function wayBehindRow(sentence: LexedSentence, at: number): Way | undefined {
  const { items } = sentence;
  let last = at;
  for (let next = at + 1; isMark(items[next], ',') || isRole(items[next], 'and') || isPercent(items[next]); next++) {
    if (isPercent(items[next])) last = next;
  }
  const behind = items[last + 1];
  if (last === at) return undefined;
  return isRole(behind, 'up-after') ? 'up' : isRole(behind, 'down-after') ? 'down' : undefined;
}

const isPercent = (item: Item | undefined): boolean => item?.kind === 'quantity' && item.quantity.unit === '%';

/** A noun or word behind the number: "a 3.7% daily gain", "a 10% price bounce", "trading 3% higher". */
export function wayBehind({ items, isVerbLast }: LexedSentence, at: number): Way | undefined {
  const side = items[at + 1];
  if (isVerbLast && isRole(side, 'above', 'below') && isOfTime(items, at + 2)) return isRole(side, 'above') ? 'up' : 'down';
  // "2.2% above where it was a week ago".
  const isWhere = items[at + 2]?.text === 'where';
  const reach = isWhere ? at + 7 : at + 5;
  if (
    (isPlace(side) || (isWhere && isRole(side, 'above', 'below'))) &&
    items.slice(at + 2, reach).some((item) => isRole(item, 'trade', 'high', 'low') || item.kind === 'time')
  )
    return isRole(side, 'above') ? 'up' : 'down';
  // "21.3% up to $3,620": the hedge of the next number and its own word.
  if (side?.text === 'up to') return 'up';
  let strangers = 0;
  for (let next = at + 1; next <= at + 4; next++) {
    const item = items[next];
    const way = moveOf(item);
    if (way) return way;
    // "posted a 10.8% return".
    if (item?.text === 'return') return 'up';
    // "a 5% weaker dollar" is another thing that is weaker.
    if (item?.kind === 'role' && item.value === 'behind' && items[next + 1]?.kind === 'word' && items[next + 1]?.text !== 'than')
      return undefined;
    if (isRole(item, 'up-after')) return 'up';
    if (isRole(item, 'down-after')) return 'down';
    if (item?.kind === 'word' && item.text !== "'s" && strangers++ === 0) continue;
    if (item?.kind !== 'time' && !isRole(item, 'price', 'mark')) return undefined;
  }
  return undefined;
}

/** Words that are verbs of a move and never its noun: "Ether's slid to 5%" tells of something left out. */
const isPast = (item: Item | undefined): boolean =>
  item?.kind === 'role' && /ed$|^(?:rose|fell|slid|sank|shrank|grew|lost|leapt|crept|dove)/.test(item.text);

/**
 * "bringing its weekly gains to 12%", "gains this year to 9%", "the daily gain stood at 2%", "takes its advance from the April low
 * to 9%": a noun of a move, told by what stands before it or by the verb behind it; "fell to 5%" is a level.
 */
function gainTo({ items, isVerbLast }: LexedSentence, behind: number): { way: Way; isNext: boolean } | undefined {
  let at = behind;
  let hasVerb = false;
  while (items[at] && !moveOf(items[at]) && behind - at < MAX_GAIN) {
    const item = items[at];
    // "summiert sich das Plus des Bitcoin auf 57 Prozent".
    const isOwner = isVerbLast && (item?.kind === 'asset' || isRole(item, 'of'));
    if (
      !isOwner &&
      !isQuiet(item) &&
      !isRole(item, 'trade', 'from', 'since', 'high', 'low', 'record') &&
      item?.kind !== 'word' &&
      item?.text !== "'s"
    )
      return undefined;
    hasVerb ||= isRole(item, 'auxiliary', 'trade');
    at--;
  }
  const way = moveOf(items[at]);
  const before = items[at - 1];
  const isNoun =
    hasVerb ||
    before?.kind === 'time' ||
    isRole(before, 'possessive', 'determiner', 'auxiliary', 'puts', 'filler') ||
    before?.text === "'s";
  return way && isNoun && !isPast(items[at]) ? { way, isNext: true } : undefined;
}

/** How far before its size the noun of a move may stand. */
const MAX_GAIN = 7;

const isRange = (item: Item | undefined): boolean => item?.kind === 'quantity' && typeof item.quantity.value !== 'number';

/** "the day's biggest gainer with 9%", "led losses, with 5%": the noun in front of "with" says which way. */
function wayOfLeader(sentence: LexedSentence, at: number): Way | undefined {
  const { items } = sentence;
  const { from, opener } = clauseAt(sentence, at);
  if (opener !== 'with' || !items.slice(from, at).every((item) => isQuiet(item) || isRole(item, 'near', 'above'))) return undefined;
  if (isRole(items[at + 1], 'of', 'up', 'down')) return undefined;
  let back = from - 2;
  while (back > 0 && back >= from - MAX_GAIN && !moveOf(items[back]) && (isQuiet(items[back]) || isRole(items[back], 'of', 'for', 'mark')))
    back--;
  const isNoun = items[back - 1]?.kind === 'word' || isRole(items[back - 1], 'determiner', 'high', 'low', 'auxiliary', 'price');
  return isNoun && !isPast(items[back]) ? moveOf(items[back]) : undefined;
}

const pushedBy = (verb: string): Way | undefined =>
  /^(?:drück|belast)/.test(verb) ? 'down' : /^(?:tr[ie]|h[eo]b|hiev|katap)/.test(verb) ? 'up' : undefined;

const isPlaceName = (item: Item | undefined): boolean => item?.kind === 'word' && item.isCapital;

/** The verb or noun before the number: "rose by nearly 5%", "gains of 5%", "lifted SOL 6%". A level ("fell to 5%") is none. */
export function wayBefore(sentence: LexedSentence, at: number): { way: Way; isNext: boolean } | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  let strangers = 0;
  for (let back = at - 1; back >= from; back--) {
    const item = items[back];
    const way = moveOf(item);
    if (way) return { way, isNext: strangers === 0 };
    // "3% higher" behind it; "lower by 9%" before it.
    if (isRole(item, 'up-after', 'down-after')) return { way: isRole(item, 'up-after') ? 'up' : 'down', isNext: strangers === 0 };
    // "TRX off 1.1%", "XRP and ADA: off 3% and 4%", "7% lower on the day and off 9% on the week".
    if (item?.kind === 'role' && item.value === 'off')
      return back === from || isRole(items[back - 1], 'auxiliary', 'filler') || items[back - 1]?.kind === 'asset'
        ? { way: 'down', isNext: true }
        : undefined;
    // "fell between 3% and 5%".
    if (isRole(item, 'at') && isRange(items[at])) continue;
    // "Am stärksten verlor Solana mit 8 Prozent".
    if (sentence.isVerbLast && item?.text === 'mit') continue;
    // "verlor auf Bitstamp 12 Prozent": where, not how far.
    if (sentence.isVerbLast && item?.text === 'auf' && isPlaceName(items[back + 1])) continue;
    if (isRole(item, 'to', 'at')) return gainTo(sentence, back - 1);
    // "rose above 60%": a level.
    if (isPlace(item)) return undefined;
    // "Verkäufer drückten den Kurs um 5 Prozent".
    const pushed = sentence.isVerbLast && isRole(item, 'puts') ? pushedBy(item?.text ?? '') : undefined;
    if (pushed) return { way: pushed, isNext: strangers === 0 };
    if (isQuiet(item) || isRole(item, 'near', 'above', 'below', 'by', 'of', 'price', 'puts', 'description')) continue;
    // "der Tagesverlust beträgt 4 Prozent".
    if (sentence.isVerbLast && /^betr(?:ägt|ug)$/.test(item?.text ?? '')) continue;
    // "verlor gegen Bitcoin 3 Prozent": what it is measured in stands between.
    // "gewann der Kurs von Bitcoin 2 Prozent".
    if (isRole(item, 'from') && sentence.isVerbLast && (items[back + 1]?.kind === 'asset' || items[back + 2]?.kind === 'asset')) continue;
    if (item?.kind === 'asset' || (item?.kind === 'role' && item.value === 'against')) continue;
    // "stieg trotz der Kälte um 4 Prozent".
    if (sentence.isVerbLast && item?.kind === 'role' && item.role === 'aside' && item.value === undefined) continue;
    if (item?.kind === 'role' && item.role === 'for' && item.value === undefined) continue;
    if (item?.kind === 'word' && strangers++ < 2) continue;
    return undefined;
  }
  const leader = wayOfLeader(sentence, at);
  return leader && { way: leader, isNext: true };
}

/** German puts its participle last: "um 8 Prozent auf 98.000 Dollar gestiegen". */
export function wayAtEnd(sentence: LexedSentence, at: number): Way | undefined {
  const { to } = clauseAt(sentence, at);
  for (let next = at + 1; next < to; next++) {
    const way = moveOf(sentence.items[next]);
    if (way) return way;
  }
  return undefined;
}
