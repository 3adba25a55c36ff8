import type { Claim, Direction } from '../claim.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { placesOf, placesOfPattern, type Place } from '../figures/places.ts';
import { clauseSubject, subjectsOf } from '../figures/subject-near.ts';
import { isIn, pattern, words } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

interface Entity {
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly isNamed: boolean;
}

/** Farther apart two names are hardly those of one relation. */
const MAX_DISTANCE = 110;

/** Names, and shares in general, in order. */
function entitiesOf(sentence: FigureSentence): readonly Entity[] {
  const named = slotsOf(sentence)
    .filter(({ letter }) => letter === 's')
    .flatMap((slot: Slot) => subjectsOf(sentence, slot).map((subject) => ({ subject, start: slot.start, end: slot.end, isNamed: true })));
  const equities = placesOf(sentence, sentence.words.equities).map(({ start, end }) => ({
    subject: 'EQUITIES',
    start,
    end,
    isNamed: true,
  }));
  const market = placesOfPattern(
    sentence.text,
    `${words(sentence.words.crypto)}(?:'s)?\\s*(?:${sentence.words.total})?\\s*${words(sentence.words.marketCap)}`,
  ).map(({ start, end }) => ({ subject: 'TOTAL', start, end, isNamed: true }));
  return [...named, ...equities, ...market].toSorted((a, b) => a.start - b.start);
}

/** The two that the words relate: around them, behind them, or before them; else what the text speaks of and the one. */
function pairAt(sentence: FigureSentence, place: Place): readonly [Entity, Entity] | undefined {
  const near = entitiesOf(sentence).filter(({ start, end }) => end > place.start - MAX_DISTANCE && start < place.end + MAX_DISTANCE);
  const [first, second, third] = near;
  if (third) return undefined;
  if (first && second) return first.subject === second.subject ? undefined : [first, second];
  const context = clauseSubject(sentence, place.start);
  if (!first || !context || context.subject === first.subject || first.end <= place.start) return undefined;
  return [{ subject: context.subject, start: place.start, end: place.end, isNamed: false }, first];
}

function directionOf({ text, words: w }: FigureSentence, place: Place): Direction {
  const around = text.slice(Math.max(0, place.start - 40), place.end + 70);
  if (isIn(around, w.decoupled) || isIn(around, w.weak) || isIn(around, w.down)) return 'down';
  if (isIn(around, w.inverse)) return 'negative';
  return isIn(around, w.up) ? 'up' : 'positive';
}

/** The coefficient: a bare number of at most 1 right of the words, the second of "from … to …"; or a per cent. */
function coefficientAt(sentence: FigureSentence, place: Place): Slot | undefined {
  const { text, words: w } = sentence;
  const numbers = slotsOf(sentence).filter(({ letter, start }) => start >= place.end && letter !== 's' && letter !== 'w' && letter !== 'k');
  const [first, second] = numbers;
  const right = slotsOf(sentence).findLast(({ end }) => end <= place.start);
  const fits = (slot: Slot | undefined): slot is Slot => {
    const value = slot && quantityAt(sentence, slot.index)?.value;
    return typeof value === 'number' && (slot?.letter === 'n' ? value <= 1 : slot?.letter === '%' && value <= 100);
  };
  // "a 0.99 correlation"
  if (fits(right) && text.slice(right.end, place.start).trim() === '') return right;
  if (!fits(first) || first.start - place.end > MAX_DISTANCE || /[;]/.test(text.slice(place.end, first.start))) return undefined;
  const isFrom = pattern(`${words(w.from)}[^«,;.]{0,16}$`).test(text.slice(0, first.start));
  return isFrom && fits(second) ? second : first;
}

function claimAt(sentence: FigureSentence, place: Place): Candidate | undefined {
  const pair = pairAt(sentence, place);
  if (!pair) return undefined;
  const subject = { subject: `${pair[0].subject}~${pair[1].subject}`, isNamed: pair[0].isNamed };
  const direction = directionOf(sentence, place);
  const coefficient = coefficientAt(sentence, place);
  if (coefficient) {
    const isShare = coefficient.letter === '%';
    const isTurned = quantityAt(sentence, coefficient.index)?.sign === -1 ? 'negative' : direction === 'positive' ? undefined : direction;
    const parts = { kind: 'correlation-statement' as const, subject, unit: isShare ? '%' : 'coef', isSigned: true as const };
    return claimOf(sentence, coefficient, isTurned ? { ...parts, direction: isTurned } : parts, sentence.words);
  }
  const claim: Claim = {
    kind: 'correlation-statement',
    subject: subject.subject,
    isSubjectNamed: subject.isNamed,
    direction,
    ...timeNear(sentence, { letter: 's', index: -1, start: pair[1].start, end: pair[1].end }),
  };
  return { claim, at: sentence.itemAt(pair[1].start) };
}

/** How two move together: a coefficient, or in words ("closely aligned", "decoupled"), which needs both named. */
export const correlationStatement: FigureReader = (sentence) => {
  const { words: w } = sentence;
  const places = [...placesOf(sentence, w.correlation), ...placesOf(sentence, w.together), ...placesOf(sentence, w.decoupled)];
  const found = places.map((place) => claimAt(sentence, place)).filter((claim) => claim !== undefined);
  return found.filter(({ claim }, i) => found.findIndex((one) => one.claim.subject === claim.subject) === i);
};
