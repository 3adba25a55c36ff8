import type { Subject } from '../figures/claim-of.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { slotsOf } from '../figures/figure-text.ts';
import { placesFrom, placesOf, placesOfPattern, type Place } from '../figures/places.ts';
import { behindName, clauseSubject, contextOf, subjectBefore, subjectOfAfter, subjectsOf } from '../figures/subject-near.ts';
import { endsWith, isIn, pattern, relationOf, valueAfter, words, type FoundValue, type Relation } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

/** A share of the whole market can not be more, and below this it is nobody's headline. */
const MAX_PER_CENT = 100;

/** So many per cent are a level, even where words of a move stand before them ("lost the 62% support"). */
const MAX_CHANGE = 25;

/** A coin or a part of the market has a share of it; the whole has none. */
const shareholder = (found: Subject | undefined): Subject | undefined => (found?.subject.startsWith('TOTAL') ? undefined : found);

/** "Bitcoin’s dominance", "the dominance of Bitcoin", "its dominance". */
function holderAt(sentence: FigureSentence, place: Place): Subject | undefined {
  const { words: w } = sentence;
  const inside = slotsOf(sentence).find(({ start, letter }) => start === place.start && letter === 's');
  const own = inside && subjectsOf(sentence, inside)[0];
  if (own !== undefined) return shareholder({ subject: own, isNamed: true });
  if (endsWith(sentence.text.slice(0, place.start), w.altcoin)) return { subject: 'ALT', isNamed: true };
  if (endsWith(sentence.text.slice(0, place.start), w.stablecoin)) return { subject: 'STABLE', isNamed: true };
  return shareholder(
    subjectBefore(sentence, place.start, w, 30) ??
      subjectOfAfter(sentence, place.end, w, `${w.of}|${w.by}`) ??
      clauseSubject(sentence, place.start) ??
      contextOf(sentence),
  );
}

function claimAt(sentence: FigureSentence, slot: Slot, relation: Relation | undefined, subject: Subject): Candidate | undefined {
  const found = claimOf(sentence, slot, { kind: 'dominance', subject, ...(relation ? { direction: relation } : {}) }, sentence.words);
  const value = found?.claim.value;
  const most = relation === 'up' || relation === 'down' ? MAX_CHANGE : MAX_PER_CENT;
  return value === undefined || (typeof value === 'number' ? value : value[1]) > most ? undefined : found;
}

/** "from a June peak of": an extreme is a statement of its own. */
function peakAt(gap: string, { words: w }: FigureSentence): 'high' | 'low' | undefined {
  const ends = (fragment: string): boolean => pattern(`${words(fragment)}\\s*(?:${w.of})?\\s*$`).test(gap);
  return ends(w.high) ? 'high' : ends(w.low) ? 'low' : undefined;
}

/** "dominance keeps falling", "a drop in dominance": a direction without a size. */
function movement(sentence: FigureSentence, place: Place, subject: Subject): Candidate | undefined {
  const { text, words: w } = sentence;
  const behind = /^[^«,;.:]{0,28}/.exec(text.slice(behindName(sentence, place.end)))?.[0] ?? '';
  const before = /[^,;.:]{0,40}$/.exec(text.slice(0, place.start))?.[0]?.replaceAll(/«s\d+»(?:'s)?/gu, '') ?? '';
  const noun = pattern(`(${words(w.up)}|${words(w.down)})\\s*(?:${w.of})?\\s*(?:${w.filler}|${w.altcoin})?\\s*$`).exec(before)?.[1];
  const verb = pattern(`^\\s*(?:[\\p{L}]+\\s+){0,2}?(${words(w.up)}|${words(w.down)})`).exec(behind)?.[1];
  const said = verb ?? noun;
  if (said === undefined || isIn(behind, w.not) || isIn(before, w.not)) return undefined;
  const slot = { letter: 's', index: -1, start: place.start, end: place.end };
  const claim = {
    kind: 'dominance' as const,
    subject: subject.subject,
    isSubjectNamed: subject.isNamed,
    direction: isIn(said, w.down) ? ('down' as const) : ('up' as const),
    ...timeNear(sentence, slot),
  };
  return { claim, at: sentence.itemAt(place.start) };
}

/** "fell by 4% to 60.2%", "peaked at 65% and has since slid to 61%": the level behind a change or another level. */
function levelBehind(sentence: FigureSentence, { slot, relation }: FoundValue, subject: Subject): Candidate | undefined {
  const { words: w } = sentence;
  const next = slotsOf(sentence).find(({ start, letter }) => start > slot.start && letter !== 'w');
  if (next?.letter !== '%') return undefined;
  const gap = sentence.text.slice(slot.end, next.start).replaceAll(/«w\d+»/gu, '');
  const isMoved = relation === 'up' || relation === 'down' || pattern(`${words(`${w.up}|${w.down}`)}[^«]{0,12}${words(w.to)}`).test(gap);
  const level = isMoved && /^[^;.«]{0,55}$/u.test(gap) && !isIn(gap, w.from) ? relationOf(gap, w) : undefined;
  return level === undefined || level === 'up' || level === 'down' ? undefined : claimAt(sentence, next, level, subject);
}

/** "dominance rose to 60%", "fell by two percentage points", and of "from a June peak of 66% to 61.75%" both. */
function besideWords(sentence: FigureSentence, place: Place): readonly Candidate[] {
  const { words: w } = sentence;
  const subject = holderAt(sentence, place);
  if (!subject) return [];
  const from = behindName(sentence, place.end);
  const value = valueAfter(sentence, from, '%p', w);
  if (value) {
    // Behind a move ("rose to 60%") the level is where it went: no word says how it stands to it now.
    const isMoved =
      (value.relation === 'at' || value.relation === 'near') && isIn(sentence.text.slice(from, value.slot.start), `${w.up}|${w.down}`);
    const claims = [claimAt(sentence, value.slot, isMoved ? undefined : value.relation, subject), levelBehind(sentence, value, subject)];
    const first = slotsOf(sentence).find(({ start, letter }) => start >= from && letter === '%');
    if (first && first.start < value.slot.start) {
      const peak = peakAt(sentence.text.slice(from, first.start), sentence);
      if (peak) claims.push(claimAt(sentence, first, peak, subject));
    }
    return claims.filter((claim) => claim !== undefined);
  }
  // "a 59% dominance"
  const before = slotsOf(sentence).findLast(({ end }) => end <= place.start);
  const lead =
    before?.letter === '%' || before?.letter === 'p'
      ? sentence.text.slice(before.end, place.start).replaceAll(/«s\d+»(?:'s)?/gu, '')
      : undefined;
  if (before && lead?.trim() === '') return [claimAt(sentence, before, 'at', subject)].filter((claim) => claim !== undefined);
  const noun = pattern(`^\\s*(${words(`${w.up}|${w.down}`)})\\s*(?:${w.of})\\s*(?:${w.filler})?\\s*$`).exec(lead ?? '')?.[1];
  const claim =
    before && noun !== undefined
      ? claimAt(sentence, before, isIn(noun, w.down) ? 'down' : 'up', subject)
      : movement(sentence, place, subject);
  return claim ? [claim] : [];
}

/** "makes up over 61% of the total crypto market", "its share of the market is 12%". */
function shareOfMarket(sentence: FigureSentence): readonly Candidate[] {
  const { words: w } = sentence;
  const whole = `(?:${w.ofTheMarket})[^«;,]{0,25}?(?:«s(\\d+)»|${words(w.wholeMarket)}|${words(w.marketCap)})`;
  const isWhole = (place: Place): boolean => {
    const slot = slotsOf(sentence).find(({ start, end, letter }) => letter === 's' && start >= place.start && end <= place.end);
    return slot === undefined || subjectsOf(sentence, slot)[0] === 'TOTAL';
  };
  return placesFrom(sentence, w.makesUp, `[^«;:,]{0,30}«%(\\d+)»\\s*${whole}`).flatMap((place): readonly Candidate[] => {
    const subject = shareholder(subjectBefore(sentence, place.start, w, 40) ?? clauseSubject(sentence, place.start));
    const slot = slotsOf(sentence).find(({ start, letter }) => start >= place.start && letter === '%');
    if (!subject || !slot || !isWhole(place)) return [];
    const relation = relationOf(`${w.at.split('|')[0]} ${sentence.text.slice(place.start, slot.start)}`, w);
    const claim = claimAt(sentence, slot, relation === 'above' || relation === 'below' || relation === 'near' ? relation : 'at', subject);
    return claim ? [claim] : [];
  });
}

/** "Bitcoin’s share of the total crypto market rose above 60%". */
function shareRose(sentence: FigureSentence): readonly Candidate[] {
  const { words: w } = sentence;
  return placesFrom(
    sentence,
    w.marketShare,
    `(?:\\s*${words(w.ofTheMarket)}[^«;,.]{0,25}?(?:«s(\\d+)»(?:\\s*${words(w.marketCap)}|\\s*[\\p{L}]+ cap\\w*)?|${words(w.wholeMarket)}))?`,
  ).flatMap((place) => {
    const item = place.match[1] === undefined ? undefined : sentence.items[Number(place.match[1])];
    const isWhole = item?.kind === 'asset' ? item.subjects.join() === 'TOTAL' : /market|markt|cap/u.test(place.match[0]);
    return isWhole ? besideWords(sentence, place) : [];
  });
}

/** Shares of the whole market's value: a level, or a change in per cent or percentage points (docs/methods.md §12). */
export const dominance: FigureReader = (sentence) => {
  const { words: w } = sentence;
  const found = [
    ...placesOf(sentence, w.dominance).flatMap((place) => besideWords(sentence, place)),
    ...placesOfPattern(sentence.text, String.raw`«s\d+»\.d(?![\p{L}])`).flatMap((place) => besideWords(sentence, place)),
    ...shareOfMarket(sentence),
    ...shareRose(sentence),
  ];
  return found.filter(
    ({ claim }, i) => found.findIndex((one) => one.claim.value === claim.value && one.claim.subject === claim.subject) === i,
  );
};
