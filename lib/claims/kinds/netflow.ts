import type { Direction } from '../claim.ts';
import type { Subject } from '../figures/claim-of.ts';
import { compiled } from '../figures/compiled.ts';
import { claimOf, timeNear } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { Slot } from '../figures/figure-text.ts';
import { quantityAt, slotsOf } from '../figures/figure-text.ts';
import { coinOfFund, FUND_TICKERS } from '../figures/fund-tickers.ts';
import { mayStandIn } from '../figures/openings.ts';
import { onceFor } from '../figures/once-for.ts';
import { hasWords, placesOfPattern } from '../figures/places.ts';
import { clauseSubject, contextOf, subjectBefore, subjectOfAfter, subjectsOf } from '../figures/subject-near.ts';
import { endsWith, isIn, pattern, startsWith, words, wordsIn } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

/** Words beside a number reach so far. */
const REACH = 48;

/** A sentence's end, not the stop of "u.s.". */
const STOP = /;|(?<!(?:^|[\s.])[a-z])\./u;

interface Around {
  readonly before: string;
  readonly after: string;
}

/** A time between them parts nothing ("daily net inflows"), nor what is in brackets ("(worth $285 million)"). */
const timeless = (part: string): string => part.replaceAll(/«w\d+»\s*|[(][^()]*[)]/gu, '');

/** "outflows of Ether funds reached": a name between them parts nothing either. */
const nameless = (part: string): string => part.replaceAll(/«s\d+»(?:'s)?\s*/gu, '');

/** "the 11 spot bitcoin ETFs": how many there are parts nothing either. */
const countedFunds = onceFor((w) => `«n\\d+»(?=\\s+(?:[\\p{L}.-]+\\s+){0,3}?(?:«s\\d+»\\s+)?(?:[\\p{L}-]+\\s+)?${words(w.fund)})`);

/** What stands between a number and the numbers beside it, within its clause. */
function aroundOf({ text, words: w }: FigureSentence, slot: Slot): Around {
  const before = text.slice(0, slot.start).split(STOP).at(-1) ?? '';
  const lastNumber = before.search(/«[$%cmnpok]\d+»(?!.*«[$%cmnpok]\d+»)/u);
  // Of "from $12 to $16" the second has the words before the first.
  const isSecond = lastNumber >= 0 && pattern(`^«[$c]\\d+»\\s*${words(w.to)}\\s*(?:${w.near})?\\s*$`).test(before.slice(lastNumber));
  const after = (/^[^;]*/.exec(text.slice(slot.end))?.[0] ?? '').replaceAll(/[(][^()]*[)]/gu, '');
  const counted = after.replaceAll(pattern(countedFunds(w), 'gu'), '');
  const nextNumber = counted.search(/«[$%cmnpok]\d+»/u);
  return {
    before: timeless(lastNumber < 0 ? before : isSecond ? before.slice(0, lastNumber) : before.slice(lastNumber)),
    after: timeless(nextNumber < 0 ? counted : counted.slice(0, nextNumber)),
  };
}

/** The coin of the last fund that a text, or the beginning of one, names by its ticker. */
function fundTickerIn({ openings }: FigureSentence, text: string): string | undefined {
  if (!mayStandIn(openings, FUND_TICKERS)) return undefined;
  const ticker = text.match(/[a-z]+/gu)?.findLast((word) => coinOfFund(word) !== undefined);
  return ticker === undefined ? undefined : coinOfFund(ticker);
}

const outOfFunds = onceFor((w) => `${words(w.outOf)}\\s+[^,;.$]{0,60}?${words(w.fund)}`);

/** "flossen 1,9 Mrd. Dollar aus den Bitcoin-ETFs", "aus den ETFs zogen Anleger …". */
const isOutOf = ({ words: w }: FigureSentence, { before, after }: Around): boolean =>
  pattern(outOfFunds(w)).test(nameless(after).slice(0, REACH)) || pattern(outOfFunds(w)).test(nameless(before));

/** Which way the money or the coins of a number went. */
function directionAt(sentence: FigureSentence, slot: Slot, { before, after }: Around): Direction | undefined {
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

/** The coin of "$300 million worth of ETH". */
function worthOf({ text, items, words: w }: FigureSentence, slot: Slot): string | undefined {
  const named = pattern(`^\\s*(?:${w.worth})?\\s*(?:${w.of})\\s*«s(\\d+)»`).exec(text.slice(slot.end))?.[1];
  const item = named === undefined ? undefined : items[Number(named)];
  return item?.kind === 'asset' && item.subjects.length === 1 ? item.subjects[0] : undefined;
}

/** Coins on the move between exchanges and wallets. */
function exchangeDirection(sentence: FigureSentence, slot: Slot, { before, after }: Around): Direction | undefined {
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

/** Whose flow: the coin of a native amount, the coin that the funds hold, all funds, or what the text speaks of. */
function ownerAt(sentence: FigureSentence, slot: Slot, { before, after }: Around): Subject | undefined {
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

/** Flows of "the products" in a text that is of no one coin are those of all. */
const ofAllFunds = ({ text, words: w }: FigureSentence): Subject | undefined =>
  isIn(text, w.fund, w.inflow, w.outflow) ? { subject: 'TOTAL', isNamed: false } : undefined;

function scopeOf({ text, words: w }: FigureSentence): string {
  if (!isIn(text, w.exchange, w.fund, w.allFunds, w.inflow, w.outflow) && isIn(text, w.whales)) return 'whales';
  if (isIn(text, w.exchange) && !isIn(text, w.fund)) return isIn(text, 'binance') ? 'exchange-binance' : 'exchange';
  return isIn(text, w.allFunds) ? 'crypto-funds' : 'spot-etf';
}

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

/** "followed by Solana with": whose the next amount of a list is. */
function namedBetween(sentence: FigureSentence, from: Slot, to: Slot): Subject | undefined {
  const name = slotsOf(sentence).findLast(({ letter, start, end }) => letter === 's' && start >= from.end && end <= to.start);
  const [only, another] = name ? subjectsOf(sentence, name) : [];
  return only === undefined || another !== undefined ? undefined : { subject: only, isNamed: true };
}

/** "Withdrawals exceeded deposits by 297,000 ETH": the way of the larger. */
function netOf({ text, words: w }: FigureSentence, { start }: Slot): Direction | undefined {
  const lead = text.slice(0, start);
  const said = pattern(`^(.*)${words(w.exceeds)}(.*)\\s(?:${w.by})\\s+(?:(?:${w.near}|${w.above}|${w.filler})\\s+)*$`).exec(lead);
  const [more, less] = [said?.[1] ?? '', said?.[2] ?? ''];
  if (isIn(more, w.outflow, w.withdrawn) && isIn(less, w.inflow, w.deposited)) return 'outflow';
  return isIn(more, w.inflow, w.deposited) && isIn(less, w.outflow, w.withdrawn) ? 'inflow' : undefined;
}

/** "a 14th week of inflows, bringing this year's total to": the way of what was told last. */
function totalled({ text, words: w }: FigureSentence, { start }: Slot): Direction | undefined {
  const lead = text.slice(0, start);
  const isTotal = pattern(`(?:${w.bringsTotal})\\s*(?:${w.to})\\s+(?:(?:${w.near}|${w.above})\\s+)?$`).test(lead);
  const [isInto, isOut] = [isIn(lead, w.inflow, w.tookIn), isIn(lead, w.outflow, w.pulled)];
  return !isTotal || isInto === isOut || !isIn(lead, w.fund, w.allFunds, w.inflow, w.outflow) ? undefined : isInto ? 'inflow' : 'outflow';
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

/** A run of days with flows: "13 consecutive days of net inflows", "a 12-day inflow streak", "snapped a three-day losing streak". */
function runClaim(sentence: FigureSentence, slot: Slot): Candidate | undefined {
  const { text, words: w } = sentence;
  const item = sentence.items[slot.index];
  const window = item?.kind === 'time' ? item.time.window : undefined;
  const isRun = window?.kind === 'consecutive';
  const beside = /^[^«,;.]{0,30}/.exec(text.slice(slot.end))?.[0] ?? '';
  const before = /[^«,;.]{0,30}$/.exec(text.slice(0, slot.start))?.[0] ?? '';
  // "their fifth week of net outflows", "outflows to a third day"
  const isOfFlow = pattern(`^\\s*(?:${w.of})\\s*(?:[\\p{L}-]+\\s*){0,2}${words(`${w.inflow}|${w.outflow}`)}`).test(beside);
  const isOnTo = pattern(`${words(`${w.inflow}|${w.outflow}`)}\\s*(?:${w.streak})?\\s*(?:${w.to}|into|for)\\s*(?:${w.filler})?\\s*$`).test(
    before,
  );
  if (!isRun && !(window?.kind === 'rolling' && (isOfFlow || isOnTo || isIn(beside, w.streak) || isIn(before, w.streak)))) return undefined;
  const words3 = `${before} ${beside}`;
  const direction = isIn(beside, w.inflow)
    ? 'inflow'
    : isIn(beside, w.outflow)
      ? 'outflow'
      : isIn(words3, w.inflow)
        ? 'inflow'
        : isIn(words3, w.outflow)
          ? 'outflow'
          : (sidedBy(sentence, words3) ?? brokenBy(sentence, slot, words3));
  const subject = direction && ownerAt(sentence, slot, aroundOf(sentence, slot));
  if (!direction || !subject || window === undefined) return undefined;
  const weekly = /week|woche/u.test(item?.text ?? '');
  const value = window.kind === 'consecutive' ? window.count : window.kind === 'rolling' ? (weekly ? window.days / 7 : window.days) : 0;
  const unit = window.kind === 'consecutive' ? window.unit : weekly ? 'week' : 'day';
  return {
    claim: {
      kind: 'netflow',
      subject: subject.subject,
      isSubjectNamed: subject.isNamed,
      value,
      unit: `${unit}s`,
      direction,
      window: { kind: 'consecutive', count: value, unit },
      scope: scopeOf(sentence),
    },
    at: slot.index,
  };
}

/** "a net outflow of $131 million, breaking a 12-day streak": a run of the other way. */
function brokenBy({ text, words: w }: FigureSentence, slot: Slot, beside: string): Direction | undefined {
  const lead = text.slice(0, slot.start);
  if (!isIn(beside, w.breaks) || !isIn(beside, w.streak) || !isIn(text, w.fund, w.allFunds)) return undefined;
  const [isInto, isOut] = [isIn(lead, w.inflow), isIn(lead, w.outflow)];
  return isInto === isOut ? undefined : isInto ? 'outflow' : 'inflow';
}

/** Of funds, a winning streak is one of inflows. */
function sidedBy({ text, words: w }: FigureSentence, beside: string): Direction | undefined {
  if (!isIn(text, w.fund, w.allFunds, w.netFlows) || !isIn(text, w.inflow, w.outflow, w.pulled, w.tookIn, w.netFlows)) return undefined;
  // "have drawn money for 18 straight sessions".
  const [isInto, isOut] = [isIn(beside, w.tookIn), isIn(beside, w.pulled)];
  if (isInto !== isOut) return isInto ? 'inflow' : 'outflow';
  return isIn(beside, w.losing) ? 'outflow' : isIn(beside, w.winning) ? 'inflow' : undefined;
}

const DAYS_IN: ReadonlyMap<string | undefined, number> = new Map([
  ['days', 1],
  ['weeks', 7],
]);

/** "an outflow of $131 million, breaking a 12-day streak": how long the run was is no time of the amount. */
function withoutRun(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const { window, ...claim } = candidate.claim;
  const isOfRun =
    window?.kind === 'rolling' &&
    all.some(({ claim: { value, unit } }) => window.days === Number(value) * (DAYS_IN.get(unit) ?? Number.NaN));
  return isOfRun ? { ...candidate, claim } : candidate;
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
