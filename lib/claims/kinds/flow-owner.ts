import type { Subject } from '../figures/claim-of.ts';
import type { FigureSentence } from '../figures/figure-reader.ts';
import { quantityAt, slotsOf, type Slot } from '../figures/figure-text.ts';
import { coinOfFund, FUND_TICKERS } from '../figures/fund-tickers.ts';
import { mayStandIn } from '../figures/openings.ts';
import { clauseSubject, contextOf, subjectsOf } from '../figures/subject-near.ts';
import { isIn, pattern, words } from '../figures/value-after.ts';
import type { Around } from './flow-around.ts';

/** The coin of the last fund that a text, or the beginning of one, names by its ticker. */
export function fundTickerIn({ openings }: FigureSentence, text: string): string | undefined {
  if (!mayStandIn(openings, FUND_TICKERS)) return undefined;
  const ticker = text.match(/[a-z]+/gu)?.findLast((word) => coinOfFund(word) !== undefined);
  return ticker === undefined ? undefined : coinOfFund(ticker);
}

/** The coin of "$300 million worth of ETH". */
export function worthOf({ text, items, words: w }: FigureSentence, slot: Slot): string | undefined {
  const named = pattern(`^\\s*(?:${w.worth})?\\s*(?:${w.of})\\s*«s(\\d+)»`).exec(text.slice(slot.end))?.[1];
  const item = named === undefined ? undefined : items[Number(named)];
  return item?.kind === 'asset' && item.subjects.length === 1 ? item.subjects[0] : undefined;
}

/** Flows of "the products" in a text that is of no one coin are those of all. */
const ofAllFunds = ({ text, words: w }: FigureSentence): Subject | undefined =>
  isIn(text, w.fund, w.inflow, w.outflow) ? { subject: 'TOTAL', isNamed: false } : undefined;

/** Whose flow: the coin of a native amount, the coin that the funds hold, all funds, or what the text speaks of. */
export function ownerAt(sentence: FigureSentence, slot: Slot, { before, after }: Around): Subject | undefined {
  const { words: w } = sentence;
  const worth = worthOf(sentence, slot);
  if (worth !== undefined) return { subject: worth, isNamed: true };
  const unit = quantityAt(sentence, slot.index)?.unit;
  if (slot.letter === 'c' && unit !== undefined) return { subject: unit, isNamed: true };
  const assets = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const one = (asset: Slot | undefined): Subject | undefined => {
    const subjects = asset ? subjectsOf(sentence, asset) : [];
    return subjects.length === 1 && subjects[0] !== undefined ? { subject: subjects[0], isNamed: true } : undefined;
  };
  // "133M for Bitcoin products"
  // "$219 million that went into their bitcoin peers".
  const target = pattern(
    `^\\s*(?:(?:${w.relative})\\s+[\\p{L}]+\\s+)?(?:${w.forWord}|from|into|out of|${w.of})\\s+(?:(?:[\\p{L}.-]+)\\s+){0,3}?«s(\\d+)»`,
  ).exec(sentence.text.slice(slot.end))?.[1];
  const targeted = target === undefined ? undefined : one(assets.find(({ index }) => index === Number(target)));
  if (targeted) return targeted;
  const fund = pattern(`«s(\\d+)»\\s*(?:[(][^)]{0,12}[)]\\s*)?(?:[^«,;.]{0,22})?${words(w.fund)}`, 'gu');
  const funds = [...sentence.text.matchAll(fund)].map((match) => ({
    at: match.index,
    slot: assets.find(({ index }) => index === Number(match[1])),
  }));
  const nearest =
    funds.findLast(({ at }) => at < slot.start && isIn(before, w.fund)) ??
    funds.find(({ at }) => at > slot.start && at < slot.end + after.length);
  if (nearest) return one(nearest.slot);
  const held = fundTickerIn(sentence, sentence.text.slice(0, slot.start));
  if (held !== undefined) return { subject: held, isNamed: false };
  if (isIn(before, w.allFunds) || isIn(after, w.allFunds)) return { subject: 'TOTAL', isNamed: true };
  const last = assets.findLast(({ end }) => end <= slot.start);
  if (last) return one(last);
  const spoken = clauseSubject(sentence, slot.start) ?? contextOf(sentence);
  // No fund holds "altcoins" as such: who is meant is open.
  return spoken?.subject === 'ALT' && !spoken.isNamed ? undefined : (spoken ?? ofAllFunds(sentence));
}

/** "followed by Solana with": whose the next amount of a list is. */
export function namedBetween(sentence: FigureSentence, from: Slot, to: Slot): Subject | undefined {
  const name = slotsOf(sentence).findLast(({ letter, start, end }) => letter === 's' && start >= from.end && end <= to.start);
  const [only, another] = name ? subjectsOf(sentence, name) : [];
  return only === undefined || another !== undefined ? undefined : { subject: only, isNamed: true };
}

/** What the flow is of: coins on exchanges or of large holders, all crypto funds, or a coin's. */
export function scopeOf({ text, words: w }: FigureSentence): string {
  if (!isIn(text, w.exchange, w.fund, w.allFunds, w.inflow, w.outflow) && isIn(text, w.whales)) return 'whales';
  if (isIn(text, w.exchange) && !isIn(text, w.fund)) return isIn(text, 'binance') ? 'exchange-binance' : 'exchange';
  return isIn(text, w.allFunds) ? 'crypto-funds' : 'spot-etf';
}
