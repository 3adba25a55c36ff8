import type { Claim, Direction } from '../claim.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { hasWords, placesOf, placesOfPattern, type Place } from '../figures/places.ts';
import { clauseSubject, contextOf, subjectsOf } from '../figures/subject-near.ts';
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

/** Names that stand in one list: "the S&P 500 and the Nasdaq". */
function listFrom(text: string, [first, ...rest]: readonly Entity[]): readonly Entity[] {
  if (!first) return [];
  const list = [first];
  for (const next of rest) {
    if (
      !/^\s*(?:index)?\s*(?:,|and|or|&|und)?\s*(?:and|or|und)?\s*(?:the|der|dem|den)?\s*$/u.test(text.slice(list.at(-1)?.end, next.start))
    )
      break;
    list.push(next);
  }
  return list;
}

const related = (one: Entity | undefined, others: readonly Entity[]): readonly (readonly [Entity, Entity])[] =>
  one === undefined ? [] : others.filter(({ subject }) => subject !== one.subject).map((other) => [one, other] as const);

/** Those that the words relate: around them, behind them, or before them; else what the text speaks of and those behind. */
function pairsAt(sentence: FigureSentence, place: Place): readonly (readonly [Entity, Entity])[] {
  const { text, words: w } = sentence;
  const near = entitiesOf(sentence).filter(
    ({ start, end }) =>
      end > place.start - MAX_DISTANCE &&
      start < place.end + MAX_DISTANCE &&
      !/;|(?<!\.[a-z])\.\s/u.test(text.slice(Math.min(end, place.end), Math.max(start, place.start))),
  );
  const before = near.filter(({ end }) => end <= place.start);
  const behind = listFrom(
    text,
    near.filter(({ start }) => start >= place.end),
  );
  if (near.length === 2) return related(near[0], near.slice(1));
  const own = before.at(-1);
  const gap = behind[0] ? text.slice(place.end, behind[0].start) : '';
  // "the correlation between A and B", "of A with B"
  if (behind[0] && pattern(`^\\s*(?:${w.of}|between)\\s`).test(gap) && near.length - before.length > 1)
    return related(behind[0], behind.length > 1 ? behind.slice(1) : near.filter(({ start }) => start > (behind[0]?.end ?? 0)).slice(0, 1));
  if (own && behind.length > 0) return related(own, behind);
  if (before.length > 1) return before.length === 2 ? related(before[0], before.slice(1)) : [];
  const context = clauseSubject(sentence, place.start) ?? contextOf(sentence);
  return context && behind.length > 0
    ? related({ subject: context.subject, start: place.start, end: place.end, isNamed: false }, behind)
    : [];
}

function directionOf({ text, words: w }: FigureSentence, place: Place, hasCoefficient: boolean): Direction {
  const rest = text.slice(place.end, place.end + 70);
  // Behind the clause a move is one of the coefficient, or of something else.
  const behind = hasCoefficient ? rest : (/^[^,;]*/.exec(rest)?.[0] ?? '');
  const around = `${text.slice(Math.max(0, place.start - 40), place.end)}${behind}`;
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
  if (fits(right) && /^\s*(?:[a-z-]+\s+){0,3}$/u.test(text.slice(right.end, place.start).replaceAll(/«[ws]\d+»/gu, ''))) return right;
  if (!fits(first) || first.start - place.end > MAX_DISTANCE || /[;]/.test(text.slice(place.end, first.start))) return undefined;
  const isFrom = pattern(`${words(w.from)}[^«,;.]{0,16}$`).test(text.slice(0, first.start));
  return isFrom && fits(second) ? second : first;
}

function claimAt(sentence: FigureSentence, place: Place, pair: readonly [Entity, Entity]): Candidate | undefined {
  const subject = { subject: `${pair[0].subject}~${pair[1].subject}`, isNamed: pair[0].isNamed };
  const coefficient = coefficientAt(sentence, place);
  const direction = directionOf(sentence, place, coefficient !== undefined);
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
    ...timeNear(sentence, { letter: 's', index: -1, start: pair[1].start, end: pair[1].end }, sentence.words),
  };
  return { claim, at: sentence.itemAt(pair[1].start) };
}

/** How two move together: a coefficient, or in words ("closely aligned", "decoupled"), which needs both named. */
export const correlationStatement: FigureReader = (sentence) => {
  const { words: w } = sentence;
  // A fund or an index that tracks a coin is made to.
  const isMade = hasWords(sentence, w.fund, w.season, w.allFunds);
  const places = [
    ...placesOf(sentence, w.correlation),
    ...(isMade ? [] : placesOf(sentence, w.together)),
    ...placesOf(sentence, w.decoupled),
  ];
  const found = places
    .flatMap((place) => pairsAt(sentence, place).map((pair) => claimAt(sentence, place, pair)))
    .filter((claim) => claim !== undefined);
  return found.filter(({ claim }, i) => found.findIndex((one) => one.claim.subject === claim.subject) === i);
};
