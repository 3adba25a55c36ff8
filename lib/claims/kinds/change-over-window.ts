import type { Claim, ClaimWindow } from '../claim.ts';
import type { Item, Quantity, TimePhrase } from '../lexer/item.ts';
import type { ClauseSubject, LexedSentence } from '../lexer/lexed-sentence.ts';
import { hedgeAt } from '../lexer/hedge-at.ts';
import { measuredIn } from '../lexer/measured-in.ts';
import { ownersAt } from '../lexer/owner-at.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { datePart, isAggregate, isIndex, quantityParts } from './claim-parts.ts';
import { isOtherChange } from './is-other-change.ts';
import type { Candidate, KindRule } from './kind-rule.ts';
import { shareWindows } from './share-windows.ts';
import { startOf } from './start-of.ts';
import { comparedWith, goneOn, type Told } from './told-before.ts';
import { moveOf, wayAtEnd, wayBefore, wayBehind, wayBehindRow, type Way } from './way-of.ts';

/** Series that this kind tells changes of; those of the others are no price's change. */
const OWN_SCOPES: ReadonlySet<string> = new Set([
  'open-interest',
  'volume',
  'tvl',
  'hash-rate',
  'mining-difficulty',
  'market-cap',
  'active-addresses',
]);

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

const nounBefore = ({ items }: LexedSentence, at: number): Item | undefined =>
  items.slice(Math.max(0, at - 4), at).findLast((item) => !isQuiet(item) && !isRole(item, 'near', 'above', 'below'));

function toldAt(sentence: LexedSentence, at: number, quantity: Quantity, told: ReadonlyMap<number, Told>): Told | undefined {
  if (quantity.sign !== undefined) return own(quantity.sign > 0 ? 'up' : 'down');
  // "reversing a gain to finish 2.1% lower": what stands straight behind the number is its own.
  // "nach einem Plus von 4,5 Prozent ins Minus": what the noun before it says, is its own.
  const isNoun = sentence.isVerbLast && (nounBefore(sentence, at)?.text ?? '').endsWith(' von');
  const hasTail = !isNoun && isRole(sentence.items[at + 1], 'up-after', 'down-after');
  const before = wayBefore(sentence, at);
  const way = (before?.isNext && !hasTail ? before.way : undefined) ?? wayBehind(sentence, at) ?? wayBehindRow(sentence, at) ?? before?.way;
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

/** "outperforming the broader market's 2.1% gain": whose it is has no name here. */
function isOfUnnamed({ items }: LexedSentence, at: number): boolean {
  const [owner, mark] = [items[at - 2], items[at - 1]];
  const isNoun = owner?.kind === 'word' || (isRole(owner, 'price') && isRole(items[at - 3], 'determiner', 'price'));
  return mark?.text === "'s" && (isNoun || (isRole(owner, 'price') && items[at - 3]?.kind === 'word'));
}

/** "9 Milliarden Dollar sind hinterlegt, ein Viertel mehr als im April": of the sum in the clause before, which is no price. */
function isOfSum(sentence: LexedSentence, at: number, subject: ClauseSubject): boolean {
  const { items, clauses, clauseOf, isVerbLast } = sentence;
  const before = clauses[(clauseOf[at] ?? 0) - 1];
  if (!isVerbLast || !before || clauseAt(sentence, at).hasOwnSubject || !isRole(items[at + 1], 'up-after', 'down-after')) return false;
  const isSum = items.slice(before.from, before.to).some((item) => item.kind === 'quantity' && item.quantity.isLarge);
  return isSum && subject.kind === 'assets' && subject.scope === undefined;
}

function changesAt(sentence: LexedSentence, at: number, quantity: Quantity, told: Map<number, Told>): readonly Candidate[] {
  const subject = subjectAt(sentence, at);
  const unit = unitFor(quantity, subject);
  const isOthers = isOtherChange(sentence, at) || isOfUnnamed(sentence, at) || isOfSum(sentence, at, subject);
  if (subject.kind === 'unknown' || unit === undefined || isOthers) return [];
  const change = toldAt(sentence, at, quantity, told);
  const isOther = clauseAt(sentence, at).opener === 'or' && !isSaidAgain(sentence, at, quantity, told) && !wayBehind(sentence, at);
  if (!change || isOther) return [];
  // A bare number is points only straight behind the verb, and where it counts nothing.
  const counts = ['word', 'role', 'asset'].includes(sentence.items[at + 1]?.kind ?? '');
  if (quantity.unit === undefined && (counts || !wayBefore(sentence, at)?.isNext)) return [];
  told.set(at, { ...change, window: change.window ?? windowOf(timeAt(sentence, at)) });
  const scope = scopeBehind(sentence, at);
  const other = measuredIn(sentence, at);
  const subjects = ownersAt(sentence, at, quantity, subject.subjects).flatMap((one) =>
    // "29 percentage points ahead against bitcoin" is by how much more it gained.
    unit === '%' || other === undefined ? inTermsOf(one, other) : [],
  );
  const about = { ...subject, subjects, ...(scope === undefined ? {} : { scope }) };
  return claimsOf(sentence, at, about, quantityParts(sentence, at, { ...quantity, unit }), change);
}

/** "fell 3% against bitcoin": the change of its price in bitcoin; of what has no such price ("against small caps") nothing is said. */
const inTermsOf = (subject: string, other: string | undefined): readonly string[] =>
  other === undefined || other === subject || subject.includes('/')
    ? [subject]
    : isAggregate(other) || isAggregate(subject) || isIndex(other) || isIndex(subject)
      ? []
      : [`${subject}/${other}`];

/** "doubled", "halved": the verb holds the size. */
function changeInVerb(sentence: LexedSentence, at: number, item: Item): readonly Candidate[] {
  if (item.kind !== 'role' || typeof item.value !== 'number') return [];
  const way = moveOf(item);
  const subject = clauseAt(sentence, at).subject;
  const next = sentence.items[at + 1];
  const second = next?.kind === 'mark' ? undefined : sentence.items[at + 2];
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
