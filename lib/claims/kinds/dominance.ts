import type { Claim, Superlative } from '../claim.ts';
import type { Subject } from '../figures/claim-of.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import { numberOf } from '../figures/number-of.ts';
import { placesOf, placesOfPattern, placesWhere, type Place } from '../figures/places.ts';
import { sharePlaces, wholesHeld } from '../figures/share-places.ts';
import { behindName, clauseSubject, contextOf, subjectBefore, subjectOfAfter, subjectsOf } from '../figures/subject-near.ts';
import { superlativeBehind, superlativeNear } from '../figures/superlative-near.ts';
import { endsWith, isIn, pattern, relationOf, words, wordsIn, type FoundValue, type Relation } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

/** A share of the whole market can not be more, and below this it is nobody's headline. */
const MAX_PER_CENT = 100;

/** So many per cent are a level, even where words of a move stand before them ("lost the 62% support"). */
const MAX_CHANGE = 25;

/** A direction without a size is told where no number follows so near. */
const NUMBER_REACH = 80;

/** Per cent, percentage points, and the "points" that of a share are such. */
const LETTERS = '%po';

/** A coin or a part of the market has a share of it; the whole has none. */
const shareholder = (found: Subject | undefined): Subject | undefined =>
  found?.subject.startsWith('TOTAL') && found.subject.length === 5 ? undefined : found;

/** "Bitcoin’s dominance", "the dominance of Bitcoin", "its dominance"; dominance of nobody named is Bitcoin's. */
function holderAt(sentence: FigureSentence, place: Place): Subject | undefined {
  const { words: w } = sentence;
  const inside = slotsOf(sentence).find(({ start, letter }) => start === place.start && letter === 's');
  // "der Anteil von Ether am Gesamtmarkt".
  const within = inside ?? slotsOf(sentence).find(({ start, end, letter }) => letter === 's' && start > place.start && end < place.end);
  const own = within && subjectsOf(sentence, within).join() !== 'TOTAL' ? subjectsOf(sentence, within) : undefined;
  if (own) return own.length === 1 && own[0] !== undefined ? shareholder({ subject: own[0], isNamed: true }) : undefined;
  const lead = sentence.text.slice(0, place.start);
  if (endsWith(lead, w.altcoin)) return { subject: 'ALT', isNamed: true };
  if (endsWith(lead, w.stablecoin)) return { subject: 'STABLE', isNamed: true };
  const said = subjectBefore(sentence, place.start, w, 30) ?? subjectOfAfter(sentence, place.end, w, `${w.of}|${w.by}|${w.heldBy}`);
  if (said) return shareholder(said);
  const isBare = !endsWith(lead, w.possessive) && isIn(place.match[0], w.dominance);
  const pointed = clauseSubject(sentence, place.start) ?? (isBare ? undefined : contextOf(sentence));
  return shareholder(pointed) ?? (isBare ? bareHolder(sentence) : undefined);
}

/** "Dominance climbed to 58%": Bitcoin's, unless the text speaks of another coin. */
function bareHolder(sentence: FigureSentence): Subject | undefined {
  const context = contextOf(sentence)?.subject;
  return context === undefined || context === 'BTC' || context.startsWith('TOTAL') ? { subject: 'BTC', isNamed: false } : undefined;
}

/** A level behind a move ("rose to 60%") is where it went: no word says how it stands to it now. */
const directionOf = (relation: Relation | undefined): Exclude<Relation, 'to'> | undefined => (relation === 'to' ? undefined : relation);

/** "at 29%, up from 25%": it moved there. */
function hasCome({ text, words: w }: FigureSentence, { end }: Slot): boolean {
  const rest = text.slice(end, end + NUMBER_REACH);
  return compiled(comesFrom(rest, w)).test(rest);
}

function claimAt(sentence: FigureSentence, slot: Slot, relation: Relation | undefined, subject: Subject): Candidate | undefined {
  const quantity = quantityAt(sentence, slot.index);
  if (slot.letter === 'o' && quantity?.unit !== 'pts') return undefined;
  const said = relation === 'at' && hasCome(sentence, slot) ? undefined : directionOf(relation);
  const extreme = said === 'up' || said === 'down' ? undefined : superlativeNear(sentence, slot);
  // "climbed to 44.8%, the most since July" tells where it went.
  const direction = relation === 'to' ? undefined : (extreme?.direction ?? said);
  const isChange = direction === 'up' || direction === 'down';
  if (slot.letter !== '%' && !isChange) return undefined;
  const unit = slot.letter === '%' ? {} : { unit: 'pp' };
  const found = claimOf(sentence, slot, { kind: 'dominance', subject, ...unit, ...(direction ? { direction } : {}) }, sentence.words);
  const value = found?.claim.value;
  if (!found || value === undefined || (typeof value === 'number' ? value : value[1]) > (isChange ? MAX_CHANGE : MAX_PER_CENT))
    return undefined;
  return extreme?.superlative
    ? { ...found, claim: asExtreme(found.claim, { ...extreme.superlative, ...(relation === 'to' && { of: extreme.direction }) }) }
    : found;
}

/** The time that an extreme is of is no window of the number. */
function asExtreme({ window, ...claim }: Claim, superlative: Superlative): Claim {
  const isOfExtreme = window === undefined || window.kind === 'rolling' || window.kind === 'since';
  return { ...claim, ...(isOfExtreme ? {} : { window }), superlative };
}

/** "from a June peak of": an extreme is a statement of its own. */
function peakAt(gap: string, { words: w }: FigureSentence): 'high' | 'low' | undefined {
  const ends = (fragment: string): boolean => pattern(`${words(fragment)}\\s*(?:${w.of})?\\s*$`).test(gap);
  return ends(w.high) ? 'high' : ends(w.low) ? 'low' : undefined;
}

/** "dominance keeps falling", "a drop in dominance": a direction without a size. */
function movement(sentence: FigureSentence, place: Place, subject: Subject): Candidate | undefined {
  const { text, words: w } = sentence;
  const at = sentence.itemAt(place.start);
  const base = { kind: 'dominance', subject: subject.subject, isSubjectNamed: subject.isNamed } as const;
  const extreme = superlativeBehind(sentence, behindName(sentence, place.end));
  if (extreme?.superlative) return { claim: { ...base, ...extreme }, at };
  const rest = text.slice(behindName(sentence, place.end));
  const before = /[^,;.:]{0,40}$/.exec(text.slice(0, place.start))?.[0]?.replaceAll(/«s\d+»(?:'s)?/gu, '') ?? '';
  if (/«[%po]\d+»/.test(`${before}${rest.slice(0, NUMBER_REACH)}`) || /«[%p]\d+»,?\s[^,]*$/.test(text.slice(0, place.start)))
    return undefined;
  const behind = /^[^«,;.:]{0,28}/.exec(rest)?.[0] ?? '';
  const noun = compiled(`(${wordsIn(before, w.up, w.down)})\\s*(?:${w.of})?\\s*(?:${w.filler}|${w.altcoin})?\\s*$`).exec(before)?.[1];
  const verb = compiled(`^\\s*(?:[\\p{L}]+\\s+){0,2}?(${wordsIn(behind, w.up, w.down)})`).exec(behind)?.[1];
  const said = noun ?? verb;
  if (said === undefined || isIn(behind, w.not) || isIn(before, w.not)) return undefined;
  const slot = { letter: 's', index: -1, start: place.start, end: place.end };
  const direction = isIn(said, w.down) ? ('down' as const) : ('up' as const);
  return { claim: { ...base, direction, ...timeNear(sentence, slot, sentence.words) }, at };
}

/** "sank to 55%, a 2-point drop": the size of the move behind where it went. */
function apposedMove({ text, words: w }: FigureSentence, gap: string, { end }: Slot): 'up' | 'down' | undefined {
  if (!pattern(`^\\s*[,(–—]\\s*(?:${w.article})\\s*$`).test(gap)) return undefined;
  const rest = text.slice(end);
  const noun = compiled(`^[\\s-]*(?:[\\p{L}]+\\s+)?(${wordsIn(rest, w.up, w.down)})`).exec(rest)?.[1];
  return noun === undefined ? undefined : isIn(noun, w.down) ? 'down' : 'up';
}

/** "but has since retreated from 63% to below 60%": where a second move went. */
function wentTo(sentence: FigureSentence, gap: string, from: Slot, subject: Subject): Candidate | undefined {
  const { text, words: w } = sentence;
  const isMove = compiled(`${wordsIn(gap, w.up, w.down)}[^«]{0,12}(?:${w.from})\\s*(?:${w.near})?\\s*$`).test(gap);
  const to = isMove ? slotsOf(sentence).find(({ start, letter }) => start > from.start && letter !== 'w') : undefined;
  const relation = to?.letter === '%' ? relationOf(text.slice(from.end, to.start), w) : undefined;
  return to && relation && relation !== 'up' && relation !== 'down' ? claimAt(sentence, to, relation, subject) : undefined;
}

/** "fell by 4% to 60.2%", "peaked at 65% and has since slid to 61%", "at 57%, having shed 4 points": the number behind a first one. */
function nextOf(sentence: FigureSentence, { slot, relation }: FoundValue, subject: Subject): Candidate | undefined {
  const { words: w } = sentence;
  const next = slotsOf(sentence).find(({ start, letter }) => start > slot.start && letter !== 'w');
  if (!next || !LETTERS.includes(next.letter)) return undefined;
  const gap = sentence.text.slice(slot.end, next.start).replaceAll(/«w\d+»/gu, '');
  if (!/^[^;.«]{0,55}$/u.test(gap)) return undefined;
  if (isIn(gap, w.from)) return wentTo(sentence, gap, next, subject);
  const apposed = apposedMove(sentence, gap, next);
  if (apposed) return claimAt(sentence, next, apposed, subject);
  const its = relationOf(gap, w);
  if (its === 'up' || its === 'down') {
    const isSame = compiled(`^\\s*[,(–—]?\\s*(?:${w.and}\\s+)?(?:${w.have}\\s+)?(?:[\\p{L}]+\\s+){0,2}${wordsIn(gap, w.up, w.down)}`).test(
      gap,
    );
    return isSame && relation !== 'up' && relation !== 'down' ? claimAt(sentence, next, its, subject) : undefined;
  }
  const isMoved = relation === 'up' || relation === 'down' || compiled(`${wordsIn(gap, w.up, w.down)}[^«]{0,12}${words(w.to)}`).test(gap);
  if (!isMoved || its === undefined) return undefined;
  // "lost 0.3 points to finish at 59.6%": where the move went.
  return claimAt(
    sentence,
    next,
    its === 'at' && pattern(`${words(w.to)}\\s+[\\p{L}]+\\s+(?:${w.at})\\s*$`).test(gap) ? 'to' : its,
    subject,
  );
}

/** "a 59% dominance", "a 2-point drop in dominance". */
function rightBefore(sentence: FigureSentence, place: Place, subject: Subject): Candidate | undefined {
  const { words: w } = sentence;
  const before = slotsOf(sentence).findLast(({ end, letter }) => end <= place.start && letter !== 's' && letter !== 'w');
  if (!before || !LETTERS.includes(before.letter)) return undefined;
  const lead = sentence.text.slice(before.end, place.start).replaceAll(/«[sw]\d+»(?:'s)?/gu, '');
  if (lead.trim() === '') return claimAt(sentence, before, 'at', subject);
  const noun = compiled(`^\\s*(${wordsIn(lead, w.up, w.down)})\\s*(?:${w.of})\\s*(?:${w.filler})?\\s*$`).exec(lead)?.[1];
  return noun === undefined ? undefined : claimAt(sentence, before, isIn(noun, w.down) ? 'down' : 'up', subject);
}

const present = (claims: readonly (Candidate | undefined)[]): readonly Candidate[] => claims.filter((claim) => claim !== undefined);

/** "dominance rose to 60%", "fell by two percentage points", and of "from a June peak of 66% to 61.75%" both. */
function besideWords(sentence: FigureSentence, place: Place): readonly Candidate[] {
  const subject = holderAt(sentence, place);
  if (!subject) return [];
  const value = numberOf(sentence, place, LETTERS);
  if (!value) return present([rightBefore(sentence, place, subject) ?? movement(sentence, place, subject)]);
  const from = behindName(sentence, place.end);
  const between = sentence.text.slice(from, value.slot.start);
  const isMoved = (value.relation === 'at' || value.relation === 'near') && isIn(between, sentence.words.up, sentence.words.down);
  const claims = [claimAt(sentence, value.slot, isMoved ? 'to' : value.relation, subject), nextOf(sentence, value, subject)];
  const first = slotsOf(sentence).find(({ start, letter }) => start >= from && letter === '%');
  if (first && first.start < value.slot.start) {
    const peak = peakAt(sentence.text.slice(from, first.start), sentence);
    if (peak) claims.push(claimAt(sentence, first, peak, subject));
  }
  return present(claims);
}

/** "makes up over 61% of the total crypto market", "68% of the market is Bitcoin". */
function held(sentence: FigureSentence): readonly Candidate[] {
  const { words: w } = sentence;
  return wholesHeld(sentence).flatMap(({ slot, holder, lead }) => {
    const relation = relationOf(`${w.at.split('|')[0]} ${lead}`, w);
    const subject = shareholder(holder);
    const isSided = relation === 'above' || relation === 'below' || relation === 'near';
    return subject ? present([claimAt(sentence, slot, isSided ? relation : 'at', subject)]) : [];
  });
}

const comesFrom = (text: string, w: FigureWords): string => `^[^;.«]{0,45}?,\\s*(?:${wordsIn(text, w.up, w.down)}\\s+)?(?:${w.from})\\s`;

const ellipsis = (text: string, w: FigureWords): string =>
  `(?:«s(\\d+)»'s|${words(w.thatOf)}\\s+«s(\\d+)»)(?=\\s+(?:[\\p{L}]+\\s+){0,3}?${wordsIn(text, w.up, w.down, w.at, w.to, w.above, w.below, w.have)})`;

/** "…, while Ethereum's slid to 17.2%": the same figure of another, whose noun is not said again. */
function elliptic(sentence: FigureSentence, from: number): readonly Candidate[] {
  const { text, words: w } = sentence;
  const named = text.includes("»'s") || isIn(text, w.thatOf) ? placesWhere(text, compiled(ellipsis(text, w), 'gu')) : [];
  const own = placesOf(sentence, w.ownShare);
  return [...named, ...own].flatMap((place): readonly Candidate[] => {
    if (place.start < from) return [];
    const index = place.match[1] ?? place.match[2];
    const slot = index === undefined ? undefined : slotsOf(sentence).find((one) => one.index === Number(index));
    const subjects = slot ? subjectsOf(sentence, slot) : [];
    const [only, another] = subjects;
    const subject = slot
      ? only !== undefined && another === undefined
        ? { subject: only, isNamed: true }
        : undefined
      : (subjectBefore(sentence, place.start, w, 40) ?? clauseSubject(sentence, place.start));
    const value = shareholder(subject) && numberOf(sentence, { ...place, end: place.end }, LETTERS);
    return subject && value ? present([claimAt(sentence, value.slot, value.relation, subject)]) : [];
  });
}

/** "the dominance of long positions". */
const isOfSide = ({ text, words: w }: FigureSentence, { end }: Place): boolean =>
  pattern(`^\\s+(?:${w.of})\\s+(?:${w.filler}\\s+)?(?:${words(`${w.longs}|${w.shorts}`)})`).test(text.slice(end));

/** Shares of the whole market's value: a level, or a change in per cent or percentage points (docs/methods.md §12). */
export const dominance: FigureReader = (sentence) => {
  const places = [
    ...placesOf(sentence, sentence.words.dominance).filter((place) => !isOfSide(sentence, place)),
    ...(sentence.text.includes('».d') ? placesOfPattern(sentence.text, String.raw`«s\d+»\.d(?![\p{L}])`) : []),
    ...sharePlaces(sentence),
  ];
  const own = places.flatMap((place) => besideWords(sentence, place));
  const first = Math.min(...places.map(({ end }) => end));
  const found = [...own, ...held(sentence), ...(places.length > 0 ? elliptic(sentence, first) : [])];
  const sized = found.filter(
    ({ claim, at }, i) =>
      found.findIndex((one) => one.at === at || (one.claim.value === claim.value && one.claim.subject === claim.subject)) === i,
  );
  // A move is told by its number where it has one.
  return sized.filter(
    ({ claim }) => claim.value !== undefined || !sized.some((one) => one.claim.value !== undefined && one.claim.subject === claim.subject),
  );
};
