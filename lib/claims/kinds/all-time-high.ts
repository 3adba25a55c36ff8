import type { Claim } from '../claim.ts';
import type { Quantity } from '../lexer/item.ts';
import type { ClauseSubject, LexedSentence } from '../lexer/lexed-sentence.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole, skipQuiet } from '../lexer/walk.ts';
import { datePart, isAggregate, isIndex, quantityParts } from './claim-parts.ts';
import type { Candidate, KindRule } from './kind-rule.ts';

const isPrice = (quantity: Quantity): boolean =>
  !quantity.isLarge && (quantity.unit === 'USD' || quantity.unit === undefined || quantity.unit === 'pts');

/** The level behind a record ("of $2.99", "above $123,000") or before it ("hit $123,000, a new all-time high"). */
function levelOf(sentence: LexedSentence, at: number): { at: number; quantity: Quantity; isAbove: boolean } | undefined {
  const { items } = sentence;
  let isAbove = false;
  for (let next = at + 1; next <= at + 5; next++) {
    const item = items[next];
    if (item?.kind === 'quantity') return isPrice(item.quantity) ? { at: next, quantity: item.quantity, isAbove } : undefined;
    if (isRole(item, 'above')) isAbove = true;
    // "breached its record, touching $3.49".
    const goesOn = isMark(item, ',–—') && isRole(items[next + 1], 'reach') && isMade(sentence, at);
    if (!isQuiet(item) && !isRole(item, 'of', 'at', 'near', 'above', 'below', 'price', 'trade', 'reach') && !isMark(item, '(') && !goesOn)
      break;
  }
  for (let back = at - 1; back >= at - 7; back--) {
    const item = items[back];
    if (item?.kind === 'quantity')
      return isPrice(item.quantity) && item.quantity.unit !== undefined ? { at: back, quantity: item.quantity, isAbove: false } : undefined;
    if (!isQuiet(item) && !isMark(item, ',–—') && !isRole(item, 'reach', 'to')) return undefined;
  }
  return undefined;
}

/** Whether the words before a record say that it was made: "reached a new", "surged to an". */
function isMade(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  let isNew = false;
  const firstLoud = skipQuiet(sentence, at - 1, -1, { from, to: at });
  for (let back = at - 1; back >= from; back--) {
    const item = items[back];
    if (isRole(item, 'reach', 'cross')) return !isRole(items[back - 1], 'fail', 'modal', 'to', 'about');
    if (isRole(item, 'up')) return isNew;
    if (isRole(item, 'at') && back === firstLoud) return isRole(items[back - 1], 'auxiliary', 'trade');
    if (isRole(item, 'to', 'above')) isNew = true;
    else if (!isQuiet(item) && item?.kind !== 'word' && item?.text !== "'s" && !isRole(item, 'price')) return false;
  }
  return false;
}

/** The day of a record is sure where the words say that it was made on it: "hit an all-time high of $126,200 on October 6". */
function dayOf(sentence: LexedSentence, at: number, level: number): Pick<Claim, 'asOf' | 'isDated'> {
  const { asOf, isDated } = datePart(timeAt(sentence, level));
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

function claimsAt(sentence: LexedSentence, at: number): readonly Candidate[] {
  const subject = ownerOf(sentence, at);
  if (subject.kind === 'unknown') return [];
  // "The S&P 500 and the Dow closed at record highs": one each.
  if (subject.subjects.length > 1) {
    const isEach = subject.scope === undefined && !levelOf(sentence, at) && isMade(sentence, at) && !subject.subjects.some(isAggregate);
    return isEach
      ? subject.subjects.map((one) => ({
          claim: { kind: 'all-time-high', subject: one, isSubjectNamed: subject.isNamed, direction: 'record' },
          at,
        }))
      : [];
  }
  const [one] = subject.subjects;
  if (
    one === undefined ||
    (subject.scope !== undefined && !OWN_SCOPES.has(subject.scope)) ||
    (isAggregate(one) && subject.scope === undefined)
  )
    return [];
  const level = subject.scope === undefined ? levelOf(sentence, at) : undefined;
  if (!level && !isMade(sentence, at)) return [];
  const unit = isIndex(one) ? 'pts' : 'USD';
  if (level && (level.quantity.unit ?? 'pts') !== unit) return [];
  const claim: Claim = {
    kind: 'all-time-high',
    subject: one,
    isSubjectNamed: subject.isNamed,
    ...(level ? quantityParts(sentence, level.at, { ...level.quantity, unit }) : {}),
    direction: level?.isAbove ? 'above' : 'record',
    ...dayOf(sentence, at, level?.at ?? at),
    ...(subject.scope === undefined ? {} : { scope: subject.scope }),
  };
  return [{ claim, at: level?.at ?? at }];
}

/** A record of all time: with its level, or that it was reached. */
export const allTimeHigh: KindRule = {
  kind: 'all-time-high',
  find: (sentence) => sentence.items.flatMap((item, at) => (isRole(item, 'record') ? claimsAt(sentence, at) : [])),
};
