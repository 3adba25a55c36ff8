import type { Claim, ClaimWindow } from '../claim.ts';
import type { Item, Quantity, TimePhrase } from '../lexer/item.ts';
import type { ClauseSubject, LexedSentence } from '../lexer/lexed-sentence.ts';
import { hedgeAt } from '../lexer/hedge-at.ts';
import { ownersAt } from '../lexer/owner-at.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { datePart, isIndex, quantityParts } from './claim-parts.ts';
import type { Candidate, KindRule } from './kind-rule.ts';

type Way = 'up' | 'down';

const moveOf = (item: Item | undefined): Way | undefined => (isRole(item, 'up') ? 'up' : isRole(item, 'down') ? 'down' : undefined);

/** Words that stand before levels alone ("above"), not before sizes ("over"). */
const isPlace = (item: Item | undefined): boolean => isRole(item, 'above', 'below') && item?.kind === 'role' && item.value === 'place';

/** A noun or word behind the number: "a 3.7% daily gain", "a 10% price bounce", "trading 3% higher". */
function wayBehind({ items }: LexedSentence, at: number): Way | undefined {
  const side = items[at + 1];
  if (isPlace(side) && items.slice(at + 2, at + 5).some((item) => isRole(item, 'trade', 'high', 'low') || item.kind === 'time'))
    return isRole(side, 'above') ? 'up' : 'down';
  // "21.3% up to $3,620": the hedge of the next number and its own word.
  if (side?.text === 'up to') return 'up';
  let strangers = 0;
  for (let next = at + 1; next <= at + 4; next++) {
    const item = items[next];
    const way = moveOf(item);
    if (way) return way;
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
function gainTo({ items }: LexedSentence, behind: number): { way: Way; isNext: boolean } | undefined {
  let at = behind;
  let hasVerb = false;
  while (items[at] && !moveOf(items[at]) && behind - at < MAX_GAIN) {
    const item = items[at];
    if (!isQuiet(item) && !isRole(item, 'trade', 'from', 'since', 'high', 'low', 'record') && item?.kind !== 'word' && item?.text !== "'s")
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

/** The verb or noun before the number: "rose by nearly 5%", "gains of 5%", "lifted SOL 6%". A level ("fell to 5%") is none. */
function wayBefore(sentence: LexedSentence, at: number): { way: Way; isNext: boolean } | undefined {
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
    if (isRole(item, 'to', 'at')) return gainTo(sentence, back - 1);
    // "rose above 60%": a level.
    if (isPlace(item)) return undefined;
    if (isQuiet(item) || isRole(item, 'near', 'above', 'below', 'by', 'of', 'price', 'puts', 'description')) continue;
    if (item?.kind === 'asset') continue;
    if (item?.kind === 'role' && item.role === 'for' && item.value === undefined) continue;
    if (item?.kind === 'word' && strangers++ < 2) continue;
    return undefined;
  }
  return undefined;
}

/** German puts its participle last: "um 8 Prozent auf 98.000 Dollar gestiegen". */
function wayAtEnd(sentence: LexedSentence, at: number): Way | undefined {
  const { to } = clauseAt(sentence, at);
  for (let next = at + 1; next < to; next++) {
    const way = moveOf(sentence.items[next]);
    if (way) return way;
  }
  return undefined;
}

/** A change that was told, for what goes on with its verb. */
interface Told {
  readonly way: Way;
  readonly window: ClaimWindow | undefined;
}

/** "is up 52%, versus 2% for BTC": the same move of another. */
function comparedWith({ items }: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  let back = at - 1;
  while (isQuiet(items[back]) || isRole(items[back], 'near', 'above', 'below')) back--;
  const isCompared =
    items[back]?.kind === 'role' && /^(?:versus|vs|against|compared|gegenüber|verglichen|im vergleich)/.test(items[back]?.text ?? '');
  if (!isCompared || !isRole(items[at + 1], 'for', 'at') || items[at + 2]?.kind !== 'asset') return undefined;
  const last = Math.max(-1, ...[...before.keys()].filter((told) => told < back));
  return before.get(last);
}

/** "up 1% on the day and 2.6% on the week", "the Russell gained 0.8%, and the Dow 0.2%": the second goes on with the first's verb. */
function goneOn(sentence: LexedSentence, at: number, before: ReadonlyMap<number, Told>): Told | undefined {
  const { items } = sentence;
  const clause = clauseAt(sentence, at);
  const isBracketed = clause.from === at && isMark(items[at - 1], '(') && items[at - 2]?.kind === 'asset';
  if (clause.opener !== 'and' && clause.opener !== 'or' && !isBracketed && !isMark(items[clause.from - 1], ',;')) return undefined;
  const lead = items.slice(clause.from, at);
  // "LINK's advance amounts to 58%; ETH's amounts to 25%".
  const isElided = lead[0]?.kind === 'asset' && lead[1]?.text === "'s" && isRole(lead.at(-1), 'to', 'at') && lead.length <= 4;
  // "seit der Wahl sind es sogar 41 Prozent": the number of what was said before.
  const isCounted = sentence.isVerbLast && lead.some(({ text }) => text === 'es') && lead.some((item) => isRole(item, 'auxiliary'));
  if (
    (!isElided &&
      !isCounted &&
      !lead.every((item) => item.kind === 'asset' || isQuiet(item) || isRole(item, 'near', 'above', 'below', 'by'))) ||
    lead.some(isPlace)
  )
    return undefined;
  const named = sentence.clauses[(sentence.clauseOf[at] ?? 0) - 1];
  // "XRP, 4%": a name by itself, and its number behind a comma.
  const isParted = lead.length === 0 && named?.hasOwnSubject === true && named.to - named.from === 1;
  const hasName = isParted || lead.some((item) => item.kind === 'asset');
  const hasTime = isCounted || items.slice(at, clause.to).some((item) => item.kind === 'time');
  const isListed = hasName || hasTime || clause.opener === 'or' || clause.subject.kind !== 'assets' || clause.subject.subjects.length > 1;
  if (!isListed) return undefined;
  for (let back = clause.from - 1; back >= 0; back--) {
    const told = before.get(back);
    // "Gainers were SOL (5%) and ADA (3%)".
    const way = isBracketed ? moveOf(items[back]) : undefined;
    if (way) return { way, window: undefined };
    if (told) return hasTime ? { ...told, window: undefined } : told;
    if (items[back]?.kind === 'quantity') return undefined;
  }
  return undefined;
}

const isOfNow = (item: Item): boolean => item.kind === 'role' && item.value === 'now';

/** "an 83% uptick in developer engagement": a noun of a move, of something that is no price. */
function isOfOtherSeries({ items }: LexedSentence, at: number): boolean {
  const isTied = isRole(items[at + 1], 'up', 'down') && items[at + 2]?.text === 'in';
  return isTied && items[at + 3]?.kind === 'word' && !items.slice(at + 4, at + 7).some((item) => isRole(item, 'price', 'scope', 'trade'));
}

/** "half of its market value". */
const isOfItsValue = (items: readonly Item[], at: number): boolean =>
  isRole(items[at], 'possessive') &&
  (isRole(items[at + 1], 'price') ||
    (items[at + 1]?.kind === 'role' && items[at + 1]?.text.startsWith('market')) ||
    items[at + 1]?.text === 'worth');

/** A share of something ("61% of the total") or a rate of something else ("a 10% stake") is no change. */
function isOtherThing({ items, ...sentence }: LexedSentence, at: number): boolean {
  const next = items[at + 1];
  // "gained 5% more than ADA": over another, not over a time.
  if (
    isRole(next, 'up-after', 'down-after') &&
    items[at + 2]?.text === 'than' &&
    items.slice(at + 3, at + 6).some(({ kind }) => kind === 'asset')
  )
    return true;
  if ((isRole(next, 'of') && !isOfItsValue(items, at + 2)) || isOfOtherSeries({ items, ...sentence }, at)) return true;
  // "a 400% climb from current prices": a rise that is yet to come.
  if (items.slice(at + 1, at + 6).some((item, index, row) => isRole(item, 'from', 'above', 'below') && row.slice(index + 1).some(isOfNow)))
    return true;
  return isRole(next, 'barrier') || isRole(items[at + 2], 'barrier');
}

/** "since its market bottom", "from the previous day's high": a start that has no date. */
function startOf({ items }: LexedSentence, at: number): ClaimWindow | undefined {
  let isTied = false;
  for (let next = at + 1; next <= at + 9; next++) {
    const item = items[next];
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

/** Series that this kind tells changes of; those of the others are no price's change. */
const OWN_SCOPES: ReadonlySet<string> = new Set(['open-interest', 'volume', 'tvl', 'hash-rate', 'mining-difficulty', 'market-cap']);

/** The scope as a claim names it: the whole market's change is its market value's. `null` for a series of another kind. */
function scopeFor(subject: string, scope: string | undefined): string | undefined | null {
  if (scope === undefined) return undefined;
  if (!OWN_SCOPES.has(scope)) return null;
  return scope === 'market-cap' && subject.startsWith('TOTAL') ? undefined : scope;
}

function unitFor(quantity: Quantity, subject: ClauseSubject): string | undefined {
  if (quantity.isLarge || subject.kind === 'unknown') return undefined;
  if (quantity.unit === '%' || quantity.unit === 'pp') return quantity.unit;
  const areIndices = subject.subjects.every(isIndex);
  if (quantity.unit === 'pts') return areIndices ? 'pts' : undefined;
  return quantity.unit === undefined && areIndices ? 'pts' : undefined;
}

/** "closed 1.2% lower for a third straight day": the run is no window of the change, which is the day's where a day is told. */
function windowOf({ window, asOf }: TimePhrase): ClaimWindow | undefined {
  if (window?.kind !== 'consecutive') return window;
  return asOf === undefined ? undefined : { kind: 'day' };
}

function claimsOf(
  sentence: LexedSentence,
  at: number,
  subject: ClauseSubject,
  parts: Partial<Claim>,
  { way, window: shared }: Told,
): readonly Candidate[] {
  if (subject.kind === 'unknown') return [];
  const time = timeAt(sentence, at);
  const window = startOf(sentence, at) ?? windowOf(time) ?? shared;
  return subject.subjects.flatMap((one) => {
    const scope = scopeFor(one, subject.scope);
    if (scope === null) return [];
    const claim: Claim = {
      kind: 'change-over-window',
      subject: one,
      isSubjectNamed: subject.isNamed,
      ...parts,
      direction: way,
      ...(window === undefined ? {} : { window }),
      ...datePart(time),
      ...(scope === undefined ? {} : { scope }),
    };
    return [{ claim, at }];
  });
}

/** The series that a number names behind it: "a 24% jump in trading volume". */
function scopeBehind({ items }: LexedSentence, at: number): string | undefined {
  for (let next = at + 1; next <= at + 6; next++) {
    const item = items[next];
    if (item?.kind === 'role' && item.role === 'scope') return isRole(items[next - 1], 'by') ? undefined : String(item.value);
    if (!isQuiet(item) && !isRole(item, 'up', 'down', 'for', 'of', 'price', 'pronoun') && item?.kind !== 'word' && item?.kind !== 'asset')
      return undefined;
  }
  return undefined;
}

const own = (way: Way | undefined): Told | undefined => way && { way, window: undefined };

function toldAt(sentence: LexedSentence, at: number, quantity: Quantity, told: ReadonlyMap<number, Told>): Told | undefined {
  if (quantity.sign !== undefined) return own(quantity.sign > 0 ? 'up' : 'down');
  const before = wayBefore(sentence, at);
  const way = (before?.isNext ? before.way : undefined) ?? wayBehind(sentence, at) ?? before?.way;
  return (
    own(way) ??
    goneOn(sentence, at, told) ??
    comparedWith(sentence, at, told) ??
    (sentence.isVerbLast ? own(wayAtEnd(sentence, at)) : undefined)
  );
}

/** "added 292 points, or 0.6%": the same change in another unit, straight behind it. */
function isSaidAgain({ items }: LexedSentence, at: number, quantity: Quantity, told: ReadonlyMap<number, Told>): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const item = items[back];
    if (item?.kind === 'quantity') return told.has(back) && item.quantity.unit !== quantity.unit;
    if (!isQuiet(item) && !isMark(item, ',') && !isRole(item, 'or')) return false;
  }
  return false;
}

function changesAt(sentence: LexedSentence, at: number, quantity: Quantity, told: Map<number, Told>): readonly Candidate[] {
  const subject = subjectAt(sentence, at);
  const unit = unitFor(quantity, subject);
  if (subject.kind === 'unknown' || unit === undefined || isOtherThing(sentence, at)) return [];
  const change = toldAt(sentence, at, quantity, told);
  const isOther = clauseAt(sentence, at).opener === 'or' && !isSaidAgain(sentence, at, quantity, told) && !wayBehind(sentence, at);
  if (!change || isOther) return [];
  // A bare number is points only straight behind the verb, and where it counts nothing.
  const counts = ['word', 'role', 'asset'].includes(sentence.items[at + 1]?.kind ?? '');
  if (quantity.unit === undefined && (counts || !wayBefore(sentence, at)?.isNext)) return [];
  told.set(at, { ...change, window: change.window ?? windowOf(timeAt(sentence, at)) });
  const scope = scopeBehind(sentence, at);
  const subjects = ownersAt(sentence, at, quantity, subject.subjects);
  const about = { ...subject, subjects, ...(scope === undefined ? {} : { scope }) };
  return claimsOf(sentence, at, about, quantityParts(sentence, at, { ...quantity, unit }), change);
}

/** "doubled", "halved": the verb holds the size. */
function changeInVerb(sentence: LexedSentence, at: number, item: Item): readonly Candidate[] {
  if (item.kind !== 'role' || typeof item.value !== 'number') return [];
  const way = moveOf(item);
  const subject = clauseAt(sentence, at).subject;
  const [next, second] = [sentence.items[at + 1], sentence.items[at + 2]];
  const hedge = hedgeAt(sentence, at);
  // "doubled down", "doubled the averages": no change of its own price.
  if (!way || isRole(next, 'down', 'determiner') || next?.kind === 'asset' || next?.kind === 'word' || second?.kind === 'word') return [];
  return claimsOf(
    sentence,
    at,
    subject,
    { value: item.value, unit: '%', halfDigit: 0.5, ...(hedge === undefined ? {} : { hedge }) },
    { way, window: undefined },
  );
}

/** "up 4% and Ethereum is up 6% over the past week", "up 4%, 5% and 6% on the day": the window behind the last is the others' too. */
function shareWindows(sentence: LexedSentence, candidates: readonly Candidate[]): readonly Candidate[] {
  const shared: Candidate[] = [];
  let behind: Candidate | undefined;
  for (const candidate of candidates.toReversed()) {
    const isJoined = behind !== undefined && isJoinedTo(sentence, candidate.at, behind.at);
    const window = candidate.claim.window ?? (isJoined ? behind?.claim.window : undefined);
    const whole = window === undefined ? candidate : { ...candidate, claim: { ...candidate.claim, window } };
    shared.unshift(whole);
    if (behind?.at !== candidate.at) behind = whole;
  }
  return shared;
}

/** The clause behind a number begins with "and", or with the next number of the row. */
function isJoinedTo(sentence: LexedSentence, at: number, next: number): boolean {
  if (at === next) return true;
  if (sentence.clauseOf[next] !== (sentence.clauseOf[at] ?? 0) + 1) return false;
  const { opener, from } = clauseAt(sentence, next);
  return opener === 'and' || (opener === undefined && sentence.items.slice(from, next).every((item) => isQuiet(item)));
}

/** A change in per cent or points: over a window, since a date, from an extreme; also of volume, open interest and the like. */
export const changeOverWindow: KindRule = {
  kind: 'change-over-window',
  find: (sentence) => {
    const told = new Map<number, Told>();
    const found = sentence.items.flatMap((item, at) =>
      item.kind === 'quantity' ? changesAt(sentence, at, item.quantity, told) : changeInVerb(sentence, at, item),
    );
    return shareWindows(sentence, found);
  },
};
