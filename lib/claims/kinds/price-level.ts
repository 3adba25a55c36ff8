import type { Claim, ClaimWindow, Direction, Superlative } from '../claim.ts';
import type { Item, Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { ownersAt } from '../lexer/owner-at.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole, roleOf, skipQuiet } from '../lexer/walk.ts';
import { isAggregate, isIndex, quantityParts } from './claim-parts.ts';
import type { Candidate, KindRule } from './kind-rule.ts';
import { superlativeAt } from './superlative-at.ts';

/** How many items before a number its verb may stand. */
const MAX_REACH = 10;

interface Place {
  readonly direction: Direction;
  readonly isApproach?: true;
  /** "from $X": a level of before, a claim only with its own date. */
  readonly isStart?: true;
  readonly superlative?: Superlative;
}

interface Walk {
  direction?: Direction;
  hasPlace: boolean;
  isStart: boolean;
  extreme?: 'high' | 'low';
  superlative?: Superlative;
  /** A number of a level was passed: what stands before it is its own. */
  hasPassed: boolean;
  /** Only "is" and the like stood before the number. */
  isCopula: boolean;
}

const PLACES: Readonly<Record<string, Direction>> = {
  at: 'at',
  near: 'near',
  about: 'near',
  above: 'above',
  below: 'below',
  to: 'at',
  'to-high': 'high',
  'to-low': 'low',
};

/** What the verb or noun that governs a level makes of it; `undefined` where it makes no level. */
function governed(walk: Walk, item: Extract<Item, { kind: 'role' }>): Place | undefined {
  const { direction, extreme, superlative } = walk;
  const more = superlative ? { superlative } : {};
  const start = walk.isStart ? { isStart: true as const } : {};
  if (extreme) return { direction: extreme, ...more, ...start };
  const { role } = item;
  if (role === 'approach') return { direction: 'near', isApproach: true };
  if (role === 'cross') return { direction: direction === 'below' ? 'below' : 'above', ...start };
  if (role === 'reach' || role === 'trade') return { direction: direction ?? 'at', ...start };
  if (role === 'fail') return { direction: 'below' };
  const isSaid = walk.hasPlace || (walk.isCopula && (role === 'price' || role === 'description'));
  return isSaid ? { direction: direction ?? 'at', ...start } : undefined;
}

const GOVERNORS = new Set(['approach', 'cross', 'reach', 'trade', 'up', 'down', 'fail', 'price', 'description']);
const STOPS = new Set(['barrier', 'scope', 'need', 'record', 'puts']);
const OTHER_CLAUSE = ['and', 'conjunction', 'relative', 'report', 'with', 'after', 'condition'] as const;

/** Reads the items before a number, nearest first, for what makes it a level. */
function placeOf(sentence: LexedSentence, at: number): Place | undefined {
  const { items } = sentence;
  const walk: Walk = { hasPlace: false, isStart: false, hasPassed: false, isCopula: false };
  let strangers = 0;
  const clause = clauseAt(sentence, at);
  for (let back = at - 1; back >= 0 && back >= at - MAX_REACH; back--) {
    const item = items[back];
    if (!item) break;
    if (back === clause.from - 1) {
      const named = items[back - 1];
      if (isMark(item, '(:') && named?.kind === 'asset' && back === at - 1) return { direction: 'at' };
      // Behind a comma a clause may go on with the verb before it: "fell 3.41%, to 40,785.41".
      if (!isMark(item, ',(–—') || clause.hasOwnSubject || !walk.hasPlace) break;
      continue;
    }
    if (back < clause.from && (isMark(item, ';:') || isRole(item, ...OTHER_CLAUSE))) break;
    if (item.kind === 'time' || item.kind === 'mark') continue;
    if (item.kind === 'quantity') {
      if (item.quantity.unit === 'USD' || item.quantity.unit === '%' || item.quantity.unit === 'pts' || item.quantity.unit === undefined)
        continue;
      return undefined;
    }
    if (item.kind === 'asset')
      return walk.hasPlace || isMark(items[back + 1], '(:') ? { direction: walk.extreme ?? walk.direction ?? 'at' } : undefined;
    if (item.kind === 'word') {
      if (item.text === "'s" || item.text.endsWith('ly')) continue;
      if (++strangers > (walk.extreme ? 3 : 1)) return undefined;
      continue;
    }
    const { role } = item;
    if (STOPS.has(role) || (role === 'by' && !walk.hasPlace)) return undefined;
    if (role === 'high' || role === 'low') {
      walk.extreme ??= role;
      const superlative = superlativeAt(sentence, back);
      if (superlative) walk.superlative ??= superlative;
      walk.hasPlace = true;
      continue;
    }
    if (walk.hasPassed && (role === 'from' || PLACES[role] !== undefined)) continue;
    if (role === 'auxiliary' && !walk.hasPlace && strangers === 0) walk.isCopula = true;
    if (role === 'from') {
      if (walk.extreme === undefined && walk.direction !== undefined && !isRole(items[back + 1], 'about', 'near')) return undefined;
      walk.isStart = walk.direction === undefined || walk.direction === 'near' || walk.extreme !== undefined;
      walk.hasPlace = true;
      continue;
    }
    const place = PLACES[role];
    if (place) {
      if (role !== 'about') walk.hasPlace = true;
      if (walk.direction === undefined || (walk.direction === 'near' && place !== 'at')) walk.direction = place;
      continue;
    }
    if (GOVERNORS.has(role)) {
      if (strangers > 0 && !walk.hasPlace) return undefined;
      // "lost the $3,000 level".
      if (role === 'down' && !walk.hasPlace && isRole(items[at + 1], 'mark', 'barrier')) return { direction: 'below' };
      const found = governed(walk, item);
      if (!found) return undefined;
      return failsBefore(sentence, back) ? { direction: 'below' } : found;
    }
    if (role === 'of') {
      walk.hasPlace = true;
      continue;
    }
    if (role === 'modal' || role === 'negation') continue;
  }
  if (walk.extreme)
    return {
      direction: walk.extreme,
      ...(walk.superlative ? { superlative: walk.superlative } : {}),
      ...(walk.isStart ? { isStart: true } : {}),
    };
  return undefined;
}

/** "failed to breach": the verb's own failure, directly before it. */
function failsBefore({ items }: LexedSentence, at: number): boolean {
  return isRole(items[at], 'cross', 'reach', 'trade') && (isRole(items[at - 1], 'fail') || isRole(items[at - 2], 'fail'));
}

/** What stands behind a number and makes it no price: "$0.70 launch price", "$500 worth of", "$2 resistance". */
function isOtherThing(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  for (let next = at + 1; next <= at + 3; next++) {
    const item = items[next];
    if (isRole(item, 'barrier', 'scope')) return !isRole(items[next], 'scope') || next === at + 1;
    if (isRole(item, 'of') || (item?.kind === 'role' && item.value === 'worth')) return true;
    if (!isRole(item, 'mark', 'determiner') && !(item?.kind === 'word' && next === at + 1 && !item.text.endsWith('ed'))) return false;
  }
  return false;
}

/** A barrier that was crossed, or was not, is a level all the same. */
const isCrossing = (sentence: LexedSentence, at: number): boolean => {
  for (let back = at - 1; back >= at - 4; back--) {
    const role = roleOf(sentence.items[back]);
    if (role === 'cross' || role === 'fail') return true;
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

/** A price in dollars, or an index's points, with or without the word. */
function unitFor(sentence: LexedSentence, at: number, quantity: Quantity, subject: string): string | undefined {
  if (quantity.isLarge || quantity.sign !== undefined) return undefined;
  if (subject.includes('/')) return quantity.unit === undefined ? 'ratio' : undefined;
  if (isIndex(subject)) return quantity.unit === 'pts' || (quantity.unit === undefined && isPrinted(sentence, at)) ? 'pts' : undefined;
  return quantity.unit === 'USD' ? 'USD' : undefined;
}

/** "since it dipped near $2,400", "after falling to $90,000": a level from before what the sentence tells. */
function isOfBefore(sentence: LexedSentence, at: number): boolean {
  const clause = clauseAt(sentence, at);
  if (clause.opener === 'after')
    return !isRole(sentence.items[clause.from - 1], 'aside') && sentence.items[clause.from - 1]?.text !== 'before';
  return sentence.items.slice(clause.from, at).some((item) => isRole(item, 'since'));
}

/** "to $690, its highest level since 2021": the extreme that the clause behind says the number is. */
function apposedExtreme(sentence: LexedSentence, at: number): { direction: Direction; superlative: Superlative } | undefined {
  const { items, clauses } = sentence;
  const next = clauses[(sentence.clauseOf[at] ?? 0) + 1];
  if (!next || next.opener !== undefined || !isMark(items[next.from - 1], ',–—') || next.from !== at + 2) return undefined;
  const place = skipQuiet(sentence, next.from, 1, next);
  const extreme = place === undefined ? undefined : items[place];
  const superlative = place === undefined ? undefined : superlativeAt(sentence, place);
  if (!superlative || !isRole(extreme, 'high', 'low')) return undefined;
  return { direction: isRole(extreme, 'high') ? 'high' : 'low', superlative };
}

function claimsAt(sentence: LexedSentence, at: number, quantity: Quantity): readonly Candidate[] {
  const subject = subjectAt(sentence, at);
  if (subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const units = subject.subjects.map((one) => (isAggregate(one) ? undefined : unitFor(sentence, at, quantity, one)));
  if (units.every((unit) => unit === undefined)) return [];
  if (isOtherThing(sentence, at) && !isCrossing(sentence, at)) return [];
  const place = placeOf(sentence, at);
  const time = timeAt(sentence, at);
  if (!place || (place.isStart && time.asOf === undefined && place.direction !== 'high' && place.direction !== 'low')) return [];
  const isEarlier = time.asOf === undefined && (place.isStart === true || isOfBefore(sentence, at));
  const window: ClaimWindow | undefined = isEarlier
    ? { kind: 'since-event', event: 'earlier' }
    : time.window?.kind === 'day'
      ? time.window
      : undefined;
  const apposed = apposedExtreme(sentence, at);
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
      direction: apposed?.direction ?? place.direction,
      ...(place.isApproach ? { isApproach: true } : {}),
      ...(superlative ? { superlative } : {}),
      ...(window === undefined ? {} : { window }),
      ...(time.asOf === undefined ? {} : { asOf: time.asOf }),
    };
    return [{ claim, at }];
  });
}

/** An extreme that was reached and has no number: "at its highest level since 2022", "fell to a 13-month low". */
function extremeAt(sentence: LexedSentence, at: number): readonly Candidate[] {
  const { items } = sentence;
  const superlative = superlativeAt(sentence, at);
  if (!superlative || items.slice(at + 1, at + 4).some((item) => item.kind === 'quantity')) return [];
  const { from } = clauseAt(sentence, at);
  let isReached = false;
  for (let back = at - 1; back >= from && !isReached; back--) {
    const item = items[back];
    if (isRole(item, 'to', 'at', 'reach', 'cross')) isReached = true;
    else if (!isQuiet(item) && !isRole(item, 'price')) return [];
  }
  const subject = subjectAt(sentence, at);
  if (!isReached || subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const { asOf } = timeAt(sentence, at);
  return subject.subjects
    .filter((one) => !isAggregate(one))
    .map((one) => {
      const direction = isRole(items[at], 'high') ? 'high' : 'low';
      const base = { kind: 'price-level', subject: one, isSubjectNamed: subject.isNamed, direction, superlative } as const;
      return { claim: asOf === undefined || superlative.since !== undefined ? base : { ...base, asOf }, at };
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
