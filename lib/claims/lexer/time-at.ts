import type { ClaimWindow } from '../claim.ts';
import type { Item, TimePhrase } from './item.ts';
import type { LexedSentence } from './lexed-sentence.ts';
import { clauseAt, isRole, skipQuiet } from './walk.ts';

/** The window said last before an item, in this sentence or before it. */
function windowBefore({ items, sameWindow }: LexedSentence, at: number): ClaimWindow | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const item = items[back];
    if (item?.kind === 'time' && item.time.window !== undefined) return item.time.window;
  }
  return sameWindow;
}

const timeOf = (sentence: LexedSentence, at: number): TimePhrase | undefined => {
  const item = sentence.items[at];
  if (item?.kind === 'time' && item.time.isSame) {
    const window = windowBefore(sentence, at);
    return window && { window };
  }
  return item?.kind === 'time' && (item.time.window !== undefined || item.time.asOf !== undefined) ? item.time : undefined;
};

const isArticle = (item: Item | undefined): boolean => isRole(item, 'determiner', 'possessive', 'filler', 'near');

/** "the rebound from July's trough lifted it to $20,187": the month is that of the extreme, not of the level behind the verb. */
function isOfExtreme({ items }: LexedSentence, index: number, at: number): boolean {
  // "fell 12% to its lowest in 13 months".
  const isBehindExtreme =
    at < index && isRole(items[index - 1], 'high', 'low') && items.slice(at + 1, index).some((item) => isRole(item, 'to'));
  if (isBehindExtreme) return true;
  const next = items[index + 1]?.text === "'s" ? index + 2 : index + 1;
  if (!isRole(items[next], 'high', 'low', 'record')) return false;
  const time = items[index];
  // "fell 12% to a 13-month low": how long the extreme is one.
  if (time?.kind === 'time' && time.time.window?.kind === 'rolling' && isArticle(items[index - 1])) return true;
  if (at < index) return items.slice(at + 1, index).some((item) => isRole(item, 'from', 'below', 'above', 'since'));
  return items.slice(next + 1, at).some((item) => isRole(item, 'up', 'down', 'puts', 'reach', 'cross', 'trade'));
}

/** Times in a stretch of items, in order; ends at another number going away from `at`. */
function timesToward(sentence: LexedSentence, at: number, end: number): readonly TimePhrase[] {
  const step = end > at ? 1 : -1;
  const found: TimePhrase[] = [];
  for (let index = at + step; index !== end; index += step) {
    const item = sentence.items[index];
    if (item?.kind === 'quantity' && item.quantity.unit === '%') break;
    const time = isOfExtreme(sentence, index, at) ? undefined : timeOf(sentence, index);
    if (time) found.push(time);
  }
  return found;
}

/** The times of a clause that holds nothing but them: "In the last 24 hours, …". */
function adverbialTimes(sentence: LexedSentence, at: number): readonly TimePhrase[] {
  const own = sentence.clauseOf[at] ?? 0;
  return sentence.clauses.slice(0, own).flatMap(({ from, to }) => {
    const stretch = sentence.items.slice(from, to);
    const isAdverbial =
      stretch.every((item) => item.kind === 'time' || item.kind === 'word' || item.kind === 'role') &&
      stretch.some((item) => item.kind === 'time');
    const hasVerb = stretch.some(
      (item) => item.kind === 'role' && ['up', 'down', 'reach', 'cross', 'trade', 'auxiliary'].includes(item.role),
    );
    // ", its worst month since June 2022,": how long the extreme is one.
    if (isRole(stretch[0], 'possessive') && stretch.some((item) => isRole(item, 'high', 'low', 'record'))) return [];
    return isAdverbial && !hasVerb ? stretch.flatMap((_, offset) => timeOf(sentence, from + offset) ?? []) : [];
  });
}

const isOfNext = (items: readonly Item[]): boolean =>
  items.some(
    (item, at) => item.kind === 'time' && (item.text.endsWith(':') || items[at + 1]?.text === ':' || items[at + 1]?.kind === 'quantity'),
  );

/** The clause behind, where it is but a time: "fell 5%, on Thursday". */
function trailingTimes(sentence: LexedSentence, at: number): readonly TimePhrase[] {
  const next = sentence.clauses[(sentence.clauseOf[at] ?? 0) + 1];
  if (!next || next.hasOwnSubject || next.to - next.from > 2) return [];
  // "at $2,911 (24hrs: -3.3%)": the time of the number behind it.
  if (isOfNext(sentence.items.slice(next.from, next.to + 1))) return [];
  const time = timeOf(sentence, next.from);
  return time ? [time] : [];
}

/** Letters of a date with its day. */
const DAY = 'YYYY-MM-DD'.length;

const isDay = ({ asOf }: TimePhrase): boolean => asOf?.length === DAY;

/** The one day that a stretch of items names; none where it names more times than that. */
function onlyDay(sentence: LexedSentence, from: number, to: number, at: number): readonly TimePhrase[] {
  const named: readonly TimePhrase[] = sentence.items
    .slice(from, to)
    .flatMap((_, offset) => (isOfExtreme(sentence, from + offset, at) ? [] : (timeOf(sentence, from + offset) ?? [])));
  return named.length === 1 && named.every(isDay) ? named : [];
}

/** "fell on 10 October by 17% to $104,000": where a move went to has the day of the move, over its size. */
function dayOfMove(sentence: LexedSentence, at: number): readonly TimePhrase[] {
  const item = sentence.items[at];
  const clause = clauseAt(sentence, at);
  const before = skipQuiet(sentence, at - 1, -1, clause);
  const isEnd = item?.kind === 'quantity' && item.quantity.unit !== '%' && isRole(sentence.items[before ?? -1], 'to');
  return isEnd ? onlyDay(sentence, clause.from, at, at) : [];
}

/** "fell 7% on 10 October and closed at $113,214": what closed is the day that was told of. */
function dayOfClose(sentence: LexedSentence, at: number): readonly TimePhrase[] {
  const { items, clauses, clauseOf } = sentence;
  const { from, opener, hasOwnSubject } = clauseAt(sentence, at);
  const before = clauses[(clauseOf[at] ?? 0) - 1];
  const verb = items[from];
  const isOfClose = verb?.kind === 'role' && verb.value === 'close';
  return before && opener === 'and' && !hasOwnSubject && isOfClose ? onlyDay(sentence, before.from, before.to, at) : [];
}

/**
 * When a number is said of: the window and the day nearest behind it in its clause, else before it, else of an adverbial before
 * the clause; without any that of the move that ends there, or of the day that closed. A window of the text wins over the day's trade that a mere date stands for.
 */
export function timeAt(sentence: LexedSentence, at: number): TimePhrase {
  const { from, to } = clauseAt(sentence, at);
  const own = [
    ...timesToward(sentence, at, to),
    ...timesToward(sentence, at, from - 1),
    ...trailingTimes(sentence, at),
    ...adverbialTimes(sentence, at),
  ];
  const shared = own.length > 0 ? own : dayOfMove(sentence, at);
  const times = shared.length > 0 ? shared : dayOfClose(sentence, at);
  const dated = times.find(({ asOf }) => asOf !== undefined);
  const windowed =
    times.find(({ window, asOf }) => window !== undefined && (asOf === undefined || window.kind !== 'day')) ??
    times.find(({ window }) => window !== undefined);
  return {
    ...(windowed?.window === undefined ? {} : { window: windowed.window }),
    ...(dated?.asOf === undefined ? {} : { asOf: dated.asOf, ...(dated.isDated && { isDated: true }) }),
  };
}
