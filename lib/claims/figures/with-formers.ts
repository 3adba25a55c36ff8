import type { Claim, ClaimKind, Direction } from '../claim.ts';
import type { Candidate } from '../kinds/kind-rule.ts';
import { claimOf, hedgeAt } from './claim-of.ts';
import type { FigureReader, FigureSentence } from './figure-reader.ts';
import { slotsOf, type Slot } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { endsWith, isIn, pattern, startsWith, words } from './value-after.ts';

/** Kinds whose number is a level, which was another before. */
const LEVELS: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['dominance', 'correlation-statement', 'ratio-threshold', 'other-numeric']);

/** Farther apart two numbers are hardly of one thing. */
const MAX_GAP = 80;

/** So many former values of one number: more are a table. */
const MOST = 3;

const sourcesOf = onceFor((w) => {
  const hedges = `(?:(?:${w.near}|${w.above}|${w.below}|${w.sign}|${w.filler}|${w.crest})\\s+){0,3}`;
  const ofExtreme = `(?:(?:${w.article}|${w.possessive}|${w.filler})\\s+)?(?:«w\\d+»(?:'s)?[\\s-]+)?(?:(?:${w.high}|${w.low})\\s+(?:${w.of})\\s+)?`;
  return {
    /** ", up from nearly", "(compared with", ", having been at", ", when a month ago it was". */
    tied: `^(?:\\s+(?:${w.of})\\s[^«;,.]{1,28}?)?\\s*(?:«w\\d+»)?\\s*[,(–—]?\\s*((?:[\\p{L}'-]+\\s+){0,4}?)(?:${w.formerly})\\s+${ofExtreme}${hedges}[+-]?$`,
    /** "from 61% in November to". */
    led: `^\\s*(?:«w\\d+»)?\\s*,?\\s*(?:${w.to})\\s+${hedges}[+-]?$`,
    from: `(?:${w.from})\\s+${ofExtreme}${hedges}[+-]?$`,
    and: `^\\s*(?:«w\\d+»)\\s*,?\\s*(?:${w.and})\\s+(?:(?:${w.from})\\s+)?${hedges}$`,
    goesOnTo: `^\\s*(?:«w\\d+»)?\\s*(?:${w.to})\\s+${hedges}[+-]?«`,
    timeBehind: `^\\s*(?:[\\p{L}'-]+\\s+){0,3}«w(\\d+)»`,
  };
});

type Timed = Pick<Claim, 'asOf' | 'isDated'>;

/** When a former value was: a time right behind it, or the last between the words that tie it and it. Without one nothing can be said of it. */
function timeOf({ text, items, words: w }: FigureSentence, { end }: Slot, gap: string): Timed | undefined {
  const rest = text.slice(end).replace(pattern(`^[^«,;.]{0,20}${words(w.clause)}.*$`), '');
  const said = pattern(sourcesOf(w).timeBehind).exec(rest)?.[1] ?? /.*«w(\d+)»/u.exec(gap)?.[1];
  const item = said === undefined ? undefined : items[Number(said)];
  const time = item?.kind === 'time' ? item.time : undefined;
  return time?.asOf === undefined ? undefined : { asOf: time.asOf, ...(time.isDated ? { isDated: true } : {}) };
}

function directionOf(sentence: FigureSentence, slot: Slot, kind: ClaimKind, gap: string): Direction | undefined {
  const { words: w } = sentence;
  const hedge = hedgeAt(sentence, slot, w);
  if (hedge === 'over' || hedge === 'under') return hedge === 'over' ? 'above' : 'below';
  const lead = gap.replaceAll(/«w\d+»(?:'s)?/gu, '').trimEnd();
  if (endsWith(lead, `(?:${w.high})\\s+(?:${w.of})`)) return 'high';
  if (endsWith(lead, `(?:${w.low})\\s+(?:${w.of})`)) return 'low';
  return kind === 'other-numeric' ? (hedge === 'about' ? 'near' : 'at') : undefined;
}

function formerAt(
  sentence: FigureSentence,
  slot: Slot,
  gap: string,
  { kind, subject, isSubjectNamed, unit, scope, window }: Claim,
): Candidate | undefined {
  const time = timeOf(sentence, slot, gap);
  const direction = directionOf(sentence, slot, kind, gap);
  const found =
    time &&
    claimOf(
      sentence,
      slot,
      {
        kind,
        subject: { subject, isNamed: isSubjectNamed },
        ...(unit === undefined ? {} : { unit }),
        ...(scope === undefined ? {} : { scope }),
        ...(direction ? { direction } : {}),
        ...(kind === 'correlation-statement' || kind === 'ratio-threshold' ? { isSigned: true as const } : {}),
      },
      sentence.words,
    );
  if (!found) return undefined;
  const { window: _, asOf: __, ...claim } = found.claim;
  // "The 30-day correlation" had that window then too.
  const isSame = kind === 'correlation-statement' && window?.kind === 'rolling';
  return { ...found, claim: { ...claim, ...(isSame ? { window } : {}), ...time } };
}

/** Numbers of the same sort behind a value that the words between call what it was before: "0.22 from 0.61 in May", "59%, up from 55% a year ago and 50% in 2023". */
function formersBehind(sentence: FigureSentence, slot: Slot, { claim }: Candidate): readonly Candidate[] {
  const { text, words: w } = sentence;
  const sources = sourcesOf(w);
  const numbers = slotsOf(sentence).filter(({ start, letter }) => start > slot.start && !'swk'.includes(letter));
  const found: Candidate[] = [];
  let last = slot;
  for (const next of numbers.slice(0, MOST)) {
    const gap = text.slice(last.end, next.start);
    if (next.letter !== slot.letter || gap.length > MAX_GAP) break;
    const tied = found.length === 0 ? pattern(sources.tied).exec(gap) : pattern(sources.and).exec(gap);
    if (!tied || isIn(tied[1] ?? '', w.noFormer, w.not) || pattern(sources.goesOnTo).test(text.slice(next.end))) break;
    const former = formerAt(sentence, next, gap.replace(/^\s*«w\d+»/u, ''), claim);
    if (!former) break;
    found.push(former);
    last = next;
  }
  return found;
}

/** "from 0.61 in November to 0.22": what it was stands before what it is. */
function formerBefore(sentence: FigureSentence, slot: Slot, { claim }: Candidate): readonly Candidate[] {
  const { text, words: w } = sentence;
  const before = slotsOf(sentence).findLast(({ start, letter }) => start < slot.start && letter !== 'w');
  if (before?.letter !== slot.letter || !pattern(sourcesOf(w).led).test(text.slice(before.end, slot.start))) return [];
  const lead = pattern(sourcesOf(w).from).exec(text.slice(0, before.start))?.[0];
  const former = lead === undefined ? undefined : formerAt(sentence, before, lead, claim);
  return former ? [former] : [];
}

/** A time that a former value has is not that of the value now. */
function ownTime(candidate: Candidate, formers: readonly Candidate[], { text }: FigureSentence, slot: Slot): Candidate {
  const { asOf, window, ...claim } = candidate.claim;
  const isTaken = asOf !== undefined && formers.some((one) => one.claim.asOf === asOf) && !/^\s*«w/u.test(text.slice(slot.end));
  return isTaken ? { ...candidate, claim: { ...claim, ...(window?.kind === 'rolling' ? { window } : {}) } } : candidate;
}

const isLevel = ({ kind, value, unit, direction }: Claim): boolean =>
  LEVELS.has(kind) && typeof value === 'number' && unit !== 'pp' && (kind !== 'dominance' || (direction !== 'up' && direction !== 'down'));

/**
 * A reader with what its numbers were before, where the sentence says when: "has faded to 0.22 from 0.61 in November", "at 46,
 * against 53 a week ago". A former value is a statement of the same kind, of the same subject, with a day of its own.
 */
export const withFormers =
  (read: FigureReader): FigureReader =>
  (sentence) => {
    const own = read(sentence);
    const taken = new Set(own.map(({ at }) => at));
    return own.flatMap((candidate): readonly Candidate[] => {
      const slot = isLevel(candidate.claim) ? slotsOf(sentence).find(({ index }) => index === candidate.at) : undefined;
      if (!slot || startsWith(sentence.text.slice(slot.end), sentence.words.longs, sentence.words.shorts)) return [candidate];
      const formers = [...formersBehind(sentence, slot, candidate), ...formerBefore(sentence, slot, candidate)].filter(
        ({ at }) => !taken.has(at),
      );
      for (const { at } of formers) taken.add(at);
      return [ownTime(candidate, formers, sentence, slot), ...formers];
    });
  };
