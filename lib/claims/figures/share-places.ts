import type { Subject } from './claim-of.ts';
import type { FigureSentence } from './figure-reader.ts';
import type { Slot } from './figure-text.ts';
import { slotsOf } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { hasWords, placesFrom, placesOfPattern, type Place } from './places.ts';
import { clauseSubject, subjectBefore, subjectsOf } from './subject-near.ts';
import { isIn, pattern, startsWith, words } from './value-after.ts';

const sourcesOf = onceFor((w) => {
  /** "of the total crypto market", where a slot may stand for the market's name. */
  const whole = `${words(w.ofTheMarket)}[^«;,.]{0,25}?(?:«s(\\d+)»(?:'s)?(?:\\s*${words(w.marketCap)}|\\s*[\\p{L}]+ cap\\w*|\\s*(?:value|pie|kuchens?))?|${words(w.wholeMarket)}|${words(w.marketCap)})`;
  return {
    whole: `^\\s*${whole}`,
    ofShare: `(?:(?:\\s*(?:${w.of})\\s+(?:${w.filler}\\s+)?«s\\d+»)?(?:\\s*${whole}|\\s*${words(w.shareOfIt)}))?`,
    behindVerb: `([^«;:,]{0,30})«%(\\d+)»\\s*${whole}`,
    ofIt: `([^«;:,]{0,30})«%(\\d+)»\\s*${words(w.shareOfIt)}`,
    alone: `([^«;:,]{0,30})«%(\\d+)»(?=[,.;]|\\s*$|\\s*${words(w.clause)})`,
    verbLast: `«s(\\d+)»\\s+(?:[\\p{L}]+\\s+){0,3}?«%(\\d+)»\\s*${whole}\\s+(?:[\\p{L}]+\\s+){0,2}?${words(w.makesUp)}(?=\\s*(?:[.,;:]|$))`,
    turned: `«%(\\d+)»\\s*${whole}\\s*(?:${w.isHeldBy})\\s*«s(\\d+)»`,
  };
});

const isTotal = (sentence: FigureSentence, index: string | undefined): boolean => {
  const slot = index === undefined ? undefined : slotsOf(sentence).find((one) => one.index === Number(index));
  return slot === undefined || subjectsOf(sentence, slot).join() === 'TOTAL';
};

/** Where a share of the whole market is spoken of: "its slice of the crypto pie", "Bitcoin's market share", "its share of that". */
export function sharePlaces(sentence: FigureSentence): readonly Place[] {
  const { words: w } = sentence;
  return placesFrom(sentence, w.marketShare, sourcesOf(w).ofShare).filter(
    ({ match, start }) =>
      isTotal(sentence, match[1]) &&
      (match[1] !== undefined || isIn(match[0], w.wholeMarket, w.marketCap, w.marketOfShare) || isOfCoin(sentence, match[0], start)),
  );
}

/** "Bitcoin's share was at almost 64%", "its portion of it": of what else than the market could a coin's share be, alone. */
function isOfCoin(sentence: FigureSentence, said: string, start: number): boolean {
  const { words: w } = sentence;
  const isAlone = !isIn(said, w.ofTheMarket) || isIn(said, w.shareOfIt);
  if (isAlone && isIn(sentence.text, w.dominance) && isIn(said, w.shareAlone)) return true;
  // "The market is worth $3 trillion; Bitcoin's share of that is 58%".
  if (isIn(said, w.shareOfIt) && /«s\d+»/u.test(said) && isIn(sentence.text, w.wholeMarket, w.marketCap)) return true;
  return isAlone && /«s\d+»'s\s*(?:[$%«»\w]+\s)?$/.test(sentence.text.slice(0, start)) && isIn(said, w.shareAlone);
}

/** "59% of the whole market": whether the words behind a place name it. */
function isWholeAt({ text, words: w }: FigureSentence, at: number): boolean {
  const rest = text.slice(at);
  return startsWith(rest, w.ofTheMarket) && pattern(sourcesOf(w).whole).test(rest);
}

interface Held {
  readonly slot: Slot;
  readonly holder: Subject | undefined;
  /** What stands between the verb and the number. */
  readonly lead: string;
}

/** "Bitcoin accounts for 59% of the whole market"; in a sentence of dominance also "bitcoin commands 57.3%"; "48% of it is now bitcoin"; "während Ethereum 14 % des Marktes ausmacht". */
export function wholesHeld(sentence: FigureSentence): readonly Held[] {
  const { text, words: w } = sentence;
  if (!slotsOf(sentence).some(({ letter }) => letter === '%')) return [];
  const { behindVerb, alone, turned, verbLast } = sourcesOf(w);
  const isSaid = slotsOf(sentence).some(({ letter, end }) => letter === '%' && isWholeAt(sentence, end));
  const slotAt = (index: string | undefined): Slot | undefined => slotsOf(sentence).find((one) => one.index === Number(index));
  const ofWhole = (isSaid ? placesFrom(sentence, w.makesUp, behindVerb) : []).flatMap((place): readonly Held[] => {
    const slot = slotAt(place.match[2]);
    return slot && isTotal(sentence, place.match[3]) ? [{ slot, holder: holderBefore(sentence, place), lead: place.match[1] ?? '' }] : [];
  });
  // "The market is worth $3.5 trillion, with bitcoin making up 62% of that".
  const isOfWhole =
    isIn(text, w.wholeMarket, w.shareAlone, w.dominance) ||
    slotsOf(sentence).some(({ letter, index }) => letter === 's' && isTotal(sentence, `${index}`));
  const ofIt = (isOfWhole ? placesFrom(sentence, w.makesUp, sourcesOf(w).ofIt) : []).flatMap((place): readonly Held[] => {
    const slot = slotAt(place.match[2]);
    return slot ? [{ slot, holder: holderBefore(sentence, place), lead: place.match[1] ?? '' }] : [];
  });
  const ofNothing =
    isIn(text, w.dominance) || sharePlaces(sentence).length > 0
      ? placesFrom(sentence, w.makesUp, alone).flatMap((place): readonly Held[] => {
          const slot = slotAt(place.match[2]);
          const holder = subjectBefore(sentence, place.start, w, 25);
          const isPlain = !isIn(place.match[1] ?? '', w.up) && !isIn(place.match[1] ?? '', w.down) && !isIn(place.match[1] ?? '', w.to);
          return slot && holder && isPlain ? [{ slot, holder, lead: place.match[1] ?? '' }] : [];
        })
      : [];
  const ofHolder = (isSaid ? placesOfPattern(text, turned) : []).flatMap((place): readonly Held[] => {
    const slot = slotAt(place.match[1]);
    const name = slotAt(place.match[3]);
    const [only, another] = name ? subjectsOf(sentence, name) : [];
    const isOne = only !== undefined && another === undefined && isTotal(sentence, place.match[2]);
    return slot && isOne ? [{ slot, holder: { subject: only, isNamed: true }, lead: '' }] : [];
  });
  const atEnd = (isSaid && hasWords(sentence, w.makesUp) ? placesOfPattern(text, verbLast) : []).flatMap((place): readonly Held[] => {
    const [slot, name] = [slotAt(place.match[2]), slotAt(place.match[1])];
    const [only, another] = name ? subjectsOf(sentence, name) : [];
    const isOne = only !== undefined && another === undefined && isTotal(sentence, place.match[3]);
    return slot && isOne ? [{ slot, holder: { subject: only, isNamed: true }, lead: '' }] : [];
  });
  return [...ofWhole, ...ofIt, ...ofNothing, ...ofHolder, ...atEnd];
}

/** "bitcoin accounts for", not "bitcoin and ether together account for". */
function holderBefore(sentence: FigureSentence, place: Place): Subject | undefined {
  const { words: w } = sentence;
  const slot = slotsOf(sentence).findLast(({ letter, end }) => letter === 's' && end <= place.start);
  if (slot && subjectsOf(sentence, slot).length > 1) return undefined;
  return subjectBefore(sentence, place.start, w, 40) ?? clauseSubject(sentence, place.start);
}
