import type { Subject } from '../figures/claim-of.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import type { Slot } from '../figures/figure-text.ts';
import { slotsOf } from '../figures/figure-text.ts';
import { hasWords } from '../figures/places.ts';
import { subjectsOf } from '../figures/subject-near.ts';
import { isIn, isOneClause, pattern, words, wordsIn } from '../figures/value-after.ts';
import { changeAt, type Change } from './value-change-at.ts';
import type { Candidate } from './kind-rule.ts';

/** Parts of the market that have no price: dollars that they gain are a change of their value. */
const AGGREGATES: ReadonlySet<string> = new Set(['TOTAL', 'TOTAL2', 'TOTAL3', 'ALT', 'STABLE', 'RWA']);
/** A change of value is told in millions at least; less is a price. */
const MIN_CHANGE_USD = 1e7;

/** "altcoins excluding ether" are the market without both. */
function partOf(sentence: FigureSentence, slot: Slot): string | undefined {
  const [subject, another] = subjectsOf(sentence, slot);
  if (subject === undefined || another !== undefined) return undefined;
  const rest = sentence.text.slice(slot.end, slot.end + 40);
  const { words: w } = sentence;
  const excluded = pattern(`^[^«.;]{0,12}${words(w.excluding)}[^«.;]{0,6}«s(\\d+)»`).exec(rest);
  const item = excluded ? sentence.items[Number(excluded[1])] : undefined;
  if (item?.kind !== 'asset') return subject;
  if (item.subjects.includes('ETH')) return 'TOTAL3';
  return item.subjects.includes('BTC') ? 'TOTAL2' : undefined;
}

/** "crypto lost", "crypto as a whole has added": the noun by itself is the market. */
const isOfCrypto = (text: string, w: FigureWords): boolean =>
  isIn(text, w.crypto) &&
  compiled(
    `${words(w.crypto)}(?:\\s(?:${w.asAWhole}))?(?:\\s(?:${w.passive}))?\\s${wordsIn(text, w.lost, w.wiped, w.gained, w.added, w.up, w.down)}`,
  ).test(text);

/** The whole market where words say it and no name does: "off the total crypto market cap", "the market cap shed". */
function wholeNear({ text, words: w }: FigureSentence, slot: Slot, change: Change): Subject | undefined {
  const behind = /^[^«;.]{0,60}/.exec(text.slice(slot.end))?.[0] ?? '';
  const before = /[^«;.]{0,60}$/.exec(text.slice(0, slot.start))?.[0] ?? '';
  const isSaid = (part: string): boolean =>
    isIn(part, w.wholeMarket) && isIn(part, w.crypto, w.total, w.marketCap, w.asAWhole) && isOneClause(part, w);
  // "in market value" says of what, not whose.
  const isOf = pattern(`^\\s*(?:${w.of}|${w.worth})\\s`).test(behind);
  const isBehind = !isOf && isSaid(behind);
  // "haben Digitalwährungen seit Montag 30 Milliarden Dollar eingebüßt".
  const lead = text.slice(Math.max(0, slot.start - 110), slot.start).replaceAll(pattern('«[wk]\\d+»', 'gu'), '');
  if (change.isVerbLast && !lead.includes('«') && isIn(lead, w.crypto)) return { subject: 'TOTAL', isNamed: true };
  // "off its market cap", "from the token's market value": whose it is, the text said before.
  const isOwned = (part: string): boolean => isIn(part, w.possessive, w.pointed) && !isIn(part, w.crypto);
  const isOfAll = isOfCrypto(before, w) && !isOwned(before);
  const isMarket = isSaid(before) && !isIn(before, w.possessive, w.pointed);
  const isWhole = (isBehind && !isOwned(behind)) || isOfAll || (change.isPassive ? isOf && isIn(behind, w.crypto) : isMarket);
  return isWhole ? { subject: 'TOTAL', isNamed: true } : undefined;
}

/** Whose value: the name behind "from the", or before the verb. */
function ownerAt(sentence: FigureSentence, slot: Slot, change: Change): Subject | undefined {
  const { text, words: w } = sentence;
  const assets = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const behind = assets.find(
    ({ start }) => start >= slot.end && !text.slice(slot.end, start).includes(',') && isOneClause(text.slice(slot.end, start), w),
  );
  const before = assets.findLast(({ end }) => end <= slot.start && isOneClause(text.slice(end, slot.start), w));
  // "TOTAL2, which leaves out bitcoin, has swelled by": not of what is set in between.
  const aside = pattern(`«s(\\d+)»,\\s(?:${w.relative}|${w.article})\\s[^,;]{3,80},\\s[^,;«]{0,40}$`).exec(text.slice(0, slot.start))?.[1];
  const led = aside === undefined ? undefined : assets.find(({ index }) => index === Number(aside));
  const owner = led ?? (change.isPassive ? (behind ?? before) : (before ?? behind));
  const subject = owner && partOf(sentence, owner);
  if (subject !== undefined) return { subject, isNamed: true };
  const whole = wholeNear(sentence, slot, change);
  if (whole) return whole;
  const context = sentence.clauseSubjectAt(slot.start);
  const [only, another] = context.kind === 'assets' ? context.subjects : [];
  // "$340 billion of market value has been created": no coin's in particular, unless the words point to one.
  const isNobodys = change.isPassive && context.kind === 'assets' && !context.isNamed && !isIn(text, w.possessive, w.pointed);
  if (isNobodys && only !== undefined && !AGGREGATES.has(only)) return undefined;
  return only === undefined || another !== undefined || context.kind !== 'assets' ? undefined : { subject: only, isNamed: context.isNamed };
}

/** Words beside the number that say it is money in the market's value, or an aggregate that has nothing else to gain. */
function isOfValue({ text, words: w }: FigureSentence, slot: Slot, owner: Subject): boolean {
  const around = text.slice(Math.max(0, slot.start - 70), slot.end + 70);
  const isElse = words(`${w.inflow}|${w.outflow}|${w.liquidation}|${w.positions}|${w.fund}|${w.volume}|${w.openInterest}|${w.tvl}`);
  // "wiped out" is said of positions as of value; "liquidated" of positions alone.
  const onlyLiquidated = around.replaceAll(pattern(words(w.wiped), 'gu'), '');
  if (pattern(isElse).test(around) || isIn(onlyLiquidated, w.liquidated)) return false;
  return AGGREGATES.has(owner.subject) || isIn(around, w.marketCap, w.inValue);
}

const isAggregate = (subject: string): boolean => AGGREGATES.has(subject);

/** Names or words of the market, or of a value: without them a number is no change of it. */
function isOfMarket(sentence: FigureSentence, slot: Slot): boolean {
  const { words: w } = sentence;
  if (hasWords(sentence, w.marketCap, w.inValue, w.wholeMarket, w.excluding)) return true;
  if (slotsOf(sentence).some((other) => subjectsOf(sentence, other).some(isAggregate))) return true;
  const context = sentence.clauseSubjectAt(slot.start);
  return context.kind === 'assets' && context.subjects.some(isAggregate);
}

function claimAt(sentence: FigureSentence, slot: Slot): Candidate | undefined {
  const item = sentence.items[slot.index];
  const value = item?.kind === 'quantity' ? item.quantity.value : undefined;
  if (value === undefined || (typeof value === 'number' ? value : value[0]) < MIN_CHANGE_USD) return undefined;
  if (!isOfMarket(sentence, slot)) return undefined;
  const change = changeAt(sentence, slot);
  const owner = change && ownerAt(sentence, slot, change);
  if (!change || !owner || !isOfValue(sentence, slot, owner)) return undefined;
  return claimOf(
    sentence,
    slot,
    { kind: 'market-value-change', subject: owner, direction: change.direction, scope: 'market-cap' },
    sentence.words,
  );
}

/** Dollars that a market, or a part of it, gained or lost in value (docs/methods.md §7, §12). */
export const marketValueChange: FigureReader = (sentence) =>
  slotsOf(sentence)
    .filter(({ letter }) => letter === '$')
    .map((slot) => claimAt(sentence, slot))
    .filter((claim) => claim !== undefined);
