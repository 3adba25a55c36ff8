import type { Claim, ClaimWindow, Direction } from '../claim.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { behindAsides, fronted } from '../figures/number-of.ts';
import { onceFor } from '../figures/once-for.ts';
import { hasWords, placesFrom, placesOf, type Place } from '../figures/places.ts';
import { subjectsOf } from '../figures/subject-near.ts';
import { pairsAt, type Entity, type Pair } from '../figures/related-names.ts';
import { superlativeNear } from '../figures/superlative-near.ts';
import { endsWith, isIn, pattern, valueAfter, words, wordsIn } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

/** Farther away a number is a figure of something else. */
const MAX_DISTANCE = 110;

const sourcesOf = onceFor((w) => ({
  toName: `(?=(?:\\s*«[wk]\\d+»)?\\s+(?:${w.relatedTo}|${w.between})\\s+(?:[\\p{L}'-]+\\s+){0,4}«s\\d+»)`,
  fromOnly: `${words(w.from)}[^«,;.]{0,16}$`,
  listed: `^\\s*,?\\s*(?:${w.and}|,)\\s+(?:[\\p{L}]+\\s+){0,2}?«[n%](\\d+)»\\s+(?:${w.relatedTo})\\s+(?:[\\p{L}'-]+\\s+){0,2}«s(\\d+)»`,
  listedBehind: `^[^«;.]{0,30}?(?<![\\p{L}])(?:${w.relatedTo})\\s+(?:[\\p{L}'-]+\\s+){0,2}«s(\\d+)»\\s+(?:[\\p{L}]+\\s+){0,4}«[n%](\\d+)»`,
  turned: `${words(w.noted)}[^«,;.]{0,20}(?:${words(w.positive)})`,
}));

/** Less per cent are a move that stands beside it. */
const LEAST_PER_CENT = 10;
const isMove = (sentence: FigureSentence, { letter, index }: Slot): boolean => {
  const value = quantityAt(sentence, index)?.value;
  return letter === '%' && typeof value === 'number' && value < LEAST_PER_CENT;
};

/** A coefficient, at most 1, or told as a per cent. */
function isCoefficient(sentence: FigureSentence, slot: Slot | undefined): slot is Slot {
  const value = slot && quantityAt(sentence, slot.index)?.value;
  return typeof value === 'number' && (slot?.letter === 'n' ? value <= 1 : slot?.letter === '%' && value <= 100);
}

/** The coefficient: behind the names and asides, the second of "from … to …"; right before the words, or at the clause's head. */
function coefficientAt(sentence: FigureSentence, place: Place, [, other]: Pair, until: number): Slot | undefined {
  const { text, words: w } = sentence;
  const end = other.start > place.end ? other.end : place.end;
  const past = behindAsides(sentence, end);
  const tied = past === undefined ? undefined : valueAfter(sentence, past, 'n%', w)?.slot;
  if (isCoefficient(sentence, tied) && tied.start < until) return tied;
  const right = slotsOf(sentence).findLast(({ end: slotEnd }) => slotEnd <= place.start);
  // "a 0.99 correlation"
  if (isCoefficient(sentence, right) && /^\s*(?:[a-z-]+\s+){0,3}$/u.test(text.slice(right.end, place.start).replaceAll(/«[ws]\d+»/gu, '')))
    return right;
  const numbers = slotsOf(sentence).filter(({ letter, start }) => start >= place.end && start < until && !'swk'.includes(letter));
  const [first, second] = numbers.filter((slot) => slot.start >= other.end || isCoefficient(sentence, slot));
  if (first && isCoefficient(sentence, first) && first.start - end <= MAX_DISTANCE && !/;/.test(text.slice(place.end, first.start))) {
    const isFrom = pattern(sourcesOf(w).fromOnly).test(text.slice(0, first.start));
    return isFrom && isCoefficient(sentence, second) ? second : first;
  }
  const head = fronted(sentence, place, 'n')?.slot;
  return isCoefficient(sentence, head) ? head : undefined;
}

/** What is said of a coefficient between its words and it: which way it went; on which side of nothing it is tells its sign. */
function directionOfNumber(sentence: FigureSentence, place: Place, slot: Slot): Direction | undefined {
  const { text, words: w } = sentence;
  const between = slot.start > place.end ? text.slice(place.end, slot.start) : text.slice(slot.end, place.start);
  const isNegative = quantityAt(sentence, slot.index)?.sign === -1 || endsWith(text.slice(0, slot.start), w.minus);
  const rest = text.slice(slot.end);
  const since = compiled(`^\\s*(?:«[wk]\\d+»)?\\s*[,(–—]\\s*(${wordsIn(rest, w.up, w.down)})\\s+(?:sharply\\s+)?(?:${w.from})`).exec(
    rest,
  )?.[1];
  const said = since ?? between.slice(-60);
  const moved = isIn(said, w.down) || isIn(said, w.weak) ? 'down' : isIn(said, w.up) ? 'up' : movedLast(sentence, slot);
  // "fell to -0.12" is weaker and negative at once.
  if (isNegative) return moved ? undefined : 'negative';
  return moved ?? (isIn(between, w.inverse) ? 'negative' : undefined);
}

/** "ist auf 0,74 gestiegen", "ging auf 0,29 zurück": a verb that stands last. */
function movedLast({ text, words: w }: FigureSentence, { end }: Slot): Direction | undefined {
  const rest = /^\s+[\p{L}]+(?=\s*(?:[.,;:]|$))/u.exec(text.slice(end))?.[0] ?? '';
  return isIn(rest, w.down) ? 'down' : isIn(rest, w.up) ? 'up' : undefined;
}

/** Without a number: "decoupled", "turned negative", "has strengthened"; else they are said to move together. */
function directionInWords({ text, words: w }: FigureSentence, place: Place): Direction {
  const rest = text.slice(place.end, place.end + 70);
  const around = `${text.slice(Math.max(0, place.start - 40), place.end)}${/^[^,;]*/.exec(rest)?.[0] ?? ''}`;
  if (isIn(around, w.decoupled) || isIn(around, w.weak) || isIn(around, w.down)) return 'down';
  if (isIn(around, w.inverse)) return 'negative';
  return pattern(sourcesOf(w).turned).test(around) ? 'positive' : isIn(around, w.up) ? 'up' : 'positive';
}

/** "30-day correlation", "correlation with gold (30-day)": over how long. */
function windowOf({ text, items, slots }: FigureSentence, place: Place, other: Entity): ClaimWindow | undefined {
  const before = slots.findLast(({ end }) => end <= place.start);
  const behind = slots.find(({ start }) => start >= Math.max(place.end, other.end));
  const isBefore = before?.letter === 'w' && /^[\s-]*(?:\p{L}[\p{L}'’-]*\s+){0,3}$/u.test(text.slice(before.end, place.start));
  const isBehind = behind?.letter === 'w' && /^\s*[(]$/.test(text.slice(Math.max(place.end, other.end), behind.start));
  const item = items[(isBefore ? before : isBehind ? behind : undefined)?.index ?? -1];
  return item?.kind === 'time' && item.time.window?.kind === 'rolling' ? item.time.window : undefined;
}

interface Relation {
  readonly place: Place;
  /** "tie", "link": says how alike they are only with a number or a word of strength. */
  readonly isLoose: boolean;
  /** A verb of moving alike takes names that stand beside it. */
  readonly isVerb: boolean;
  /** "that with gold". */
  readonly isAgain: boolean;
}

function claimAt(sentence: FigureSentence, { place, isLoose, isVerb }: Relation, pair: Pair, until: number): Candidate | undefined {
  const subject = { subject: `${pair[0].subject}~${pair[1].subject}`, isNamed: pair[0].isNamed };
  const number = coefficientAt(sentence, place, pair, until);
  // "Solana, which tracks ether, has gained 5%".
  if ((isLoose || isVerb) && number && number.letter !== 'n') return undefined;
  const coefficient = number && isMove(sentence, number) ? undefined : number;
  if (coefficient) {
    const unit = coefficient.letter === '%' ? '%' : 'coef';
    const direction = directionOfNumber(sentence, place, coefficient);
    const parts = { kind: 'correlation-statement' as const, subject, unit, isSigned: true as const };
    const found = claimOf(sentence, coefficient, direction ? { ...parts, direction } : parts, sentence.words);
    const window = windowOf(sentence, place, pair[1]);
    // "0.72, the highest since March": of the extreme, not of the coefficient.
    if (!found || (!window && superlativeNear(sentence, coefficient) === undefined)) return found;
    const { asOf: _, window: __, ...claim } = found.claim;
    return { ...found, claim: { ...claim, ...(window ? { window } : {}) } };
  }
  const direction = directionInWords(sentence, place);
  if (isLoose && direction !== 'up' && direction !== 'down') return undefined;
  const claim: Claim = {
    kind: 'correlation-statement',
    subject: subject.subject,
    isSubjectNamed: subject.isNamed,
    direction,
    ...timeNear(sentence, { letter: 's', index: -1, start: pair[1].start, end: pair[1].end }, sentence.words),
  };
  return { claim, at: sentence.itemAt(pair[1].start) };
}

/** "0.64 with the Nasdaq and 0.62 with the S&P 500": the others of a list, each with its own number. */
function listedWith(sentence: FigureSentence, [one, other]: Pair, { claim: { window, unit }, at: first }: Candidate): readonly Candidate[] {
  const { text, slots, words: w } = sentence;
  const found: Candidate[] = [];
  const slotAt = (index: string | undefined): Slot | undefined => slots.find((slot) => slot.index === Number(index));
  let end = Math.max(other.end, slots.find(({ index }) => index === first)?.end ?? 0);
  for (;;) {
    // "0,72 beträgt, zu Gold besteht mit -0,24": the name before its number, as German has it.
    const next = pattern(sourcesOf(w).listedBehind).exec(text.slice(end));
    // "that with the Dow slid to 0.2" is a statement of its own.
    const behind = next && !isIn(next[0], w.up, w.down) ? next : undefined;
    const match = behind ? undefined : pattern(sourcesOf(w).listed).exec(text.slice(other.end > end ? other.end : end));
    const [number, name] = behind ? [slotAt(behind[2]), slotAt(behind[1])] : [slotAt(match?.[1]), slotAt(match?.[2])];
    const subject = name && subjectsOf(sentence, name)[0];
    if (!name || subject === undefined || subject === one.subject || !isCoefficient(sentence, number)) return found;
    const pair = { subject: `${one.subject}~${subject}`, isNamed: one.isNamed };
    const parts = {
      kind: 'correlation-statement' as const,
      subject: pair,
      isSigned: true as const,
      ...(unit === undefined ? {} : { unit }),
    };
    const claim = claimOf(sentence, number, parts, w);
    const isNegative = typeof claim?.claim.value === 'number' && claim.claim.value < 0;
    const further = { ...(window ? { window } : {}), ...(isNegative ? { direction: 'negative' as const } : {}) };
    if (claim) found.push({ ...claim, claim: { ...claim.claim, ...further } });
    end = Math.max(name.end, number.end);
  }
}

/** Where words relate, in order; "that with gold" counts only behind others. */
function relationsIn(sentence: FigureSentence): readonly Relation[] {
  const { words: w } = sentence;
  // A fund or an index that tracks a coin is made to.
  const isMade = hasWords(sentence, w.fund, w.season, w.allFunds);
  const { toName } = sourcesOf(w);
  const as = (places: readonly Place[], is: Partial<Relation> = {}): readonly Relation[] =>
    places.map((place) => ({ isLoose: false, isVerb: false, isAgain: false, ...is, place }));
  const firm = as(placesOf(sentence, w.correlation));
  const loose = as(placesFrom(sentence, w.link, toName), { isLoose: true });
  const first = [...firm, ...loose][0];
  const again = first
    ? as(placesFrom(sentence, w.theOne, toName), { isLoose: true, isAgain: true }).filter(({ place }) => place.start > first.place.start)
    : [];
  const verbs = [...(isMade ? [] : placesOf(sentence, w.together)), ...placesOf(sentence, w.decoupled)];
  return [...[...firm, ...loose, ...again].toSorted((a, b) => a.place.start - b.place.start), ...as(verbs, { isVerb: true })];
}

/** "tracked a broader flush that saw Bitcoin": who is meant stands within so many words of the verb. */
const MOST_WORDS = 4;

const isBeside = ({ text }: FigureSentence, place: Place, [one, other]: Pair): boolean =>
  one.isNamed && (other.start < place.end || text.slice(place.end, other.start).trim().split(/\s+/).length <= MOST_WORDS);

/** How two move together: a coefficient, or in words ("closely aligned", "decoupled"), which needs both named. */
export const correlationStatement: FigureReader = (sentence) => {
  const relations = relationsIn(sentence);
  const found: Candidate[] = [];
  let known: Entity | undefined;
  for (const [index, relation] of relations.entries()) {
    const following = relation.isVerb ? undefined : relations[index + 1];
    const until = following && !following.isVerb ? following.place.start : Infinity;
    for (const pair of pairsAt(sentence, relation.place, known, relation.isAgain)) {
      // "The correlation map shows that the correlation between": the words next to the names are theirs.
      if (pair[0].start > until && pair[1].start > until) continue;
      known ??= pair[0];
      if (relation.isVerb && !isBeside(sentence, relation.place, pair)) continue;
      const claim = claimAt(sentence, relation, pair, until);
      if (!claim) continue;
      found.push(claim);
      if (claim.claim.value !== undefined) found.push(...listedWith(sentence, pair, claim));
    }
  }
  // Of the same two one statement, that with a number first.
  const sized = found.toSorted((a, b) => Number(b.claim.value !== undefined) - Number(a.claim.value !== undefined));
  return sized.filter(({ claim }, i) => sized.findIndex((one) => one.claim.subject === claim.subject) === i);
};
