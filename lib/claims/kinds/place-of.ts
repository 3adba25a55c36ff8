import type { Direction, Superlative } from '../claim.ts';
import type { Role } from '../languages/language.ts';
import type { Clause, LexedSentence } from '../lexer/lexed-sentence.ts';
import { isOpeningVerb } from '../lexer/verb-forms.ts';
import { clauseAt, isMark, isQuiet, isRole, roleOf, skipQuiet } from '../lexer/walk.ts';
import { isListed } from './is-listed.ts';
import { superlativeAt } from './superlative-at.ts';

/** How a text places a price at a level. */
export interface Place {
  readonly direction: Direction;
  readonly isApproach?: true;
  /** "from $X": where a move began. */
  readonly isStart?: true;
  readonly superlative?: Superlative;
}

/** How many items before a number its verb may stand. */
const MAX_REACH = 12;

/** What was read between a number and the word that governs it. */
interface Walk {
  direction?: Direction;
  /** A preposition or an extreme stands before the number. */
  hasPlace: boolean;
  isStart: boolean;
  /** Another number was passed: the preposition before that one is its own. */
  hasPassed: boolean;
  /** "is" and the like stand before the number. */
  isCopula: boolean;
  /** "is" and the like stand before the number, or before its verb. */
  isPassive: boolean;
  /** "through" stands before the number: the verb's direction says on which side it is. */
  isThrough: boolean;
  /** Words that are not known. */
  strangers: number;
  /** "poked its head above": the verb has an object of its own. */
  isOwned: boolean;
  extreme?: 'high' | 'low';
  superlative?: Superlative;
}

type Step = Place | 'on' | 'none';

const PLACES: Readonly<Partial<Record<Role, Direction>>> = {
  at: 'at',
  near: 'near',
  about: 'near',
  above: 'above',
  below: 'below',
  to: 'at',
  'to-high': 'high',
  'to-low': 'low',
};

const GOVERNORS: ReadonlySet<Role> = new Set([
  'approach',
  'cross',
  'reach',
  'trade',
  'up',
  'down',
  'fail',
  'price',
  'description',
  'puts',
  'up-after',
  'down-after',
]);
/** What makes another thing of the number: "resistance at $X", "volume of $X". */
const STRANGE: ReadonlySet<Role> = new Set(['barrier', 'scope', 'need', 'record']);
const OTHER_CLAUSE: readonly Role[] = ['and', 'conjunction', 'relative', 'report', 'with', 'after', 'condition'];

const valueAt = ({ items }: LexedSentence, at: number): number | string | undefined => {
  const item = items[at];
  return item?.kind === 'role' ? item.value : undefined;
};

/** "through" is beyond a level, "toward" near it. */
function placeAt(sentence: LexedSentence, at: number, role: Role): Direction | undefined {
  const value = role === 'to' || role === 'about' ? valueAt(sentence, at) : undefined;
  // "is 21% up to $3,620".
  if (value === 'up-to' && sentence.items[at - 1]?.kind === 'quantity') return 'at';
  return value === 'through' ? 'above' : value === 'toward' ? 'near' : PLACES[role];
}

/** A place as the walk found it. */
const placed = (walk: Walk, direction: Direction): Place => ({
  direction,
  ...(walk.superlative ? { superlative: walk.superlative } : {}),
  ...(walk.isStart ? { isStart: true } : {}),
});

/** "failed to breach": the verb's own failure, directly before it. */
const fails = ({ items }: LexedSentence, at: number): boolean =>
  isRole(items[at], 'cross', 'reach', 'trade') && (isRole(items[at - 1], 'fail') || isRole(items[at - 2], 'fail'));

/** What the verb or noun that governs a level makes of it. */
function governed(walk: Walk, role: Role): Step {
  const { direction } = walk;
  if (walk.extreme) return placed(walk, walk.extreme);
  if (walk.isThrough && role === 'down') return placed(walk, 'below');
  if (role === 'approach') return { direction: 'near', isApproach: true };
  // "broke out to $50" is at it.
  if (role === 'cross') return placed(walk, direction === 'below' || direction === 'at' ? direction : 'above');
  if (role === 'reach' || role === 'trade') return placed(walk, direction ?? 'at');
  if (role === 'fail') return { direction: 'below' };
  const isSaid = walk.hasPlace || (walk.isCopula && (role === 'price' || role === 'description'));
  return isSaid ? placed(walk, direction ?? 'at') : 'none';
}

/** "62% below the $69,000 peak": the preposition measures a distance, unless a verb of moving says how far ("fell 7% below $60,000"). */
const isDistance = ({ items }: LexedSentence, back: number): boolean => {
  const size = items[back - 1];
  if (size?.kind !== 'quantity' || size.quantity.unit !== '%') return false;
  for (let at = back - 2; at >= 0; at--) {
    if (isRole(items[at], 'up', 'down')) return false;
    if (!isQuiet(items[at]) && !isRole(items[at], 'near', 'above', 'below', 'by')) return true;
  }
  return true;
};

/** "two thirds below its multiyear high of $3.66": an extreme of before. */
const ofDistance = (walk: Walk): Step => (walk.extreme ? { ...placed(walk, walk.extreme), isStart: true } : 'none');

function readPreposition(walk: Walk, sentence: LexedSentence, back: number, role: Role, place: Direction): Step {
  if (walk.hasPassed) return 'on';
  if ((role === 'below' || role === 'above') && isDistance(sentence, back)) return ofDistance(walk);
  walk.isThrough ||= valueAt(sentence, back) === 'through';
  if (role !== 'about' || place === 'at') walk.hasPlace = true;
  if (walk.direction === undefined || (walk.direction === 'near' && place !== 'at')) walk.direction = place;
  // "peaked at", "as low as" are extremes without a verb.
  return role === 'to-high' || role === 'to-low' ? placed(walk, place) : 'on';
}

function readRole(walk: Walk, sentence: LexedSentence, at: number, back: number, role: Role): Step {
  if ((STRANGE.has(role) && !(role === 'record' && walk.hasPassed)) || (role === 'by' && !walk.hasPlace)) return 'none';
  if (role === 'high' || role === 'low') {
    if (walk.hasPassed) return 'on';
    const superlative = superlativeAt(sentence, back);
    // "near its top at $2,164" is below it.
    const isNear = isRole(sentence.items[back - 1], 'possessive', 'determiner') && isRole(sentence.items[back - 2], 'near');
    if (!isNear) walk.extreme ??= role;
    if (superlative) walk.superlative ??= superlative;
    walk.hasPlace = true;
    return 'on';
  }
  if (role === 'possessive') walk.isOwned = true;
  // "wurden auf der Handelsplattform 89.420 Dollar gezahlt": where, not how much.
  if (role === 'to' && !walk.hasPlace && walk.strangers > 0 && isVenue(sentence, back, at)) {
    walk.strangers = 0;
    return 'on';
  }
  const place = placeAt(sentence, back, role);
  if (place) return readPreposition(walk, sentence, back, role, place);
  if (role === 'from' && !walk.hasPassed) {
    if (isDistance(sentence, back)) return ofDistance(walk);
    // "bei einem Kurs von 3.540 Dollar" is now, "von 3.400 auf 3.540" is not.
    const isOfPrice =
      sentence.isVerbLast && isRole(sentence.items[back - 1], 'price', 'description') && !isRole(sentence.items[at + 1], 'to');
    walk.isStart = !isOfPrice;
  }
  if ((role === 'from' || role === 'of') && !walk.hasPassed) walk.hasPlace = true;
  // "and ended at 4,510".
  if (role === 'auxiliary' && walk.hasPlace && walk.strangers === 0 && valueAt(sentence, back) === 'ends') return governed(walk, 'trade');
  if (role === 'auxiliary' && walk.strangers === 0) walk.isCopula = true;
  if (role === 'auxiliary') walk.isPassive = true;
  // "am Vormittag waren es wieder 91.350 Dollar".
  const isCounted = role === 'pronoun' && sentence.isVerbLast && sentence.items[back]?.text === 'es';
  if (isCounted && isRole(sentence.items[back - 1], 'auxiliary')) return placed(walk, walk.direction ?? 'at');
  // "It was lately at $96,700", "it had cracked beneath".
  if ((role === 'pronoun' || role === 'relative') && walk.hasPlace && (walk.isCopula || walk.strangers > 0))
    return placed(walk, walk.extreme ?? walk.direction ?? 'at');
  if (!GOVERNORS.has(role)) return 'on';
  // "Aktuell kostet der Token 3,51 Dollar".
  if (sentence.isVerbLast && !walk.hasPlace && !walk.isCopula && (role === 'description' || role === 'price')) return 'on';
  if (walk.strangers > 0 && !walk.hasPlace) return 'none';
  const extreme = role === 'trade' && walk.hasPlace && walk.extreme === undefined ? extremeBefore(sentence, back) : undefined;
  if (extreme) return placed(walk, extreme);
  // "lost the $3,000 level", "clawed back the $4,000 mark".
  if ((role === 'down' || role === 'up') && !walk.hasPlace && isRole(sentence.items[at + 1], 'mark', 'barrier'))
    return { direction: role === 'down' ? 'below' : 'above' };
  return fails(sentence, back) ? { direction: 'below' } : governed(walk, role);
}

/** "Das Tagestief lag bei 66.100 Dollar": German has the extreme before its verb. */
function extremeBefore({ items, isVerbLast, ...sentence }: LexedSentence, verb: number): 'high' | 'low' | undefined {
  if (!isVerbLast) return undefined;
  const { from } = clauseAt({ items, isVerbLast, ...sentence }, verb);
  const first = items.findIndex((item, index) => index >= from && !isQuiet(item));
  const isOwn =
    first < verb &&
    items.slice(first + 1, verb).every((item) => isQuiet(item) || item.kind === 'word' || isRole(item, 'of', 'for', 'up', 'down'));
  return isOwn && isRole(items[first], 'high', 'low') ? (isRole(items[first], 'high') ? 'high' : 'low') : undefined;
}

/** "auf Bitstamp", "auf der Handelsplattform Bitstamp": nouns up to the number. */
const isVenue = ({ items, isVerbLast }: LexedSentence, back: number, at: number): boolean =>
  isVerbLast &&
  items[back]?.text === 'auf' &&
  items.slice(back + 1, at).every((item) => isQuiet(item) || (item.kind === 'word' && item.isCapital));

/** Units that may stand between a level and its verb: "rising 4.1% to $3.55", "from $10,000 to $68,000". */
const PASSED: ReadonlySet<string | undefined> = new Set(['USD', '%', 'pts', undefined]);

function readItem(walk: Walk, sentence: LexedSentence, at: number, back: number): Step {
  const item = sentence.items[back];
  if (item?.kind === 'role') return readRole(walk, sentence, at, back, item.role);
  // "kostete ein Bitcoin zuletzt 66.480 Dollar": the verb stands before whom it is said of.
  if (item?.kind === 'asset' && sentence.isVerbLast && !walk.hasPlace) return 'on';
  if (item?.kind === 'asset') return walk.hasPlace ? placed(walk, walk.extreme ?? walk.direction ?? 'at') : 'none';
  // "and closed Friday at $97,000": the time has the verb.
  if (item?.kind === 'time' && walk.hasPlace && !walk.hasPassed && /^(?:clos|end|finish|open|start|beg[ai]n)/.test(item.text))
    return governed(walk, 'trade');
  if (item?.kind === 'quantity') {
    walk.hasPassed = true;
    return PASSED.has(item.quantity.unit) ? 'on' : 'none';
  }
  if (item?.kind !== 'word' || item.text === "'s" || item.text.endsWith('ly')) return 'on';
  walk.strangers++;
  // "kostete auf der Handelsplattform Bitpanda 95.000 Dollar": German nouns, of which its capitals tell.
  const isNoun = sentence.isVerbLast && item.isCapital;
  return walk.strangers > (walk.extreme || isNoun ? 3 : walk.isOwned ? 2 : 1) ? 'none' : 'on';
}

/** Whether the walk ends before an item: behind a comma a clause may go on with the verb before it, "fell 3.41%, to 40,785.41". */
function endsBefore({ items }: LexedSentence, clause: Clause, back: number, walk: Walk): boolean {
  if (back >= clause.from) return false;
  const item = items[back];
  if (back === clause.from - 1) return !isMark(item, ',(–—') || clause.hasOwnSubject || !walk.hasPlace;
  return isMark(item, ';:') || isRole(item, ...OTHER_CLAUSE);
}

/** "At $88,240, the coin was still": a number that stands before whom it is said of. */
function isLeading({ items, clauses, clauseOf }: LexedSentence, { from, to, opener }: Clause, at: number): boolean {
  const next = clauses[(clauseOf[at] ?? 0) + 1];
  return (
    opener === undefined &&
    isRole(items[from], 'at', 'near') &&
    items.slice(from, at).every((item) => isQuiet(item) || isRole(item, 'at', 'near')) &&
    // "at $4,620 it lies".
    (isRole(items[at + 1], 'pronoun', 'description') ||
      (at === to - 1 && isMark(items[to], ',') && next?.subject.kind === 'assets' && !isRole(items[next.from], 'up', 'down')))
  );
}

/**
 * How the words before a number place a price at it, read from the nearest to the verb, noun or name that governs them;
 * `undefined` where they make the number something else.
 */
export function placeOf(sentence: LexedSentence, at: number): Place | undefined {
  const { items } = sentence;
  const clause = clauseAt(sentence, at);
  // "Bitcoin ($98,000)", "Solana: $142".
  if (isListed(sentence, clause, at)) return { direction: 'at' };
  const passed = passedBarrier(sentence, at);
  if (passed) return passed;
  const farthest = farthestAt(sentence, at);
  if (farthest) return { direction: farthest };
  if (isLeading(sentence, clause, at)) return { direction: placeAt(sentence, at - 1, roleOf(items[at - 1]) ?? 'at') ?? 'at' };
  if (isCrossedBehind(sentence, clause, at)) return { direction: 'above' };
  const walk: Walk = {
    hasPlace: false,
    isStart: false,
    hasPassed: false,
    isCopula: false,
    isPassive: false,
    isThrough: false,
    strangers: 0,
    isOwned: false,
  };
  for (let back = at - 1; back >= 0 && back >= at - MAX_REACH; back--) {
    if (endsBefore(sentence, clause, back, walk)) break;
    // "cascaded to $104,000", "pinned between": the verb that opens the clause is not known.
    if (back === clause.from && walk.hasPlace && isOpeningVerb(items, back)) return placed(walk, walk.extreme ?? walk.direction ?? 'at');
    const step = readItem(walk, sentence, at, back);
    if (step === 'none') return sideBehind(sentence, at, back);
    if (step !== 'on') return step;
  }
  if (walk.extreme) return placed(walk, walk.extreme);
  // "which was stopped at $64,200".
  if (walk.hasPlace && walk.isPassive && clause.opener === 'relative') return placed(walk, walk.direction ?? 'at');
  // "fared better and was little changed near $2,735".
  const goesOn = clause.opener === 'and' || clause.opener === 'conjunction';
  if (walk.hasPlace && walk.isCopula && walk.strangers === 0 && goesOn) return placed(walk, walk.direction ?? 'at');
  if (walk.strangers > 1) return undefined;
  const side = walk.hasPlace ? undefined : sideBehind(sentence, at, clause.from);
  if (side) return side;
  return walk.hasPlace && hasVerbBehind(sentence, at) ? placed(walk, walk.direction ?? 'at') : undefined;
}

/** "Der Preis hat die Marke von 90.000 Dollar zurückerobert": the verb behind the number is its own, whatever stands before. */
function isCrossedBehind({ items, isVerbLast }: LexedSentence, { from, to }: Clause, at: number): boolean {
  const isCrossed = isVerbLast && at + 1 < to && isRole(items[at + 1], 'cross');
  return (
    isCrossed && !items.slice(from, at).some((item) => item.kind === 'quantity' || isRole(item, 'scope', 'need', 'record', 'negation'))
  );
}

/** "breaking below the key support at $0.13", "settled above the resistance of $92": a barrier that was passed, and its level. */
function passedBarrier(sentence: LexedSentence, at: number): Place | undefined {
  const { items } = sentence;
  const { from } = clauseAt(sentence, at);
  if (!isRole(items[at - 1], 'at', 'of') || !isRole(items[at - 2], 'barrier', 'mark')) return undefined;
  let back = at - 2;
  while (back > from && (isQuiet(items[back]) || isRole(items[back], 'barrier') || items[back]?.kind === 'word')) back--;
  const side = isRole(items[back], 'above') ? 'above' : isRole(items[back], 'below') ? 'below' : undefined;
  if (side === undefined || !isRole(items[back - 1], 'cross', 'trade', 'up', 'down', 'filler')) return undefined;
  return fails(sentence, back - 1) ? { direction: side === 'above' ? 'below' : 'above' } : { direction: side };
}

/** "hat die Marke von 90.000 Dollar geknackt": the participle straight behind the number says on which side of it the price is. */
function sideBehind(sentence: LexedSentence, at: number, end: number): Place | undefined {
  const { items, isVerbLast } = sentence;
  if (!isVerbLast || isRole(items[end], 'scope', 'need', 'record')) return undefined;
  const { to } = clauseAt(sentence, at);
  const verb = skipQuiet(sentence, at + 1, 1, { from: at + 1, to });
  const item = verb === undefined ? undefined : items[verb];
  if (isRole(item, 'cross')) return { direction: 'above' };
  // "zu 116.900 Dollar gehandelt", "wurden 89.420 Dollar gezahlt".
  if (isRole(item, 'reach', 'trade')) return { direction: 'at' };
  return isRole(item, 'fail') ? { direction: 'below' } : undefined;
}

/** "bis auf 74.508 Dollar gefallen": so far and no farther, which is that move's extreme. */
function farthestAt(sentence: LexedSentence, at: number): 'high' | 'low' | undefined {
  const [most, size, before] = [sentence.items[at - 3], sentence.items[at - 2], sentence.items[at - 1]];
  // "dived as much as 23% to $2,118".
  const isMost = most?.kind === 'role' && most.value === 'most' && size?.kind === 'quantity' && size.quantity.unit === '%';
  const isFar = before?.kind === 'role' && (before.value === 'extreme' || (isMost && before.role === 'to'));
  if (!isFar) return undefined;
  const { from, to } = clauseAt(sentence, at);
  const move = sentence.items.slice(from, to).find((item) => isRole(item, 'up', 'down'));
  return move && (isRole(move, 'up') ? 'high' : 'low');
}

const VERBS = ['trade', 'up', 'down', 'reach', 'cross'] as const;

/** German ends a clause with its verb: "nachdem er am Vortag noch bei 94.030 Dollar gelegen hatte", "mit 293 Dollar erreichte SOL". */
function hasVerbBehind(sentence: LexedSentence, at: number): boolean {
  if (!sentence.isVerbLast) return false;
  const { to } = clauseAt(sentence, at);
  for (let next = at + 1; next < to; next++) {
    const item = sentence.items[next];
    if (isRole(item, ...VERBS)) return true;
    if (item?.kind === 'quantity' || isRole(item, 'barrier', 'scope', 'record')) return false;
  }
  return false;
}
