import type { Claim } from '../claim.ts';
import type { Item, TimePhrase } from '../lexer/item.ts';
import type { ClauseSubject, LexedSentence } from '../lexer/lexed-sentence.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isQuiet, isRole } from '../lexer/walk.ts';
import { baseOf } from './base-of.ts';
import { datePart, isAggregate, isIndex, quantityParts } from './claim-parts.ts';
import { isFirstEver } from './is-first-ever.ts';
import { isMade } from './is-made.ts';
import type { Candidate, KindRule } from './kind-rule.ts';
import { placeOf } from './place-of.ts';
import { isPassedBy, levelBefore, levelBehind, type RecordLevel } from './record-level.ts';
import { dateBefore, recordTime } from './record-time.ts';
import { isDefinite, riseTo } from './rise-needed.ts';

/** The day of a record is sure where the words say that it was made on it: "hit an all-time high of $126,200 on October 6". */
function dayOf(sentence: LexedSentence, at: number, level: number): Pick<Claim, 'asOf' | 'isDated'> {
  const said = isMade(sentence, at) ? undefined : dateBefore(sentence, Math.min(at, level));
  const { asOf, isDated } = datePart(said ?? timeAt(sentence, level));
  const verb = sentence.items.slice(clauseAt(sentence, at).from, at).findLast((item) => isRole(item, 'reach', 'cross'));
  return datePart({ ...(asOf !== undefined && { asOf }), ...(isDated && isRole(verb, 'reach') && isMade(sentence, at) && { isDated }) });
}

/** The name whose record it is: "Bitcoin's all-time high". */
function ownerOf(sentence: LexedSentence, at: number): ClauseSubject {
  for (let back = at - 1; back >= at - 4; back--) {
    const item = sentence.items[back];
    if (item?.kind === 'asset') return { kind: 'assets', subjects: item.subjects, isNamed: true };
    if (item?.text !== "'s" && !isQuiet(item) && !isRole(item, 'price')) break;
  }
  return subjectAt(sentence, at);
}

const OWN_SCOPES: ReadonlySet<string> = new Set(['open-interest', 'tvl', 'hash-rate', 'mining-difficulty', 'market-cap', 'volume']);

/** "record volume", "a record quarter": the word by itself belongs to the noun behind it. */
function isOfOther({ items }: LexedSentence, at: number): boolean {
  const next = items[at + 1];
  if (!items[at]?.text.endsWith('record')) return false;
  if (next?.kind === 'word') return next.text !== "'s" && !/(?:ed|ing|ly)$/.test(next.text);
  return isRole(next, 'scope', 'low', 'up', 'down', 'barrier', 'trade') || next?.kind === 'asset';
}

/** A level as fields of a claim: "below the $69,000 peak" hedges nothing. */
function levelParts(sentence: LexedSentence, { at, quantity, isAbove }: RecordLevel): Partial<Claim> {
  const { hedge, ...parts } = quantityParts(sentence, at, quantity);
  return hedge === undefined || (hedge !== 'about' && !isAbove) ? parts : { ...parts, hedge };
}

type Known = Extract<ClauseSubject, { kind: 'assets' }>;

/** The claim of one asset's record at a level, or without. */
function recordOf(
  sentence: LexedSentence,
  at: number,
  subject: Known,
  level: RecordLevel | undefined,
  date?: TimePhrase,
): readonly Candidate[] {
  const [one] = subject.subjects;
  if (one === undefined || subject.subjects.length > 1 || (isAggregate(one) && subject.scope === undefined)) return [];
  const unit = isIndex(one) ? 'pts' : 'USD';
  if (level && (level.quantity.unit ?? 'pts') !== unit) return [];
  const claim: Claim = {
    kind: 'all-time-high',
    subject: one,
    isSubjectNamed: subject.isNamed,
    ...(level ? levelParts(sentence, { ...level, quantity: { ...level.quantity, unit } }) : {}),
    direction: level?.isAbove ? 'above' : 'record',
    ...(date ? datePart(date.asOf === undefined ? {} : { asOf: date.asOf }) : dayOf(sentence, at, level?.at ?? at)),
    ...(subject.scope === undefined ? {} : { scope: subject.scope }),
  };
  return [{ claim, at: level?.at ?? at }];
}

/** "The S&P 500 and the Dow closed at record highs": one each. */
const ofEach = (sentence: LexedSentence, at: number, subject: Known): readonly Candidate[] =>
  subject.scope === undefined && isMade(sentence, at) && !subject.subjects.some(isAggregate)
    ? subject.subjects.map((one) => ({
        claim: { kind: 'all-time-high', subject: one, isSubjectNamed: subject.isNamed, direction: 'record' },
        at,
      }))
    : [];

/** "that record". */
const isPointer = ({ items }: LexedSentence, at: number): boolean => isDefinite(items[at - 1]);

/** "It had scaled $108,268, leaving the price 11% below that record": the level that a clause before placed the price at. */
function levelToldOf(sentence: LexedSentence, at: number): RecordLevel | undefined {
  const { from } = clauseAt(sentence, at);
  const told = sentence.items.findLastIndex((item, index) => index < from && item.kind === 'quantity' && item.quantity.unit === 'USD');
  const item = sentence.items[told];
  const place = item ? placeOf(sentence, told) : undefined;
  const isReached = place?.direction === 'at' || place?.direction === 'high';
  return item?.kind === 'quantity' && isReached && !item.quantity.isLarge
    ? { at: told, quantity: item.quantity, isAbove: false }
    : undefined;
}

/** What a record's words say: with its level, or that it was reached. */
function ofRecord(sentence: LexedSentence, at: number): readonly Candidate[] {
  const item = sentence.items[at];
  if (isOfOther(sentence, at) || (item?.kind === 'role' && item.value === 'aim')) return [];
  const subject = ownerOf(sentence, at);
  if (subject.kind === 'unknown' || (subject.scope !== undefined && !OWN_SCOPES.has(subject.scope))) return [];
  const isSeries = subject.scope !== undefined;
  const behind = levelBehind(sentence, at, isSeries);
  const before = levelBefore(sentence, at, isSeries);
  const level = behind ?? before ?? (isPointer(sentence, at) ? levelToldOf(sentence, at) : undefined);
  if (subject.subjects.length > 1) return level ? [] : ofEach(sentence, at, subject);
  if (!level && (!isMade(sentence, at) || (item?.kind === 'role' && item.value === 'level'))) return [];
  // "soared to $111,880, eclipsing the record of $109,114": the new one and the old one.
  const passing = behind && before && isPassedBy(sentence, before.at, at) ? recordOf(sentence, at, subject, before) : [];
  return [...passing, ...recordOf(sentence, at, subject, level)];
}

/** "eclipsed its 2021 peak", "surpassed its prior high of $69,000": a peak that was a record until then. */
function ofPassedPeak(sentence: LexedSentence, at: number): readonly Candidate[] {
  const { items } = sentence;
  if (items.slice(at + 1, at + 3).some((item) => item.kind === 'asset')) return [];
  let isFormer = false;
  for (let back = at - 1; back >= at - 4; back--) {
    const item = items[back];
    if ((item?.kind === 'role' && item.value === 'former') || /\d{4}$/.test(item?.text ?? '')) isFormer = true;
    if (isRole(item, 'cross')) return isFormer && !isRole(items[back - 1], 'modal', 'fail', 'to') ? ofRecord(sentence, at) : [];
    if (!isQuiet(item)) return [];
  }
  return [];
}

/** The level of a peak that a fall is measured from, "62% below the $69,000 peak it set in 2021". */
function ofBase(sentence: LexedSentence, at: number): readonly Candidate[] {
  const base = baseOf(sentence, at) ?? riseTo(sentence, at);
  const item = base === undefined ? undefined : sentence.items[base];
  if (base === undefined || !item || item.text === 'that' || isRole(item, 'record') || (item.kind === 'role' && item.value === 'years'))
    return [];
  const level = item.kind === 'quantity' ? { at: base, quantity: item.quantity, isAbove: false } : levelNear(sentence, base);
  const subject = subjectAt(sentence, at);
  if (!level || subject.kind === 'unknown' || subject.scope !== undefined) return [];
  return recordOf(sentence, base, subject, { ...level, isAbove: false }, recordTime(sentence, base, level.at));
}

const levelNear = (sentence: LexedSentence, at: number): RecordLevel | undefined => {
  const before = [at - 1, at - 2].find((back) => sentence.items[back]?.kind === 'quantity');
  const item = before === undefined ? undefined : sentence.items[before];
  return item?.kind === 'quantity' && before !== undefined && item.quantity.unit === 'USD' && !item.quantity.isLarge
    ? { at: before, quantity: item.quantity, isAbove: false }
    : levelBehind(sentence, at, false);
};

const isBeside = (item: Item): boolean => isQuiet(item) || item.kind === 'word' || isRole(item, 'above');

/** The level beside "for the first time": before it, in German behind it too ("zum ersten Mal über 100.000 Dollar"). */
function firstLevel(sentence: LexedSentence, at: number): number {
  const { items } = sentence;
  const { from, to } = clauseAt(sentence, at);
  const isAgain = items
    .slice(from, to)
    .some((item) => item.text.startsWith('wieder') || (item.kind === 'time' && item.time.window?.kind === 'since'));
  if (sentence.isVerbLast && !isAgain) {
    const behind = items.findIndex((item, index) => index > at && index < to && item.kind === 'quantity');
    if (behind >= 0) return behind;
  }
  return items.findLastIndex((item, index) => index < at && item.kind === 'quantity');
}

/** "topped $100,000 for the first time": without a time that it is the first since. */
function ofFirstTime(sentence: LexedSentence, at: number): readonly Candidate[] {
  const { items } = sentence;
  const level = firstLevel(sentence, at);
  const item = items[level];
  if (!isFirstEver(sentence, at) || item?.kind !== 'quantity' || !items.slice(Math.min(level, at) + 1, Math.max(level, at)).every(isBeside))
    return [];
  const subject = subjectAt(sentence, level);
  const place = placeOf(sentence, level);
  if (subject.kind === 'unknown') return [];
  const { isLarge, unit } = item.quantity;
  // Of a series millions and more, "die Marktkapitalisierung kletterte erstmals über 210 Milliarden Dollar".
  const isSeries = subject.scope === 'market-cap' && isLarge && unit === 'USD';
  const isPrice = subject.scope === undefined && !isLarge && (unit === 'USD' || unit === undefined);
  if (!isPrice && !isSeries) return [];
  if (isPrice ? place?.direction !== 'above' : !items.slice(clauseAt(sentence, level).from, level).some((one) => isRole(one, 'above')))
    return [];
  return recordOf(sentence, at, subject, { at: level, quantity: item.quantity, isAbove: true });
}

function claimsIn(sentence: LexedSentence): readonly Candidate[] {
  const found = sentence.items.flatMap((item, at) => {
    if (isRole(item, 'record')) return ofRecord(sentence, at);
    if (isRole(item, 'high')) return ofPassedPeak(sentence, at);
    if (item.kind === 'quantity') return ofBase(sentence, at);
    return isFirstEver(sentence, at) ? ofFirstTime(sentence, at) : [];
  });
  return found.filter(({ at, claim }, index) => found.findIndex((one) => one.at === at && one.claim.subject === claim.subject) === index);
}

/** A record of all time: with its level, or that it was reached. */
export const allTimeHigh: KindRule = {
  kind: 'all-time-high',
  find: (sentence) =>
    sentence.items.some((item) => isRole(item, 'record', 'high', 'to-high', 'reach') || (item.kind === 'role' && item.value === 'first'))
      ? claimsIn(sentence)
      : [],
};
