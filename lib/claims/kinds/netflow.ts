import type { Direction } from '../claim.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { hasWords, placesOfPattern } from '../figures/places.ts';
import { clauseSubject, subjectBefore, subjectOfAfter } from '../figures/subject-near.ts';
import { endsWith, isIn, pattern, words, wordsIn } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';
import { aroundOf, REACH } from './flow-around.ts';
import { fundTickerIn, namedBetween, ownerAt, scopeOf, worthOf } from './flow-owner.ts';
import { runClaim, withoutRun } from './flow-run.ts';
import { directionAt, exchangeDirection, netOf, totalled } from './flow-way.ts';

const isOfFlows = (sentence: FigureSentence): boolean => {
  const { fund, exchange, allFunds, inflow, outflow, whales } = sentence.words;
  return hasWords(sentence, fund, exchange, allFunds, inflow, outflow, whales) || fundTickerIn(sentence, sentence.text) !== undefined;
};

/** An amount that was read, with the number that it stands at. */
interface Flow {
  readonly candidate: Candidate;
  readonly slot: Slot;
  readonly direction: Direction;
}

/** "…, followed by FBTC with $88 million", "$227 million and $9.8 million": a list goes the way of its first. */
function goesOn({ text, words: w }: FigureSentence, slot: Slot, last: Flow | undefined): Direction | undefined {
  if (!last || slot.letter !== last.slot.letter) return undefined;
  const gap = text.slice(last.slot.end, slot.start);
  const isList = pattern(`^(?:[^«;.]|«w\\d+»){0,60}?,?\\s*(?:${w.goesOn})(?![\\p{L}])[^;.]{0,50}$`).test(gap);
  // "and $9 million", "and Solana with $9 million", "walked out in November and a further $1.09 billion".
  const isAnd = pattern(`^\\s*,?\\s*(?:${w.and})\\s+(?:«s\\d+»\\s+(?:${w.fronts})\\s+)?(?:${w.near})?\\s*$`).test(gap);
  const isMore = pattern(`^(?:[^«;.,]|«w\\d+»){0,50},?\\s*(?:${w.and})\\s+(?:${w.further})\\s+(?:${w.near})?\\s*$`).test(gap);
  return (isList || isAnd || isMore) && !isIn(gap, w.hold, w.assets, w.volume, w.to) ? last.direction : undefined;
}

/** Flows of funds are told in millions: less is the price of something ("inflows came as bitcoin climbed to $73,000"). */
const LEAST_FLOW = 1e6;

/** Whether dollars are the size of a price, and not told straight beside the word of a flow ("outflows of $698,000"). */
function isPriceSized(sentence: FigureSentence, slot: Slot): boolean {
  const { text, words: w } = sentence;
  const quantity = slot.letter === '$' ? quantityAt(sentence, slot.index) : undefined;
  const value = typeof quantity?.value === 'number' ? quantity.value : quantity?.value[1];
  if (value === undefined || value >= LEAST_FLOW || worthOf(sentence, slot) !== undefined) return false;
  const flows = words(`${w.inflow}|${w.outflow}`);
  const isBeside =
    pattern(`${flows}\\s*(?:${w.of}|totaling|totalling)?\\s*(?:(?:${w.near}|${w.above})\\s+)?$`).test(text.slice(0, slot.start)) ||
    pattern(`^\\s*(?:${w.of}|in)?\\s*(?:net\\s+|daily\\s+)?${flows}`).test(text.slice(slot.end));
  return !isBeside;
}

/** An amount: dollars into funds, coins onto exchanges. */
function amountClaim(sentence: FigureSentence, slot: Slot, last: Flow | undefined): Flow | undefined {
  const { words: w } = sentence;
  if (
    endsWith(sentence.text.slice(0, slot.start), w.from) &&
    pattern(`^\\s*${words(w.to)}\\s*(?:${w.near})?\\s*«[$c]`).test(sentence.text.slice(slot.end))
  )
    return undefined;
  if (isPriceSized(sentence, slot)) return undefined;
  const around = aroundOf(sentence, slot);
  // Assets that funds hold, and the sizes of other things, are no flow.
  const isHeld = isIn(around.before.slice(-REACH), w.hold) || isIn(/^[^,]{0,30}/.exec(around.after)?.[0] ?? '', w.assets);
  const own =
    netOf(sentence, slot) ??
    exchangeDirection(sentence, slot, around) ??
    (isHeld ? undefined : (directionAt(sentence, slot, around) ?? totalled(sentence, slot)));
  const direction = own ?? (isHeld ? undefined : goesOn(sentence, slot, last));
  const listed = own === undefined && last ? namedBetween(sentence, last.slot, slot) : undefined;
  const subject = direction && (listed ?? ownerAt(sentence, slot, around));
  if (!direction || !subject) return undefined;
  const candidate = claimOf(sentence, slot, { kind: 'netflow', subject, direction, scope: scopeOf(sentence) }, w);
  return candidate && { candidate, slot, direction };
}

/** "Exchange reserves fell", "balances on exchanges keep declining": coins that leave, without a number. */
function reservesClaims(sentence: FigureSentence): readonly Candidate[] {
  const { text, words: w } = sentence;
  const source = `${words(w.exchange)}(?:'s?)?\\s*(?:${w.reserves})|${words(w.reserves)}\\s*(?:held\\s*)?(?:${w.forWord}|at|${w.of})\\s*(?:[\\p{L}-]+\\s*)?${words(w.exchange)}`;
  return placesOfPattern(text, source).flatMap((place): readonly Candidate[] => {
    const behind = /^[^«;:.,]{0,36}/.exec(text.slice(place.end))?.[0] ?? '';
    const said = compiled(wordsIn(behind, w.down, w.up)).exec(behind)?.[0];
    const subject =
      subjectBefore(sentence, place.start, w, 20) ?? subjectOfAfter(sentence, place.end, w, w.of) ?? clauseSubject(sentence, place.start);
    if (said === undefined || !subject || isIn(behind, w.not)) return [];
    const slot = { letter: 's', index: -1, start: place.end, end: place.end };
    const claim = {
      kind: 'netflow' as const,
      subject: subject.subject,
      isSubjectNamed: subject.isNamed,
      direction: isIn(said, w.down) ? ('outflow' as const) : ('inflow' as const),
      scope: scopeOf(sentence),
      ...timeNear(sentence, slot, sentence.words),
    };
    return [{ claim, at: sentence.itemAt(place.start) }];
  });
}

/** Money into and out of funds, coins onto and off exchanges, and runs of days of either (docs/methods.md §12). */
export const netflow: FigureReader = (sentence) => {
  if (!isOfFlows(sentence)) return [];
  let last: Flow | undefined;
  const counted = slotsOf(sentence)
    .map((slot) =>
      slot.letter === '$' || slot.letter === 'c'
        ? (last = amountClaim(sentence, slot, last))?.candidate
        : slot.letter === 'k' || slot.letter === 'w'
          ? runClaim(sentence, slot)
          : undefined,
    )
    .filter((claim) => claim !== undefined)
    .map((claim, _, all) => withoutRun(claim, all));
  return counted.length > 0 ? counted : reservesClaims(sentence);
};
