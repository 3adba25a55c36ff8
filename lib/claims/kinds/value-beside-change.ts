import type { Direction } from '../claim.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import { quantityAt, slotsOf, type Slot } from '../figures/figure-text.ts';
import { endsWith, isIn, pattern, startsWith, wordsIn } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

const AGGREGATE = /^(?:TOTAL\d?|ALT|STABLE)$/;

const slotOf = (sentence: FigureSentence, at: number): Slot | undefined => slotsOf(sentence).find(({ index }) => index === at);

/** The amount of dollars right behind another. */
function nextAmount(sentence: FigureSentence, slot: Slot): Slot | undefined {
  const next = slotsOf(sentence).find(({ start, letter }) => start > slot.start && !'sw'.includes(letter));
  return next && '$m'.includes(next.letter) ? next : undefined;
}

const sizeAt = (sentence: FigureSentence, { index }: Slot): number => Number(quantityAt(sentence, index)?.value);

/** "swelled by $240 billion in a week to $2.46 trillion", "$310 billion was wiped off, leaving it worth $1.84 trillion". */
function valueBehind(sentence: FigureSentence, { claim, at }: Candidate): Candidate | undefined {
  const { text, words: w } = sentence;
  const slot = AGGREGATE.test(claim.subject) ? slotOf(sentence, at) : undefined;
  const next = slot && nextAmount(sentence, slot);
  if (!slot || !next || sizeAt(sentence, next) <= sizeAt(sentence, slot)) return undefined;
  const gap = text.slice(slot.end, next.start);
  const hedges = `(?:(?:${w.near}|${w.above}|${w.below}|${w.filler})\\s+)*`;
  const isTo = pattern(`^\\s*(?:«w\\d+»)?\\s*,?\\s*(?:${w.to})\\s+${hedges}$`).test(gap);
  const isLeft = pattern(`^(?:[^«;.]|«[sw]\\d+»){0,60},\\s*(?:[\\p{L}]+\\s+)?(?:${w.leavesAt})\\s+${hedges}$`).test(gap);
  if (!isTo && !isLeft) return undefined;
  const hedged = gap.trimEnd();
  const direction: Direction = endsWith(hedged, w.above) ? 'above' : endsWith(hedged, w.below) ? 'below' : 'at';
  const subject = { subject: claim.subject, isNamed: claim.isSubjectNamed };
  const found = claimOf(sentence, next, { kind: 'other-numeric', subject, scope: 'market-cap', direction }, w);
  if (!found) return undefined;
  // The time of the change stands before where it went.
  const { window: _, ...level } = found.claim;
  return { ...found, claim: level };
}

/** "stands at $1.19 trillion, an increase of almost $400 billion since New Year", "is $2.97 trillion, $440 billion less than a year ago". */
function changeBehind(sentence: FigureSentence, { claim, at }: Candidate): Candidate | undefined {
  const { text, words: w } = sentence;
  const slot = claim.scope === 'market-cap' ? slotOf(sentence, at) : undefined;
  const next = slot && nextAmount(sentence, slot);
  if (!slot || next?.letter !== '$' || sizeAt(sentence, next) >= sizeAt(sentence, slot)) return undefined;
  const gap = text.slice(slot.end, next.start);
  const hedges = `(?:(?:${w.near}|${w.above}|${w.below}|${w.filler})\\s+)*`;
  const noun = compiled(
    `^\\s*(?:«w\\d+»\\s*)?[,(–—]\\s*(?:${w.article})\\s+(?:[\\p{L}-]+\\s+){0,2}(${wordsIn(gap, w.up, w.down)})\\s+(?:${w.of})\\s+${hedges}$`,
  ).exec(gap)?.[1];
  const isApposed =
    pattern(`^[^«;.]{0,24}[,(–—]\\s*(?:[\\p{L}]+\\s+){0,2}${hedges}$`).test(gap) && !isIn(gap, w.to, w.from, w.by, w.and, w.fronts);
  const rest = text.slice(next.end);
  const than = isApposed && /^\s*\p{L}+\s+(?:than\s|als\s)?«w/u.test(rest) ? rest : undefined;
  const direction =
    noun !== undefined
      ? isIn(noun, w.down)
        ? 'down'
        : 'up'
      : than === undefined
        ? undefined
        : startsWith(than, w.moreThan)
          ? 'up'
          : startsWith(than, w.lessThan)
            ? 'down'
            : undefined;
  if (!direction) return undefined;
  const subject = { subject: claim.subject, isNamed: claim.isSubjectNamed };
  return claimOf(sentence, next, { kind: 'market-value-change', subject, direction, scope: 'market-cap' }, w);
}

const withBeside =
  (read: FigureReader, beside: (sentence: FigureSentence, candidate: Candidate) => Candidate | undefined): FigureReader =>
  (sentence) => {
    const own = read(sentence);
    const further = own.map((candidate) => beside(sentence, candidate)).filter((claim) => claim !== undefined);
    return [...own, ...further.filter(({ at }) => !own.some((one) => one.at === at))];
  };

/** A reader of changes in value with the value that such a change led to. */
export const withValues = (read: FigureReader): FigureReader => withBeside(read, valueBehind);

/** A reader of market values with the change that is told behind one. */
export const withChanges = (read: FigureReader): FigureReader => withBeside(read, changeBehind);
