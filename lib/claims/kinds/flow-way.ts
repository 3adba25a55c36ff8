import type { Direction } from '../claim.ts';
import type { FigureSentence } from '../figures/figure-reader.ts';
import { quantityAt, type Slot } from '../figures/figure-text.ts';
import { onceFor } from '../figures/once-for.ts';
import { isIn, pattern, startsWith, words } from '../figures/value-after.ts';
import { nameless, REACH, type Around } from './flow-around.ts';
import { fundTickerIn, worthOf } from './flow-owner.ts';

const outOfFunds = onceFor((w) => `${words(w.outOf)}\\s+[^,;.$]{0,60}?${words(w.fund)}`);

/** "flossen 1,9 Mrd. Dollar aus den Bitcoin-ETFs", "aus den ETFs zogen Anleger …". */
const isOutOf = ({ words: w }: FigureSentence, { before, after }: Around): boolean =>
  pattern(outOfFunds(w)).test(nameless(after).slice(0, REACH)) || pattern(outOfFunds(w)).test(nameless(before));

/** Which way the money or the coins of a number went. */
export function directionAt(sentence: FigureSentence, slot: Slot, { before, after }: Around): Direction | undefined {
  const { text, words: w } = sentence;
  const [near, next] = [nameless(before).slice(-REACH), nameless(after).slice(0, REACH)];
  const own = pattern(`^\\s*(?:${w.worth})?\\s*(?:${w.of}|in|${w.filler})?(?:[^«,;.]{0,18})?(${words(w.inflow)}|${words(w.outflow)})`).exec(
    next,
  )?.[1];
  // "took in $1.2 billion versus outflows of $90 million": the word behind belongs to the next number.
  const isOwn = own !== undefined && !isIn(next.slice(0, next.indexOf(own)), w.clause);
  if (isOwn) return isIn(own, w.inflow) ? 'inflow' : 'outflow';
  if (isOutOf(sentence, { before, after })) return 'outflow';
  // "lost" and "entered" are said of anything: of flows only beside funds or exchanges.
  const isOfFlow =
    fundTickerIn(sentence, text.slice(0, slot.start)) !== undefined ||
    isIn(text.slice(0, slot.start), w.fund, w.allFunds) ||
    isIn(`${before} ${after}`, w.fund, w.allFunds, w.exchange);
  const said = pattern(`.*(${words(w.inflow)}|${words(w.outflow)}|${words(w.tookIn)}|${words(w.pulled)})[^«;]*$`).exec(near)?.[1];
  // "flossen 300 Millionen Dollar ab".
  if (said !== undefined && isOfFlow && isIn(said, w.tookIn) && startsWith(next, w.left)) return 'outflow';
  if (said !== undefined && (isOfFlow || isIn(said, w.inflow, w.outflow))) return isIn(said, w.inflow, w.tookIn) ? 'inflow' : 'outflow';
  const signed = isIn(near, w.netFlows) ? quantityAt(sentence, slot.index)?.sign : undefined;
  if (signed !== undefined) return signed < 0 ? 'outflow' : 'inflow';
  const verb = pattern(`^[^«,;.]{0,24}?(${words(w.left)}|${words(w.entered)})`).exec(next)?.[1];
  return verb === undefined || !isOfFlow ? undefined : isIn(verb, w.entered) ? 'inflow' : 'outflow';
}

/** Coins on the move between exchanges and wallets. */
export function exchangeDirection(sentence: FigureSentence, slot: Slot, { before, after }: Around): Direction | undefined {
  const { words: w } = sentence;
  // Dollars move only as "$300 million worth of ETH".
  if (slot.letter !== 'c' && worthOf(sentence, slot) === undefined) return undefined;
  const said = `${before.slice(-REACH)}«»${after.slice(0, REACH + 20)}`;
  if (isIn(said, w.withdrawn) && isIn(said, w.exchange)) return 'outflow';
  if (isIn(said, w.deposited) && isIn(said, w.exchange)) return 'inflow';
  // "exchange reserves shrank by 44,000 BTC".
  if (slot.letter === 'c' && isIn(before, w.reserves) && isIn(before, w.exchange) && isIn(before, w.down) !== isIn(before, w.up))
    return isIn(before, w.down) ? 'outflow' : 'inflow';
  // "Whales have accumulated 1.1 million LINK".
  if (slot.letter !== 'c' || !isIn(sentence.text, w.whales)) return undefined;
  const verb = pattern(
    `(${words(w.accumulated)}|${words(w.distributed)})\\s*(?:(?:${w.near}|${w.above}|${w.filler}|${w.further})\\s*)*$`,
  ).exec(before)?.[1];
  return verb === undefined ? undefined : isIn(verb, w.accumulated) ? 'inflow' : 'outflow';
}

/** "Withdrawals exceeded deposits by 297,000 ETH": the way of the larger. */
export function netOf({ text, words: w }: FigureSentence, { start }: Slot): Direction | undefined {
  const lead = text.slice(0, start);
  const said = pattern(`^(.*)${words(w.exceeds)}(.*)\\s(?:${w.by})\\s+(?:(?:${w.near}|${w.above}|${w.filler})\\s+)*$`).exec(lead);
  const [more, less] = [said?.[1] ?? '', said?.[2] ?? ''];
  if (isIn(more, w.outflow, w.withdrawn) && isIn(less, w.inflow, w.deposited)) return 'outflow';
  return isIn(more, w.inflow, w.deposited) && isIn(less, w.outflow, w.withdrawn) ? 'inflow' : undefined;
}

/** "a 14th week of inflows, bringing this year's total to": the way of what was told last. */
export function totalled({ text, words: w }: FigureSentence, { start }: Slot): Direction | undefined {
  const lead = text.slice(0, start);
  const isTotal = pattern(`(?:${w.bringsTotal})\\s*(?:${w.to})\\s+(?:(?:${w.near}|${w.above})\\s+)?$`).test(lead);
  const [isInto, isOut] = [isIn(lead, w.inflow, w.tookIn), isIn(lead, w.outflow, w.pulled)];
  return !isTotal || isInto === isOut || !isIn(lead, w.fund, w.allFunds, w.inflow, w.outflow) ? undefined : isInto ? 'inflow' : 'outflow';
}
