import type { Direction } from '../claim.ts';
import type { Subject } from '../figures/claim-of.ts';
import { claimOf } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { slotsOf } from '../figures/figure-text.ts';
import { onceFor } from '../figures/once-for.ts';
import { numberOf } from '../figures/number-of.ts';
import { hasWords, placesOf, placesOfPattern, type Place } from '../figures/places.ts';
import { behindName, clauseSubject, contextOf, subjectBefore, subjectOfAfter, subjectsOf } from '../figures/subject-near.ts';
import { type FoundValue, isIn, valueAfter, pattern, words, type Relation } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

interface Reading {
  readonly fragment: string;
  readonly scope: string;
  /** Letters of the slots that hold it. */
  readonly letters: string;
  /** Larger ones are something else. */
  readonly max: number;
}

/** Readings and the largest that has been seen of each: ratios of accounts, rates per eight hours, premiums in per cent. */
const readingsOf = onceFor((w): readonly Reading[] => [
  { fragment: w.longShort, scope: 'long-short', letters: 'n', max: 20 },
  { fragment: w.taker, scope: 'taker-buy-sell', letters: 'n', max: 20 },
  { fragment: w.funding, scope: 'funding-rate', letters: '%n', max: 300 },
  { fragment: w.longShare, scope: 'long-share', letters: '%', max: 100 },
  { fragment: w.shortShare, scope: 'short-share', letters: '%', max: 100 },
  { fragment: w.premium, scope: 'premium', letters: '%', max: 100 },
]);

/** Has no accounts, no funding and no takers. */
const NO_COINS: ReadonlySet<string> = new Set('SPX DJI IXIC NDX RUT VIX DXY XAU XAG NKY HSI DAX FTSE FNG'.split(' '));

/** "in ETH, where the ratio", "the ratio rose …, as buyers lead in BTC": the name before in the sentence, or its only one. */
function namedBefore(sentence: FigureSentence, place: Place): Subject | undefined {
  const names = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const all = new Set(names.flatMap((slot) => subjectsOf(sentence, slot)));
  const last = names.findLast(({ end }) => end <= place.start && !/[;]|\.\s/.test(sentence.text.slice(end, place.start)));
  const subjects = last ? subjectsOf(sentence, last) : [...all];
  const [only, another] = subjects;
  return only === undefined || another !== undefined ? undefined : { subject: only, isNamed: true };
}

function holderAt(sentence: FigureSentence, place: Place): Subject | undefined {
  const { words: w } = sentence;
  return (
    subjectOfAfter(sentence, place.end, w) ??
    subjectBefore(sentence, place.start, w, 45) ??
    clauseSubject(sentence, place.start) ??
    namedBefore(sentence, place) ??
    (isIn(sentence.text, w.crypto, w.total) ? { subject: 'TOTAL', isNamed: true } : contextOf(sentence))
  );
}

/** A level says how it stands to the number; a reading by itself does not. */
const directionOf = (relation: Relation): Direction | undefined =>
  relation === 'above' || relation === 'below' || relation === 'high' || relation === 'low' || relation === 'near' ? relation : undefined;

/** "at a 7% annualized premium": the number right before the words. */
function valueBefore({ text, ...figure }: FigureSentence, place: Place, scope: string): FoundValue | undefined {
  if (scope !== 'premium' && scope !== 'funding-rate') return undefined;
  const slot = slotsOf({ text, ...figure }).findLast(({ end }) => end <= place.start);
  return slot?.letter === '%' && /^\s*(?:[a-z-]+\s+){0,2}$/u.test(text.slice(slot.end, place.start)) ? { slot, relation: 'at' } : undefined;
}

function readingAt(sentence: FigureSentence, place: Place, { scope, letters, max }: Reading): Candidate | undefined {
  const { words: w } = sentence;
  const holder = holderAt(sentence, place);
  const subject = holder && !NO_COINS.has(holder.subject) ? holder : undefined;
  const start = behindName(sentence, place.end);
  const value =
    subject && (valueAfter(sentence, start, letters, w) ?? numberOf(sentence, place, letters) ?? valueBefore(sentence, place, scope));
  if (!value || value.relation === 'up' || value.relation === 'down') return undefined;
  // A negative rate is told as such.
  const isNegative = scope === 'funding-rate' && isIn(sentence.text.slice(place.end, value.slot.start), w.negative);
  const direction = directionOf(value.relation) ?? (isNegative ? 'negative' : undefined);
  const found = claimOf(
    sentence,
    value.slot,
    {
      kind: 'ratio-threshold',
      subject,
      scope,
      isSigned: true,
      unit: value.slot.letter === '%' ? '%' : 'ratio',
      ...(direction ? { direction } : {}),
    },
    w,
  );
  return found && Math.abs(Number(found.claim.value)) <= max ? found : undefined;
}

/** "above parity": the number that is not printed. */
function parityAt(sentence: FigureSentence, place: Place, { scope }: Reading): Candidate | undefined {
  const { words: w } = sentence;
  const subject = holderAt(sentence, place);
  const behind = pattern(`^[^«;:,.]{0,30}?(${words(w.above)}|${words(w.below)})\\s*(?:${words(w.parity)})`).exec(
    sentence.text.slice(place.end),
  );
  if (!subject || !behind || (scope !== 'long-short' && scope !== 'taker-buy-sell')) return undefined;
  const direction: Direction = pattern(words(w.above)).test(behind[1] ?? '') ? 'above' : 'below';
  return {
    claim: {
      kind: 'ratio-threshold',
      subject: subject.subject,
      isSubjectNamed: subject.isNamed,
      value: 1,
      unit: 'ratio',
      direction,
      scope,
    },
    at: sentence.itemAt(place.start),
  };
}

/** "funding rates have turned negative": on which side of nothing, without a number. */
function signAt(sentence: FigureSentence, place: Place, { scope }: Reading): Candidate | undefined {
  const { words: w } = sentence;
  if (scope !== 'funding-rate' && scope !== 'premium') return undefined;
  const behind = pattern(`^[^«;:,.]{0,24}?(?:${words(w.noted)})\\s+(?:[a-z]+\\s+)?(${words(w.negative)}|${words(w.positive)})`).exec(
    sentence.text.slice(behindName(sentence, place.end)),
  );
  const subject = behind && holderAt(sentence, place);
  if (!subject || isIn(behind[0], w.not)) return undefined;
  const claim = {
    kind: 'ratio-threshold' as const,
    subject: subject.subject,
    isSubjectNamed: subject.isNamed,
    direction: isIn(behind[1] ?? '', w.negative) ? ('negative' as const) : ('positive' as const),
    scope,
  };
  return { claim, at: sentence.itemAt(place.start) };
}

/** "68% of accounts are long", "longs make up 52%". */
function sharesOf(sentence: FigureSentence): readonly Candidate[] {
  const { words: w } = sentence;
  if (!hasWords(sentence, w.traders)) return [];
  const sources: readonly (readonly [string, string])[] = [
    [`«%(\\d+)»\\s*(?:${w.of})[^;:.]{0,40}?${words(w.traders)}(?:[^«;:.,]|«s\\d+»){0,40}?${words(w.areLong)}`, 'long-share'],
    [`«%(\\d+)»\\s*(?:${w.of})[^;:.]{0,40}?${words(w.traders)}(?:[^«;:.,]|«s\\d+»){0,40}?${words(w.areShort)}`, 'short-share'],
  ];
  return sources.flatMap(([source, scope]) =>
    placesOfPattern(sentence.text, source).flatMap((place): readonly Candidate[] => {
      const slot = slotsOf(sentence).find(({ start }) => start >= place.start);
      const inside = slotsOf(sentence).find(({ letter, start, end }) => letter === 's' && start >= place.start && end <= place.end);
      const item = inside && sentence.items[inside.index];
      const named = item?.kind === 'asset' && item.subjects.length === 1 ? item.subjects[0] : undefined;
      const subject =
        named === undefined
          ? (subjectOfAfter(sentence, place.end, w) ?? clauseSubject(sentence, place.start))
          : { subject: named, isNamed: true };
      const claim = slot && subject && claimOf(sentence, slot, { kind: 'ratio-threshold', subject, scope }, w);
      return claim ? [claim] : [];
    }),
  );
}

const oncePerNumber = (found: readonly Candidate[]): readonly Candidate[] =>
  found.filter(({ at }, i) => found.findIndex((one) => one.at === at) === i);

/** "54% of BTC accounts". */
const ofAccounts = (sentence: FigureSentence, slot: Slot): Subject | undefined =>
  subjectOfAfter(sentence, slot.end, sentence.words, sentence.words.of);

/** "50.6% long and 49.4% short", "longs account for 51.7%": the shares of both sides, told apart by the word beside each. */
function sidesOf(sentence: FigureSentence): readonly Candidate[] {
  const { text, words: w } = sentence;
  const hasBoth = hasWords(sentence, w.longs) && hasWords(sentence, w.shorts);
  if (!(hasBoth || hasWords(sentence, w.traders)) || hasWords(sentence, w.liquidation, w.liquidated)) return [];
  const named = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const item = named.length === 1 && named[0] ? sentence.items[named[0].index] : undefined;
  return slotsOf(sentence).flatMap((slot): readonly Candidate[] => {
    if (slot.letter !== '%') return [];
    const behind = pattern(`^\\s*(${words(w.longs)}|${words(w.shorts)})`).exec(text.slice(slot.end))?.[1];
    const before = pattern(
      `(${words(w.longs)}|${words(w.shorts)})[\\s:(]*(?:${words(w.makesUpShare)})?\\s*(?:${w.filler}|${w.near})?\\s*$`,
    ).exec(text.slice(0, slot.start))?.[1];
    // One side alone is a share only by its verb: "longs account for 63%".
    const side = hasBoth
      ? (behind ?? before)
      : before !== undefined && isIn(text.slice(0, slot.start), w.makesUpShare)
        ? before
        : undefined;
    const own = item?.kind === 'asset' && item.subjects.length === 1 ? item.subjects[0] : undefined;
    const subject =
      own === undefined ? (ofAccounts(sentence, slot) ?? clauseSubject(sentence, slot.start)) : { subject: own, isNamed: true };
    if (side === undefined || !subject) return [];
    const claim = claimOf(
      sentence,
      slot,
      { kind: 'ratio-threshold', subject, scope: isIn(side, w.longs) ? 'long-share' : 'short-share' },
      w,
    );
    return claim ? [claim] : [];
  });
}

/** Long against short, buyers against sellers, funding and premiums: a reading, or how it stands to a threshold (docs/methods.md §12). */
export const ratioThreshold: FigureReader = (sentence) =>
  oncePerNumber([
    ...readingsOf(sentence.words).flatMap((reading) =>
      placesOf(sentence, reading.fragment)
        .map((place) => readingAt(sentence, place, reading) ?? parityAt(sentence, place, reading) ?? signAt(sentence, place, reading))
        .filter((claim) => claim !== undefined),
    ),
    ...sharesOf(sentence),
    ...sidesOf(sentence),
  ]);
