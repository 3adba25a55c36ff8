import type { FigureSentence } from './figure-reader.ts';
import type { Slot } from './figure-text.ts';
import { quantityAt, slotsOf } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { placesOf, placesOfPattern, type Place } from './places.ts';
import { clauseSubject, contextOf, subjectsOf } from './subject-near.ts';
import { endsWith, isIn, pattern, words } from './value-after.ts';

/** One side of a relation, with the place of its name. */
export interface Entity {
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly isNamed: boolean;
}

export type Pair = readonly [Entity, Entity];

/** Farther apart two names are hardly those of one relation. */
const MAX_DISTANCE = 110;

const sourcesOf = onceFor((w) => ({
  marketCap: `${words(w.crypto)}(?:'s)?\\s*(?:${w.total})?\\s*${words(w.marketCap)}`,
  with: `^(?:\\s*${words(w.coefficient)})?(?:\\s*(?:«[wk]\\d+»|[(][^()]{0,30}[)]))?\\s*(?:${w.relatedTo})\\s+(?:[\\p{L}'-]+\\s+){0,4}$`,
  withOther: `^\\s*(?:${w.relatedTo})\\s+(?!(?:${w.it}|${w.thatOf})(?![\\p{L}]))[\\p{L}]`,
  withIt: `^(?:\\s*${words(w.coefficient)})?\\s*(?:${w.relatedTo})\\s+(?:${w.it})(?![\\p{L}])`,
  between: `^(?:\\s*${words(w.coefficient)})?(?:\\s*«[wk]\\d+»)?[^«;.]{0,12}?\\s*(?:${w.of}|${w.between})\\s+(?:«n\\d+»|[\\p{L}'-]+\\s+){0,4}$`,
  betweenIt: `^\\s*(?:${w.between})\\s+(?:${w.it})\\s+(?:${w.and})\\s+(?:[\\p{L}-]+\\s+){0,4}$`,
  bothBehind: `^(?:\\s*${words(w.coefficient)})?\\s*(?:${w.between})\\s+(?:${w.bothNamed})(?![\\p{L}])`,
  bothBefore: `(?:${w.bothNamed})'s?\\s+(?:«[wk]\\d+»[\\s-]*)?(?:[\\p{L}-]+\\s+){0,1}$`,
  list: `^\\s*(?:index)?\\s*,?\\s*(?:${w.and}|or|oder|&|,)?\\s*(?:[\\p{L}-]+\\s){0,2}$`,
}));

const said = (places: readonly Place[], subject: string): readonly Entity[] =>
  places.map(({ start, end }) => ({ subject, start, end, isNamed: true }));

/** Names, shares in general, and crypto's market cap, in order. */
export function entitiesOf(sentence: FigureSentence): readonly Entity[] {
  const { words: w } = sentence;
  const named = slotsOf(sentence)
    .filter(({ letter }) => letter === 's')
    .flatMap((slot: Slot) => subjectsOf(sentence, slot).map((subject) => ({ subject, start: slot.start, end: slot.end, isNamed: true })));
  const counted = slotsOf(sentence).flatMap(({ letter, index, start, end }) => {
    const unit = letter === 'c' ? quantityAt(sentence, index)?.unit : undefined;
    return unit === 'ALT' || unit === 'STABLE' ? [{ subject: unit, start, end, isNamed: true }] : [];
  });
  const largest = placesOf(sentence, w.twoLargest).flatMap((place) => ['BTC', 'ETH'].flatMap((subject) => said([place], subject)));
  const market = placesOfPattern(sentence.text, sourcesOf(w).marketCap);
  return [...named, ...counted, ...said(placesOf(sentence, w.equities), 'EQUITIES'), ...said(market, 'TOTAL'), ...largest].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Names that stand in one list: "the S&P 500 and the Nasdaq". */
function listFrom({ text, words: w }: FigureSentence, [first, ...rest]: readonly Entity[]): readonly Entity[] {
  if (!first) return [];
  const list = [first];
  for (const next of rest) {
    const gap = text.slice(list.at(-1)?.end, next.start);
    if (next.start > first.start && (!pattern(sourcesOf(w).list).test(gap) || !/,|\band\b|\bor\b|\bund\b|\boder\b|\bsowie\b|&/.test(gap)))
      break;
    list.push(next);
  }
  return list;
}

const related = (one: Entity | undefined, others: readonly Entity[]): readonly Pair[] =>
  one === undefined ? [] : others.filter(({ subject }) => subject !== one.subject).map((other) => [one, other] as const);

const unnamed = (found: { subject: string; isNamed: boolean } | undefined, { start, end }: Place): Entity | undefined =>
  found && { subject: found.subject, start, end, isNamed: found.isNamed };

interface Around {
  readonly before: readonly Entity[];
  /** With whom. */
  readonly list: readonly Entity[];
  /** Whose relation the sentence spoke of before. */
  readonly known: Entity | undefined;
  /** "that with gold": the same one's. */
  readonly isAgain: boolean;
}

/** Whose correlation: "bitcoin’s 30-day", what is named before in the same clause, whom the clause or the text speaks of. */
function ownerAt(sentence: FigureSentence, place: Place, { before, list, known, isAgain }: Around): Entity | undefined {
  const { text, words: w } = sentence;
  if (isAgain) return known;
  // "…, while the link with gold grew": of whom the sentence spoke before, not of the name that it was related to.
  if (known && isLed(sentence, place)) return known;
  const last = before.at(-1);
  const gap = last ? text.slice(last.end, place.start) : '';
  if (last && !/[,;:–—]/.test(gap) && !isIn(gap, w.clause)) return last;
  if (
    known &&
    endsWith(
      text
        .slice(0, place.start)
        .replace(/«[wk]\d+»[\s-]*$/u, '')
        .trimEnd(),
      w.possessive,
    )
  )
    return known;
  const own = unnamed(clauseSubject(sentence, place.start), place);
  if (own?.isNamed && !list.some(({ subject }) => subject === own.subject)) return own;
  const named = before.findLast(({ subject, end }) => subject !== 'EQUITIES' && !/[;:]/.test(text.slice(end, place.start)));
  const context = unnamed(contextOf(sentence), place);
  return named ?? (own && !list.some(({ subject }) => subject === own.subject) ? own : context);
}

/** Whether a clause opens with the words of the relation: "while the link". */
const isLed = ({ text, words: w }: FigureSentence, place: Place): boolean =>
  endsWith(
    text
      .slice(0, place.start)
      .trimEnd()
      .replace(/(?<=\s)\p{L}+$/u, '')
      .trimEnd(),
    w.clause,
    w.and,
  );

/** "The correlation between the two", "the pair's correlation": of the two that the sentences before named. */
function bothNamed({ text, contextPair, words: w }: FigureSentence, place: Place): Pair | undefined {
  const { bothBehind, bothBefore } = sourcesOf(w);
  const isSaid = pattern(bothBehind).test(text.slice(place.end)) || pattern(bothBefore).test(text.slice(0, place.start));
  if (!contextPair || !isSaid) return undefined;
  const side = (subject: string): Entity => ({ subject, start: place.start, end: place.end, isNamed: false });
  return [side(contextPair[0]), side(contextPair[1])];
}

const others = (list: readonly Entity[], place: Place): readonly Entity[] => list.filter(({ end }) => end <= place.start);

/**
 * Those that the words of a relation relate: "between A and B", "A’s with B and C", "with it"; without such a tie the two
 * names around, before or behind them. `known` is whose relation the sentence spoke of before, which "that with gold" goes on with.
 */
export function pairsAt(sentence: FigureSentence, place: Place, known?: Entity, isAgain = false): readonly Pair[] {
  const { text, words: w } = sentence;
  const sources = sourcesOf(w);
  const near = entitiesOf(sentence).filter(
    ({ start, end }) =>
      end > place.start - MAX_DISTANCE &&
      start < place.end + MAX_DISTANCE &&
      !/;|(?<!\.[a-z])\.\s/u.test(text.slice(Math.min(end, place.end), Math.max(start, place.start))),
  );
  const both = near.length === 0 ? bothNamed(sentence, place) : undefined;
  if (both) return [both];
  const before = others(near, place);
  const behind = near.filter(({ start }) => start >= place.end);
  const list = listFrom(sentence, behind);
  const first = behind[0];
  const gap = first ? text.slice(place.end, first.start) : '';
  if (first && pattern(sources.betweenIt).test(gap)) return related(before.at(-1) ?? unnamed(contextOf(sentence), place), [first]);
  // "the correlation between A and B", "of A with B"
  if (first && behind.length > 1 && pattern(sources.between).test(gap))
    return related(first, list.length > 1 ? list.slice(1) : behind.slice(1, 2));
  if (first && pattern(sources.with).test(gap)) return related(ownerAt(sentence, place, { before, list, known, isAgain }), list);
  if (pattern(sources.withIt).test(text.slice(place.end))) {
    const owner = ownerAt(sentence, place, { before, list, known, isAgain });
    const it = entitiesOf(sentence).findLast(({ end, subject }) => end <= place.start && subject !== owner?.subject);
    return it ? related(owner, [it]) : [];
  }
  // "Bitcoin and Ether, which trade in tandem with risk markets": with what is told, and it is no name.
  if (behind.length === 0 && pattern(sources.withOther).test(text.slice(place.end))) return [];
  if (near.length === 2) return related(near[0], near.slice(1));
  const own = before.at(-1);
  if (own && list.length > 0) return related(own, list);
  if (before.length > 1) return before.length === 2 ? related(before[0], before.slice(1)) : [];
  const context = unnamed(clauseSubject(sentence, place.start) ?? contextOf(sentence), place);
  return context && list.length > 0 ? related(context, list) : [];
}
