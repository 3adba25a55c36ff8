import type { Direction } from '../claim.ts';
import type { Subject } from '../figures/claim-of.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { onceFor } from '../figures/once-for.ts';
import { behindAsides } from '../figures/number-of.ts';
import { hasWords, placesOf, type Place } from '../figures/places.ts';
import { behindName, clauseSubject, contextOf, subjectBefore, subjectOfAfter } from '../figures/subject-near.ts';
import { type FoundValue, type Relation, endsWith, isIn, pattern, relationOf, valueAfter, words, wordsIn } from '../figures/value-after.ts';
import { isRole } from '../lexer/walk.ts';
import type { Candidate } from './kind-rule.ts';

interface Reading {
  readonly fragment: string;
  readonly scope: string;
  readonly letters: string;
  readonly min: number;
  readonly max: number;
  /** Exchanges, funds and chains have it too: it counts only where the asset stands beside it. */
  readonly isOfAnything?: true;
  /** Whose figure it is where nothing else is named. */
  readonly subject?: string;
}

/** Dollars of a whole market are told in hundreds of thousands at least: less is a price. */
const MIN_USD = 1e5;

const readingsOf = onceFor((w): readonly Reading[] => [
  { fragment: w.marketCap, scope: 'market-cap', letters: '$m', min: 1e6, max: Infinity },
  { fragment: w.openInterest, scope: 'open-interest', letters: '$m', min: MIN_USD, max: Infinity, isOfAnything: true },
  { fragment: w.volume, scope: 'volume', letters: '$', min: MIN_USD, max: Infinity, isOfAnything: true },
  { fragment: w.tvl, scope: 'tvl', letters: '$', min: MIN_USD, max: Infinity, isOfAnything: true },
  { fragment: w.realizedCap, scope: 'realized-cap', letters: '$', min: 1e6, max: Infinity },
  { fragment: w.supply, scope: 'supply', letters: '$', min: 1e6, max: Infinity, isOfAnything: true },
  { fragment: w.season, scope: 'altcoin-season-index', letters: 'n', min: 0, max: 100, subject: 'ALT' },
]);

const levelOf = (relation: Relation): Direction | undefined =>
  relation === 'up' || relation === 'down' ? undefined : relation === 'to' ? 'at' : relation;

function within(sentence: FigureSentence, slot: Slot, { min, max }: Pick<Reading, 'min' | 'max'>): boolean {
  const value = quantityAt(sentence, slot.index)?.value;
  const [low, high] = typeof value === 'number' ? [value, value] : (value ?? [Number.NaN, Number.NaN]);
  return low >= min && high <= max;
}

function ownerAt(sentence: FigureSentence, place: Place, isNamedOnly: boolean): Subject | undefined {
  const { words: w } = sentence;
  if (endsWith(sentence.text.slice(0, place.start), `(?:${w.altcoin})(?:'s)?`)) return { subject: 'ALT', isNamed: true };
  const isOfAll = pattern(`${words(w.total)}\\s*(?:${w.crypto})?\\s*$`).test(
    sentence.text.slice(Math.max(0, place.start - 40), place.start),
  );
  const whole =
    isOfAll && !endsWith(sentence.text.slice(0, place.start), `(?:${w.possessive})\\s*(?:${w.total})`)
      ? { subject: 'TOTAL', isNamed: true }
      : undefined;
  return (
    subjectOfAfter(sentence, place.end, w, `${w.of}|on`) ??
    subjectBefore(sentence, place.start, w, 40) ??
    whole ??
    (isNamedOnly ? ownOf(sentence, place) : (clauseSubject(sentence, place.start) ?? marketOf(sentence, place)))
  );
}

/** "It has … a volume of": what the clause speaks of, unless exchanges or funds are in it, which have volumes too. */
const ownOf = (sentence: FigureSentence, place: Place): Subject | undefined =>
  isIn(sentence.text, sentence.words.exchange, sentence.words.fund) ? undefined : clauseSubject(sentence, place.start);

/** "The market cap" that a clause begins with is, in a text that is of no coin, the market's; "Nvidia has a market cap of" says whose it is. */
function marketOf(sentence: FigureSentence, place: Place): Subject | undefined {
  const { words: w } = sentence;
  const lead = sentence.text.slice(0, place.start);
  const opens = pattern(`(?:^|[,;:.(–—]|«w\\d+»|(?<!\\p{L})(?:${w.clause}|${w.and}))\\s*(?:(?:${w.filler})\\s+)+$`).test(lead);
  return opens ? (contextOf(sentence) ?? { subject: 'TOTAL', isNamed: false }) : undefined;
}

function readingAt(sentence: FigureSentence, place: Place, reading: Reading): Candidate | undefined {
  const { words: w } = sentence;
  // "the second-largest by market cap" gives none.
  if (endsWith(sentence.text.slice(0, place.start), w.by)) return undefined;
  const subject =
    reading.subject === undefined ? ownerAt(sentence, place, reading.isOfAnything ?? false) : { subject: reading.subject, isNamed: true };
  if (!subject) return undefined;
  // "The median company in the index has a market value of": a member's, not the index's.
  if (
    reading.scope === 'market-cap' &&
    isIn(/[^«;]{0,60}$/u.exec(sentence.text.slice(0, place.start).replaceAll(/«s\d+»/gu, ''))?.[0] ?? '', w.member)
  )
    return undefined;
  const value = valueAfter(sentence, behindName(sentence, place.end), reading.letters, w);
  const behind = value && levelOf(value.relation) === undefined ? levelBehind(sentence, value.slot, reading) : value;
  const direction = behind && levelOf(behind.relation);
  const slot = behind && direction ? behind.slot : beforeWords(sentence, place, reading);
  if (!slot || !within(sentence, slot, reading)) return undefined;
  return claimOf(
    sentence,
    slot,
    {
      kind: 'other-numeric',
      subject,
      scope: reading.scope,
      direction: direction ?? 'at',
      ...(reading.scope === 'altcoin-season-index' ? { unit: 'index' } : {}),
    },
    w,
  );
}

/** "fell by $90 billion to $2.7 trillion", "has lost $30 billion since Monday and is down to $2.4 trillion": where a move in dollars ends. */
function levelBehind(sentence: FigureSentence, slot: Slot, { letters }: Reading): FoundValue | undefined {
  const { text, words: w } = sentence;
  const next = slotsOf(sentence).find(({ start, letter }) => start > slot.start && letter !== 'w');
  if (!next || !letters.includes(next.letter)) return undefined;
  const gap = text.slice(slot.end, next.start).replaceAll(/«w\d+»/gu, '');
  const relation = /^[^«;.]{0,60}$/u.test(gap) ? relationOf(gap, w) : undefined;
  if (relation === undefined || relation === 'up' || relation === 'down') return undefined;
  const isSame = compiled(
    `^\\s*,?\\s*(?:(?:${w.and})\\s+(?:${w.have}|${w.passive}|${w.at}|${w.filler}|\\s)*)?(?:${wordsIn(gap, w.up, w.down)}|back)?\\s*(?:${w.to}|${w.at}|${w.above}|${w.below}|${w.near}|\\s)*$`,
  );
  return isSame.test(gap) ? { slot: next, relation } : undefined;
}

/** "a $2.7 trillion market cap", "$3.4 billion in trading volume". */
function beforeWords(sentence: FigureSentence, place: Place, { letters, scope }: Reading): Slot | undefined {
  const before = slotsOf(sentence).findLast(({ end }) => end <= place.start);
  if (!before || !letters.includes(before.letter) || before.letter !== '$') return undefined;
  const gap = sentence.text.slice(before.end, place.start);
  // "wiping out $107 billion in market value", "$340 billion of market value has been created" are changes of it.
  const { words: w } = sentence;
  const rest = /^[^«;.]{0,40}/.exec(sentence.text.slice(place.end))?.[0] ?? '';
  if (scope === 'market-cap' && (isIn(gap, 'in') || isIn(rest, w.vanished, w.arrived, w.wiped, w.added))) return undefined;
  return pattern(`^\\s*(?:(?:${sentence.words.of}|in|${sentence.words.filler})\\s*){0,2}(?:total|combined|open)?\\s*$`).test(gap)
    ? before
    : undefined;
}

/** Less is no value of all crypto. */
const MIN_TOTAL_USD = 1e11;

/** "The crypto market is now worth $3.5 trillion", "added $90 billion in a day and is valued at $1.27 trillion". */
function worthOf(sentence: FigureSentence): readonly Candidate[] {
  const { text, words: w } = sentence;
  const worth = pattern(`(?:${w.valuedAt})\\s*(?:(?:${w.near}|${w.filler}|${w.above}|${w.below})\\s*)*$`);
  // "Crypto as a whole is worth".
  const whole = pattern(
    `(?:^|[,;]\\s)\\s*${words(w.crypto)}\\s+(?:(?:${w.asAWhole}|${w.passive}|${w.filler})\\s+)*(?:${w.valuedAt})[^«,;]{0,20}$`,
  );
  return slotsOf(sentence).flatMap((slot): readonly Candidate[] => {
    if (!'$m'.includes(slot.letter) || !within(sentence, slot, { min: MIN_TOTAL_USD, max: Infinity })) return [];
    const lead = text.slice(0, slot.start);
    const isOfAll = clauseSubject(sentence, slot.start)?.subject === 'TOTAL' || whole.test(lead);
    if (!worth.test(lead) || !isOfAll) return [];
    const parts = {
      kind: 'other-numeric' as const,
      subject: { subject: 'TOTAL', isNamed: true },
      scope: 'market-cap',
      direction: 'at' as const,
    };
    const claim = claimOf(sentence, slot, parts, w);
    return claim ? [claim] : [];
  });
}

/** "The crypto market rose 3% to $2.5 trillion", "TOTAL2, which leaves out bitcoin, climbing 17% to $1.6 trillion": an aggregate has no other level. */
function movedTo(sentence: FigureSentence): readonly Candidate[] {
  const { text, items, words: w } = sentence;
  return slotsOf(sentence).flatMap(({ letter, index, end }): readonly Candidate[] => {
    const item = items[index];
    const [subject, another] = letter === 's' && item?.kind === 'asset' ? item.subjects : [];
    if (subject === undefined || another !== undefined || !/^TOTAL\d?$/.test(subject)) return [];
    const value = valueAfter(sentence, behindAsides(sentence, end) ?? behindName(sentence, end), '$m', w);
    if (!value || !within(sentence, value.slot, { min: MIN_TOTAL_USD, max: Infinity })) return [];
    const rest = /^[^«;,.]{0,30}/.exec(text.slice(value.slot.end))?.[0] ?? '';
    const isOfElse = isIn(
      `${text.slice(end, value.slot.start)} ${rest}`,
      w.volume,
      w.openInterest,
      w.liquidation,
      w.inflow,
      w.outflow,
      w.assets,
      w.hold,
    );
    const isSaid = value.relation === 'to' || value.relation === 'above' || value.relation === 'below';
    if (!isSaid || isOfElse) return [];
    const parts = {
      kind: 'other-numeric' as const,
      subject: { subject, isNamed: true },
      scope: 'market-cap',
      direction: levelOf(value.relation) ?? ('at' as const),
    };
    const claim = claimOf(sentence, value.slot, parts, w);
    return claim ? [claim] : [];
  });
}

/** "the Fear & Greed Index at 11": the index is an asset's name to the lexer. */
function fearGreedOf(sentence: FigureSentence): readonly Candidate[] {
  return slotsOf(sentence).flatMap((slot): readonly Candidate[] => {
    const item = sentence.items[slot.index];
    if (item?.kind !== 'asset' || item.subjects[0] !== 'FNG' || item.subjects.length > 1) return [];
    // "auf 25 Punkte".
    const value = valueAfter(sentence, slot.end, 'no', sentence.words);
    if (
      !value ||
      levelOf(value.relation) === undefined ||
      (quantityAt(sentence, value.slot.index)?.unit ?? 'pts') !== 'pts' ||
      !within(sentence, value.slot, { min: 0, max: 100 })
    )
      return [];
    const parts = {
      kind: 'other-numeric' as const,
      subject: { subject: 'FNG', isNamed: true },
      scope: 'fear-greed',
      unit: 'index',
      // "dropped to 12" is a level, and a move.
      ...(value.relation === 'to' ? {} : { direction: value.relation }),
    };
    const claim = claimOf(sentence, value.slot, parts, sentence.words);
    return claim ? [claim] : [];
  });
}

/** "$62 million in liquidations", "positions worth $680 million were liquidated", "liquidations come in at $257 million". */
function liquidationsOf(sentence: FigureSentence): readonly Candidate[] {
  const { text, words: w } = sentence;
  if (!hasWords(sentence, w.liquidation, w.liquidated)) return [];
  return slotsOf(sentence).flatMap((slot): readonly Candidate[] => {
    if ((slot.letter !== '$' && slot.letter !== 'm') || !within(sentence, slot, { min: MIN_USD, max: Infinity })) return [];
    const rest = /^(?:[^«;]|«s)*/u.exec(text.slice(slot.end))?.[0] ?? '';
    const lead = /(?:[^«;]|«(?=[swk]))*$/u.exec(text.slice(0, slot.start))?.[0] ?? '';
    const noun = pattern(
      `^\\s*(?:${w.of}|in|${w.worth})?(?:[^«,;.]{0,32}?|[^«,;.]{0,12}«s\\d+»[^«,;.]{0,12}?)${words(w.liquidation)}`,
    ).exec(rest)?.[0];
    const verb = pattern(`^[^«,;.]{0,45}?(?:«s\\d+»[^«,;.]{0,25}?)?${words(w.liquidated)}`).exec(rest)?.[0];
    const before = pattern(`${words(w.liquidation)}(?:[^«,;.]{0,40}«s\\d+»)?(?:[^«,;.]|«[wk]\\d+»){0,60}$`).exec(lead)?.[0];
    const behind = before === undefined ? 0 : slot.start - before.length + (pattern(`^(?:${w.liquidation})`).exec(before)?.[0].length ?? 0);
    const tied = before !== undefined && valueAfter(sentence, behindName(sentence, behind), '$m', w);
    const side = isIn(text.slice(0, slot.start), w.liquidation)
      ? pattern(`^\\s*(?:${w.passive}|${w.at}|from)?\\s*(?:${w.filler})?\\s*(?:${words(`${w.longSide}|${w.shortSide}`)})`).exec(rest)?.[0]
      : undefined;
    const isOfOther = before !== undefined && isIn(before, w.openInterest, w.volume, w.marketCap, w.inflow, w.outflow);
    const said = noun ?? verb ?? side ?? (tied && !isOfOther && levelOf(tied.relation) ? before : undefined);
    if (said === undefined || isIn(said, w.inflow, w.outflow)) return [];
    const around = `${/\p{L}+\s*$/u.exec(lead.slice(0, lead.length - (before?.length ?? 0)))?.[0] ?? ''} ${said}`;
    const scope = isIn(around, w.longSide) ? 'long-liquidations' : isIn(around, w.shortSide) ? 'short-liquidations' : 'liquidations';
    const subject = liquidatedAt(sentence, slot);
    const parts = { kind: 'other-numeric' as const, scope, direction: tied ? (levelOf(tied.relation) ?? 'at') : ('at' as const) };
    const claim = subject && claimOf(sentence, slot, { ...parts, subject }, w);
    return claim ? [isAmount(sentence, slot) ? unhedged(claim) : claim] : [];
  });
}

/** "Positionen über 1,9 Milliarden Dollar": of positions German says so how much they are. */
const isAmount = ({ text, words: w, isVerbLast }: FigureSentence, slot: Slot): boolean =>
  isVerbLast &&
  pattern(`${words(`${w.positions}|${w.longSide}|${w.shortSide}`)}\\s+${words(w.above)}\\s*$`).test(text.slice(0, slot.start));

function unhedged({ claim, at }: Candidate): Candidate {
  const { hedge: _, ...rest } = claim;
  return { claim: { ...rest, direction: 'at' }, at };
}

/** Whose positions: a name beside the words, what the clause speaks of; of crypto in general the market's. */
function liquidatedAt(sentence: FigureSentence, slot: Slot): Subject | undefined {
  const { text, words: w } = sentence;
  const assets = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const behind = pattern(`^[^;.,«]{0,40}«s(\\d+)»`).exec(text.slice(slot.end));
  const of = assets.find(({ index }) => index === Number(behind?.[1]));
  const one = (asset: Slot | undefined): Subject | undefined => {
    const item = asset && sentence.items[asset.index];
    return item?.kind === 'asset' && item.subjects.length === 1 && item.subjects[0] !== undefined
      ? { subject: item.subjects[0], isNamed: true }
      : undefined;
  };
  if (of) return one(of);
  // "total liquidations" in a sentence that names no coin are the market's.
  if (assets.length === 0 && pattern(`(?:^|${words(w.total)})\\s*${words(w.liquidation)}`).test(text))
    return { subject: 'TOTAL', isNamed: true };
  // "leveraged crypto wagers were wiped out".
  if (pattern(`${words(w.crypto)}\\s+(?:[\\p{L}-]+\\s+)?${words(`${w.positions}|${w.liquidation}`)}`).test(text))
    return { subject: 'TOTAL', isNamed: true };
  // "liquidations across the market climbed to".
  if (pattern(`${words(w.liquidation)}[^«;,.]{0,20}${words(w.wholeMarket)}`).test(text)) return { subject: 'TOTAL', isNamed: true };
  const context = clauseSubject(sentence, slot.start);
  if (context?.isNamed) return context;
  const last = assets.findLast(({ end }) => end <= slot.start);
  if (last) return one(last);
  // "its longs were liquidated" are of what the text speaks of; a sentence that points to nobody counts those of all crypto.
  // "$900 million of it were longs" points to the number.
  const isPointed = sentence.items.some(
    (item, i) => isRole(item, 'possessive', ...(i < slot.index ? (['pronoun'] as const) : [])) && !isRole(sentence.items[i - 1], 'of'),
  );
  if (context && context.subject !== 'ALT' && !isIn(text, w.crypto) && isPointed) return context;
  return { subject: 'TOTAL', isNamed: isIn(text, w.crypto) };
}

/** Where the words of funds' assets that begin at a place end, with "spot" and "ETFs" of what they are of. */
function assetsEnd({ text, words: w }: FigureSentence, at: number): number {
  return at + (pattern(`^(?:${w.assets})`).exec(text.slice(at))?.[0].length ?? 0);
}

/** "Spot ether ETFs hold $19.85 billion in assets", "assets under management of over $10 billion". */
function assetsOf(sentence: FigureSentence): readonly Candidate[] {
  const { text, words: w } = sentence;
  if (!hasWords(sentence, w.fund)) return [];
  const slots = slotsOf(sentence);
  const found = slots.filter((slot) => {
    if (slot.letter !== '$' || !within(sentence, slot, { min: 1e6, max: Infinity })) return false;
    const lead = /(?:[^«;]|«(?=s))*$/u.exec(text.slice(0, slot.start))?.[0] ?? '';
    const rest = /^[^«;]*/.exec(text.slice(slot.end))?.[0] ?? '';
    const isInAssets = pattern(`^\\s*(?:${w.of}|in|${w.worth})\\s*(?:[\\p{L}-]+\\s*){0,2}${words(w.assets)}`).test(rest);
    const at = lead.search(pattern(`${words(w.assets)}[^,;.]{0,40}$`));
    const tied =
      at >= 0 && valueAfter(sentence, behindName(sentence, assetsEnd(sentence, slot.start - lead.length + at)), '$', w) !== undefined;
    return (isInAssets && (isIn(lead.slice(-60), w.hold) || isIn(lead.slice(-60), w.above, w.at))) || tied;
  });
  return found.flatMap((slot): readonly Candidate[] => {
    const asset = slots.findLast(({ letter, end }) => letter === 's' && end <= slot.start);
    const item = asset && sentence.items[asset.index];
    const named = item?.kind === 'asset' && item.subjects.length === 1 ? item.subjects[0] : undefined;
    const subject = named === undefined ? clauseSubject(sentence, slot.start) : { subject: named, isNamed: true };
    const claim = subject && claimOf(sentence, slot, { kind: 'other-numeric', subject, scope: 'spot-etf-aum', direction: 'at' }, w);
    return claim ? [claim] : [];
  });
}

const BY_HEDGE = { over: 'above', under: 'below', about: 'near' } as const;

/** "over $43 million in liquidations" stands above it. */
const bySaidHedge = ({ claim, at }: Candidate): Candidate =>
  claim.direction === 'at' && claim.hedge ? { claim: { ...claim, direction: BY_HEDGE[claim.hedge] }, at } : { claim, at };

/** Further numbers of the market, told apart by scope: its value, open interest, volume, liquidations, funds’ assets, readings of mood. */
export const otherNumeric: FigureReader = (sentence) => {
  const found = [
    ...readingsOf(sentence.words).flatMap((reading) =>
      placesOf(sentence, reading.fragment).map((place) => readingAt(sentence, place, reading)),
    ),
    ...fearGreedOf(sentence),
    ...worthOf(sentence),
    ...movedTo(sentence),
    ...liquidationsOf(sentence),
    ...assetsOf(sentence),
  ].filter((claim) => claim !== undefined);
  return found.filter(({ at }, i) => found.findIndex((one) => one.at === at) === i).map(bySaidHedge);
};
