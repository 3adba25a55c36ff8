import type { Claim, ClaimWindow, Direction, Superlative } from '../claim.ts';
import type { Item, Quantity, TimePhrase } from '../lexer/item.ts';
import type { Clause, LexedSentence } from '../lexer/lexed-sentence.ts';
import { measuredIn } from '../lexer/measured-in.ts';
import { ownersAt } from '../lexer/owner-at.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole, roleOf, skipQuiet } from '../lexer/walk.ts';
import { datePart, isAggregate, isIndex, quantityParts } from './claim-parts.ts';
import { isClose } from './is-close.ts';
import { isSupposed } from './is-supposed.ts';
import type { Candidate, KindRule } from './kind-rule.ts';
import { placeOf, type Place } from './place-of.ts';
import { superlativeAt } from './superlative-at.ts';
import { turnedAt } from './turned-at.ts';

/** What stands behind a number and makes it no price: "$0.70 launch price", "$500 worth of", "$2 resistance". */
function isOtherThing(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  // "holds $698,000 in the USDC stablecoin".
  const next = items[at + 1];
  if (
    next?.kind === 'role' &&
    next.role === 'for' &&
    next.value === undefined &&
    items.slice(at + 2, at + 4).some((item) => item.kind === 'asset')
  )
    return true;
  for (let index = at + 1; index <= at + 3; index++) {
    const item = items[index];
    if (isRole(item, 'barrier', 'scope')) return !isRole(item, 'scope') || index === at + 1;
    if (isRole(item, 'of') || (item?.kind === 'role' && item.value === 'worth')) return true;
    if (!isRole(item, 'mark', 'determiner') && !(item?.kind === 'word' && index === at + 1 && !item.text.endsWith('ed'))) return false;
  }
  return false;
}

/** "rests $38,300 below October's summit": a distance, not a level. */
function isDistance({ items }: LexedSentence, at: number): boolean {
  if (!isRole(items[at + 1], 'below', 'from') || isRole(items[at - 1], 'to', 'at')) return false;
  for (let next = at + 2; next <= at + 5; next++) {
    const item = items[next];
    if (isRole(item, 'record', 'high')) return true;
    if (!isQuiet(item) && item?.text !== "'s") return false;
  }
  return false;
}

/** A barrier that was crossed, or was not, is a level all the same. */
const isCrossing = (sentence: LexedSentence, at: number): boolean => {
  for (let back = at - 1; back >= at - 4; back--) {
    const role = roleOf(sentence.items[back]);
    if (role === 'cross' || role === 'fail' || role === 'down' || role === 'up') return true;
    // "traded below the $88,500 zone".
    if (role === 'trade' && back < at - 1) return true;
    if (role !== 'mark' && role !== 'determiner' && role !== 'above' && role !== 'below' && role !== 'about') return false;
  }
  return false;
};

/** A bare number that stands as a level: nothing is counted by it ("503 shares"). */
function isPrinted({ items }: LexedSentence, at: number): boolean {
  const next = items[at + 1];
  return (
    next === undefined ||
    next.kind === 'mark' ||
    next.kind === 'time' ||
    isRole(next, 'for', 'from', 'and', 'after', 'conjunction', 'mark', 'filler', 'with')
  );
}

/** No index that is followed stands lower: the VIX at its lowest. */
const LEAST_POINTS = 5;

/** A price in dollars, or an index's points, with or without the word. */
function unitFor(sentence: LexedSentence, at: number, quantity: Quantity, subject: string): string | undefined {
  if (quantity.isLarge || quantity.sign !== undefined) return undefined;
  if (subject.includes('/')) return quantity.unit === undefined || subject.endsWith(`/${quantity.unit}`) ? 'ratio' : undefined;
  // Less is a coefficient that stands beside the index's name.
  if (isIndex(subject) && (typeof quantity.value === 'number' ? quantity.value : quantity.value[0]) < LEAST_POINTS) return undefined;
  if (isIndex(subject)) return quantity.unit === 'pts' || (quantity.unit === undefined && isPrinted(sentence, at)) ? 'pts' : undefined;
  return quantity.unit === 'USD' ? 'USD' : undefined;
}

/** "since it dipped near $2,400", "after falling to $90,000": a level from before what the sentence tells. */
function isOfBefore(sentence: LexedSentence, at: number): boolean {
  const clause = clauseAt(sentence, at);
  if (clause.opener === 'after')
    return !isRole(sentence.items[clause.from - 1], 'aside') && sentence.items[clause.from - 1]?.text !== 'before';
  // "has since cooled to" is no time.
  return sentence.items
    .slice(clause.from, at)
    .some((item, offset) => isRole(item, 'since') && !isRole(sentence.items[clause.from + offset - 1], 'auxiliary'));
}

/** What a clause may be told further by before the extreme that it comes to: "shortly after the open on Tuesday". */
const isFurther = (item: Item | undefined): boolean =>
  isQuiet(item) ||
  item?.kind === 'word' ||
  isMark(item, '.') ||
  isRole(item, 'for', 'after', 'of', 'at', 'near', 'mark', 'trade', 'price', 'high', 'low');

/** Behind the level, the end of its clause: "auf 80.600 Dollar gefallen und damit". */
const isTold = (item: Item | undefined): boolean => isFurther(item) || isRole(item, 'up', 'down', 'reach') || isMark(item, ',');

/** ", und damit auf den höchsten Stand seit": what tells more of the level before it. */
const isThereby = (item: Item | undefined): boolean => item?.text === 'damit' || item?.text === 'somit';

/** The clause behind a number's, over what tells its time and place. */
function apposedTo({ items, clauses, clauseOf, isVerbLast }: LexedSentence, at: number): Clause | undefined {
  let next = (clauseOf[at] ?? 0) + 1;
  while (clauses[next]?.opener === 'after') next++;
  const clause = clauses[next];
  if (clause?.opener === 'and' && isThereby(items[clause.from]) && items.slice(at + 1, clause.from - 1).every(isTold)) return clause;
  if (!clause || clause.opener !== undefined || !isMark(items[clause.from - 1], ',–—')) return undefined;
  return items.slice(at + 1, clause.from - 1).every((item) => isFurther(item) || (isVerbLast && isRole(item, 'up', 'down')))
    ? clause
    : undefined;
}

/** "to $690, its highest level since 2021": the extreme that the clause behind says the number is. */
function apposedExtreme(sentence: LexedSentence, at: number): { direction: Direction; superlative: Superlative } | undefined {
  const { items } = sentence;
  const next = apposedTo(sentence, at);
  const first = next && skipQuiet(sentence, next.from, 1, next);
  const place = next && first !== undefined && isRole(items[first], 'to', 'at') ? skipQuiet(sentence, first + 1, 1, next) : first;
  const extreme = place === undefined ? undefined : items[place];
  const superlative = place === undefined ? undefined : superlativeAt(sentence, place);
  if (!superlative || !isRole(extreme, 'high', 'low')) return undefined;
  return { direction: isRole(extreme, 'high') ? 'high' : 'low', superlative };
}

/** "erreichte mit 4.780 Dollar den höchsten Stand seit 2021": German may have the level before its extreme. */
function extremeBehind(sentence: LexedSentence, at: number): { direction: Direction; superlative?: Superlative } | undefined {
  const { items, isVerbLast } = sentence;
  const { from, to } = clauseAt(sentence, at);
  const isLevel =
    isVerbLast &&
    items.slice(from, to).some((item) => isRole(item, 'reach', 'trade', 'up', 'down')) &&
    isRole(items[at - 1], 'at', 'near', 'about');
  if (!isLevel) return undefined;
  for (let next = at + 1; next < to; next++) {
    const item = items[next];
    if (isRole(item, 'high', 'low')) {
      const superlative = superlativeAt(sentence, next);
      const direction = isRole(item, 'high') ? 'high' : 'low';
      // "ein Sechsmonatstief" says of which time it is.
      return superlative ? { direction, superlative } : OF_PERIOD.test(item?.text ?? '') ? { direction } : undefined;
    }
    if (
      !isQuiet(item) &&
      !isRole(item, 'reach', 'price', 'trade', 'description', 'up', 'down', 'to') &&
      item?.kind !== 'asset' &&
      !isNoun(items, next)
    )
      return undefined;
  }
  return undefined;
}

const OF_PERIOD = /(?:tages|wochen|monats|jahres)(?:hoch|tief)/;

/** "wurde die Hundewährung": a noun behind its article. */
const isNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'word' && items[at].isCapital && isRole(items[at - 1], 'determiner');

/** "tested $0.60 but closed under it": on which side of the level the clause behind says that it ended. */
function endedAt(sentence: LexedSentence, at: number): Direction | undefined {
  const { items, clauses } = sentence;
  const next = clauses[(sentence.clauseOf[at] ?? 0) + 1];
  if (!next || next.hasOwnSubject || (next.opener !== 'conjunction' && next.opener !== 'and')) return undefined;
  for (let index = next.from; index < next.to; index++) {
    const item = items[index];
    if (item?.kind === 'quantity' || isRole(item, 'modal', 'condition')) return undefined;
    if (isRole(item, 'above', 'below') && isRole(items[index + 1], 'pronoun')) return isRole(item, 'above') ? 'above' : 'below';
  }
  return undefined;
}

/** "its lowest price since April, at $1,750" or "touching $1,750": the extreme of the clause before, whose level the number is. */
function extremeBefore(sentence: LexedSentence, at: number): { direction: Direction; superlative: Superlative } | undefined {
  const { items, clauses } = sentence;
  const clause = clauseAt(sentence, at);
  const before = clauses[(sentence.clauseOf[at] ?? 0) - 1];
  const isApposed =
    isRole(items[clause.from], 'at', 'reach', 'trade') &&
    items.slice(clause.from + 1, at).every((item) => isQuiet(item) || isRole(item, 'at', 'near'));
  if (!before || !isApposed || !isMark(items[clause.from - 1], ',–—')) return undefined;
  for (let index = before.to - 1; index >= before.from; index--) {
    if (!isRole(items[index], 'high', 'low')) continue;
    const superlative = superlativeAt(sentence, index);
    return superlative && { direction: isRole(items[index], 'high') ? 'high' : 'low', superlative };
  }
  return undefined;
}

/** "im Hoch wurden 69.420 Dollar gezahlt", "stieg in der Spitze auf 75 Dollar": the farthest that a day went. */
function utmostAt({ items, ...sentence }: LexedSentence, at: number): 'high' | 'low' | undefined {
  const { from, to } = clauseAt({ items, ...sentence }, at);
  const said = items.slice(from, to).find((item) => item.kind === 'role' && (item.value === 'utmost' || item.value === 'least'));
  const isFall = items.slice(from, to).some((item) => isRole(item, 'down', 'down-after', 'low'));
  return said?.kind === 'role' ? (said.value === 'least' || isFall ? 'low' : 'high') : undefined;
}

const EARLIER: ClaimWindow = { kind: 'since-event', event: 'earlier' };

/** The time of a level: its day, or a stretch of the calendar that its date alone does not say ("last week", "in the third quarter"). */
function ofLevel({ window, asOf }: TimePhrase): ClaimWindow | undefined {
  if (window?.kind === 'day') return window;
  const isStretch = window?.kind === 'between' && (asOf === undefined || (asOf === window.to && window.from !== window.to));
  return isStretch ? window : undefined;
}

/** "Ether and Solana fell to $3,600 and $190": the next number of a row, with the place of the one before. */
function placeInRow(sentence: LexedSentence, at: number, subjects: readonly string[]): Place | undefined {
  if (subjects.length < 2) return undefined;
  for (let back = at - 1; back >= 0; back--) {
    const item = sentence.items[back];
    if (item?.kind === 'quantity') return placeOf(sentence, back) ?? placeInRow(sentence, back, subjects);
    if (!isRole(item, 'and', 'near', 'above', 'below', 'about') && !isMark(item, ',')) return undefined;
  }
  return undefined;
}

/** So much of another coin is a price in it; larger or rounder amounts are amounts of that coin. */
const [MOST_OF_ANOTHER, FINEST] = [5, 0.005];

/** "fell to 0.0222 BTC", "to 0.0222 against bitcoin": the price in another coin, as `A/B`. */
function pairFor(
  sentence: LexedSentence,
  at: number,
  { unit, value, halfDigit }: Quantity,
  subjects: readonly string[],
): string | undefined {
  const [only, ...more] = subjects;
  const other = unit ?? measuredIn(sentence, at);
  const isFine = typeof value === 'number' && value < MOST_OF_ANOTHER && halfDigit <= FINEST;
  if (only === undefined || more.length > 0 || only.includes('/') || !isFine) return undefined;
  return (other === 'BTC' || other === 'ETH') && other !== only ? `${only}/${other}` : undefined;
}

function claimsAt(sentence: LexedSentence, at: number, quantity: Quantity): readonly Candidate[] {
  const spoken = subjectAt(sentence, at);
  const pair = spoken.kind === 'unknown' ? undefined : pairFor(sentence, at, quantity, spoken.subjects);
  const subject = spoken.kind === 'unknown' || pair === undefined ? spoken : { ...spoken, subjects: [pair] };
  if (subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const units = subject.subjects.map((one) => (isAggregate(one) ? undefined : unitFor(sentence, at, quantity, one)));
  if (units.every((unit) => unit === undefined)) return [];
  if (isDistance(sentence, at) || isSupposed(sentence, at) || (isOtherThing(sentence, at) && !isCrossing(sentence, at))) return [];
  const place = placeOf(sentence, at) ?? placeInRow(sentence, at, subject.subjects);
  const time = timeAt(sentence, at);
  if (!place) return [];
  const isEarlier = time.asOf === undefined && (place.isStart === true || isOfBefore(sentence, at) || time.window?.kind === 'since-event');
  const window = isEarlier ? EARLIER : ofLevel(time);
  const apposed = apposedExtreme(sentence, at) ?? extremeBefore(sentence, at) ?? extremeBehind(sentence, at);
  const turned = apposed || place.superlative ? undefined : turnedAt(sentence, at, quantity, place);
  const utmost = place.direction === 'at' || place.direction === 'near' ? utmostAt(sentence, at) : undefined;
  const direction = apposed?.direction ?? utmost ?? turned ?? endedAt(sentence, at) ?? place.direction;
  const superlative = apposed?.superlative ?? place.superlative;
  const owners = ownersAt(sentence, at, quantity, subject.subjects);
  if (owners.length !== 1) return [];
  return owners.flatMap((one) => {
    const unit = units[subject.subjects.indexOf(one)];
    if (unit === undefined) return [];
    const claim: Claim = {
      kind: 'price-level',
      subject: one,
      isSubjectNamed: subject.isNamed,
      ...quantityParts(sentence, at, { ...quantity, unit }),
      direction,
      ...(place.isApproach ? { isApproach: true } : {}),
      ...(turned ? { isTurn: true } : {}),
      ...(window === EARLIER || !isClose(sentence, at, time, one) ? {} : { isClose: true }),
      ...(superlative ? { superlative } : {}),
      ...(window === undefined ? {} : { window }),
      ...datePart(time),
    };
    return [{ claim, at }];
  });
}

/** An extreme that was reached and has no number: "at its highest level since 2022", "fell to a 13-month low". */
function extremeAt(sentence: LexedSentence, at: number): readonly Candidate[] {
  const { items } = sentence;
  const superlative = superlativeAt(sentence, at);
  if (!superlative || items.slice(at + 1, at + 4).some((item) => item.kind === 'quantity')) return [];
  const { from, to } = clauseAt(sentence, at);
  const extreme = items[at];
  // "notiert Ether so niedrig wie seit Juli nicht mehr".
  const isSo = extreme?.kind === 'role' && extreme.value === 'so';
  let isReached = isSo && items.slice(from, to).some((item) => isRole(item, 'trade', 'auxiliary'));
  for (let back = at - 1; back >= from && !isReached; back--) {
    const item = items[back];
    if (isRole(item, 'to', 'at', 'reach', 'cross')) isReached = true;
    else if (!isQuiet(item) && !isRole(item, 'price')) return [];
  }
  // "Mit 84.000 Dollar sackte der Kurs auf den tiefsten Stand": the extreme is that level's.
  const isLevels = items.slice(from, at).some((item, offset) => item.kind === 'quantity' && extremeBehind(sentence, from + offset));
  const subject = subjectAt(sentence, at);
  if (!isReached || isLevels || subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const time = timeAt(sentence, at);
  return subject.subjects
    .filter((one) => !isAggregate(one))
    .map((one) => {
      const direction = isRole(items[at], 'high') ? 'high' : 'low';
      const base = { kind: 'price-level', subject: one, isSubjectNamed: subject.isNamed, direction, superlative } as const;
      return { claim: superlative.since === undefined ? { ...base, ...datePart(time) } : base, at };
    });
}

/** A price or an index's level: "trades at", "approaches", "slipped below", "a 13-month low under", "highest since March". */
export const priceLevel: KindRule = {
  kind: 'price-level',
  find: (sentence) => {
    const numbered = sentence.items.flatMap((item, at) => (item.kind === 'quantity' ? claimsAt(sentence, at, item.quantity) : []));
    // "its lowest level in seven months, at $80,500" is one statement.
    const known = new Set(numbered.flatMap(({ claim }) => (claim.superlative ? [claim.subject] : [])));
    const bare = sentence.items.flatMap((item, at) => (isRole(item, 'high', 'low') ? extremeAt(sentence, at) : []));
    return [...numbered, ...bare.filter(({ claim }) => !known.has(claim.subject))];
  },
};
