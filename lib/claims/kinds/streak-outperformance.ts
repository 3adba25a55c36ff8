import type { Claim, Direction, Superlative } from '../claim.ts';
import { timeNear, claimOf, type Subject } from '../figures/claim-of.ts';
import type { FigureReader, FigureSentence } from '../figures/figure-reader.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import type { Slot } from '../figures/figure-text.ts';
import { slotsOf } from '../figures/figure-text.ts';
import { placesOf, type Place } from '../figures/places.ts';
import { clauseSubject, contextOf, subjectsOf } from '../figures/subject-near.ts';
import { isIn, isOneClause, pattern, words } from '../figures/value-after.ts';
import type { Candidate } from './kind-rule.ts';

interface Pair {
  readonly subject: string;
  readonly isNamed: boolean;
  readonly start: number;
  readonly end: number;
  readonly isBelow: boolean;
  /** The winner is named right before the verb. */
  readonly isAdjacent: boolean;
}

/** "SUI trounced it", "gold has beaten the token": the name before the winner's in the sentence, else what the text spoke of. */
function otherOf(sentence: FigureSentence, winner: Slot | undefined): string | undefined {
  const { start = 0 } = winner ?? {};
  const better = winner && subjectsOf(sentence, winner)[0];
  const before = slotsOf(sentence).findLast(({ letter, end }) => letter === 's' && end <= start);
  const [only, another] = before
    ? subjectsOf(sentence, before)
    : [sentence.contextSubject === better ? sentence.pageSubject : sentence.contextSubject];
  return another === undefined ? only : undefined;
}

/** "hat Solana den Bitcoin um 12 Punkte geschlagen", "schlug Solana den Bitcoin": in German both names may stand on one side of the verb. */
function pairBeside(sentence: FigureSentence, place: Place, isBelow: boolean): Pair | undefined {
  const { text, slots } = sentence;
  const from = Math.max(...[', ', ': ', '; ', '. '].map((mark) => text.lastIndexOf(mark, place.start)), 0);
  const end = /[,;:.](?=\s|$)/.exec(text.slice(place.end));
  const to = end ? place.end + end.index : text.length;
  const names = slots.filter(({ letter, start }) => letter === 's' && start >= from && start < to);
  const [one, other, ...more] = names;
  if (!one || !other || more.length > 0 || (one.end <= place.start && other.start >= place.end)) return undefined;
  const [winner, loser] = [subjectsOf(sentence, one), subjectsOf(sentence, other)];
  const isPair = winner.length === 1 && loser.length === 1 && winner[0] !== loser[0];
  if (!isPair || isIn(text.slice(from, to), sentence.words.fund, sentence.words.inflow, sentence.words.outflow, sentence.words.volume))
    return undefined;
  const [first, last] = [Math.min(one.start, place.start), Math.max(other.end, place.end)];
  const subject = `${winner[0]}~${loser[0]}`;
  // The margin stands before a verb that comes last.
  return { subject, isNamed: true, start: first, end: other.end < place.start ? other.end : last, isBelow, isAdjacent: true };
}

/** Who is said to do better than whom: "A outperformed B", "outpacing B". */
function pairAt(sentence: FigureSentence, place: Place, isBelow: boolean): Pair | undefined {
  const beside = sentence.isVerbLast ? pairBeside(sentence, place, isBelow) : undefined;
  if (beside) return beside;
  const { text, words: w } = sentence;
  const assets = slotsOf(sentence).filter(({ letter }) => letter === 's');
  const winner = assets.findLast(({ end }) => end <= place.start && isOneClause(text.slice(end, place.start), { ...w, clause: w.of }));
  const loser = assets.find(({ start }) => start >= place.end && /^[^«;:.]{0,25}$/.test(text.slice(place.end, start)));
  const largeCaps = loser ? undefined : pattern(`^\\s*${words(w.largeCaps)}`).exec(text.slice(place.end));
  const rest = text.slice(place.end);
  const rival = loser ? undefined : pattern(`^\\s*${words(`${w.rival}|${w.pointed}`)}`).exec(rest);
  const isBitcoin = rival !== null && rival !== undefined && pattern(`^\\s*${words(w.rival)}`).test(rest);
  const pointedTo = isBitcoin ? 'BTC' : rival ? otherOf(sentence, winner) : undefined;
  const over = loser ? subjectsOf(sentence, loser)[0] : largeCaps ? 'SPX' : pointedTo;
  const named = winner && subjectsOf(sentence, winner);
  if (named && named.length > 1) return undefined;
  // ", outpacing ether", "and beat the S&P 500": who did is the subject of what stands before.
  const tie = pattern(`(?:,|(?<=\\s)(?:${w.and}))\\s*(?:\\p{L}+ly\\s+)?$`).exec(text.slice(0, place.start));
  const better = named?.[0] ?? clauseSubject(sentence, tie ? tie.index - 1 : place.start)?.subject;
  // Funds that take in more, and volumes that are larger, are no prices that do better.
  const around = `${text.slice(winner?.end ?? Math.max(0, place.start - 40), place.start)} ${/^[^,;]{0,80}/.exec(text.slice(loser?.end ?? place.end))?.[0] ?? ''}`;
  if (isIn(around, w.fund, w.inflow, w.outflow, w.volume, w.assets)) return undefined;
  if (over === undefined || better === undefined || over === better || (loser && subjectsOf(sentence, loser).length > 1)) return undefined;
  return {
    subject: `${better}~${over}`,
    isNamed: winner !== undefined,
    start: winner?.start ?? place.start,
    end: loser?.end ?? place.end + (largeCaps?.[0] ?? rival?.[0] ?? '').length,
    isBelow,
    isAdjacent:
      winner !== undefined &&
      /^(?:\s*\p{L}+){0,2}\s*$/u.test(text.slice(winner.end, place.start).replaceAll(sentence.isVerbLast ? /«w\d+»/gu : /(?!)/g, '')),
  };
}

const pairsOf = (sentence: FigureSentence): readonly Pair[] =>
  [
    ...placesOf(sentence, sentence.words.outperforms).map((place) => pairAt(sentence, place, false)),
    ...placesOf(sentence, sentence.words.underperforms).map((place) => pairAt(sentence, place, true)),
  ].filter((pair) => pair !== undefined);

interface Run {
  readonly count: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** "for nine consecutive days", "for the ninth day in a row", "its six-day winning streak", "streak to six days". */
function runsOf(sentence: FigureSentence): readonly Run[] {
  const { words: w } = sentence;
  const streak = pattern(words(w.streak));
  return slotsOf(sentence).flatMap((slot: Slot): readonly Run[] => {
    const item = sentence.items[slot.index];
    if (item?.kind !== 'time') return [];
    const { window } = item.time;
    // Runs of years are no figure of ours.
    if (window?.kind === 'consecutive' && window.unit === 'year') return [];
    if (window?.kind === 'consecutive') return [{ count: window.count, unit: `${window.unit}s`, start: slot.start, end: slot.end }];
    // "six days" beside "streak" is a run of six.
    if (window?.kind !== 'rolling' || !isRunText(sentence, slot, streak)) return [];
    const [count, unit] =
      window.days % 30 === 0
        ? [window.days / 30, 'months']
        : window.days % 7 === 0 && /week|woche/u.test(item.text)
          ? [window.days / 7, 'weeks']
          : [window.days, 'days'];
    return [{ count, unit, start: slot.start, end: slot.end }];
  });
}

/** The words of a run right behind its length, or right before it ("streak to six days"). */
function isRunText({ text, words: w }: FigureSentence, slot: Slot, streak: RegExp): boolean {
  const after = /^[^«,;.]{0,22}/.exec(text.slice(slot.end))?.[0] ?? '';
  const lead = text.slice(0, slot.start);
  const before = /[^«,;.]{0,14}$/.exec(lead)?.[0] ?? '';
  return streak.test(after) || streak.test(before) || pattern(`${streak.source} [^«,;.]{3,14} ${words(w.to)}\\s*$`).test(lead);
}

function superlativeOf({ text, words: w, items }: FigureSentence): Superlative | undefined {
  const found = pattern(`${words(w.longestSince)}[^«]{0,20}«w(\\d+)»`).exec(text);
  const item = found && items[Number(found[1])];
  const window = item?.kind === 'time' ? item.time.window : undefined;
  return window?.kind === 'since' ? { since: window.from } : undefined;
}

/** "Three losing weeks in a row …", "A string of four red days …": a run that opens its sentence is that of what the text spoke of. */
const ofText = (sentence: FigureSentence, run: Run): Subject | undefined =>
  /^\P{L}*(?:\p{L}+\s)?$/u.test(sentence.text.slice(0, run.start)) ? contextOf(sentence) : undefined;

const wayIn = (text: string, w: FigureWords): Direction | undefined =>
  isIn(text, w.winning, w.up) ? 'up' : isIn(text, w.losing, w.down) ? 'down' : undefined;

/** Whether the last name before a run is that of funds. */
function isOfFunds({ text, slots, words: w }: FigureSentence, run: Run): boolean {
  const asset = slots.findLast(({ letter, end }) => letter === 's' && end <= run.start);
  const behind = asset && /^\s*(?:[\p{L}-]+\s+)?[\p{L}-]+/u.exec(text.slice(asset.end))?.[0];
  return behind !== undefined && isIn(behind, w.fund);
}

function runClaim(sentence: FigureSentence, run: Run, pair: Pair | undefined): Candidate | undefined {
  const { text, words: w } = sentence;
  const own = sentence.items[sentence.itemAt(run.start)]?.text ?? '';
  const around = text.slice(Math.max(0, run.start - 60), run.end + 40);
  // Flows and shares have runs of their own kinds.
  if (isIn(around, w.inflow, w.outflow, w.fund)) return undefined;
  // "Spot ether ETFs bled another $38 million, taking the run to six days".
  if (!pair && isOfFunds(sentence, run)) return undefined;
  // "its third straight loss" says it by itself.
  const direction = wayIn(own, w) ?? wayIn(around, w);
  const asset = slotsOf(sentence).findLast(({ letter, end }) => letter === 's' && end <= run.start);
  const behind = pattern(`^\\s*${words(`${w.of}|${w.forWord}`)}\\s(?:\\p{L}+\\s)?$`);
  const owner = slotsOf(sentence).find(
    ({ letter, start }) => letter === 's' && start >= run.end && behind.test(text.slice(run.end, start)),
  );
  const subject =
    pair?.subject ??
    (owner ? subjectsOf(sentence, owner)[0] : undefined) ??
    (asset ? subjectsOf(sentence, asset)[0] : (clauseSubject(sentence, run.start) ?? ofText(sentence, run))?.subject);
  if (subject === undefined || (!pair && direction === undefined)) return undefined;
  const superlative = superlativeOf(sentence);
  const said: Direction | undefined = pair ? (pair.isBelow ? 'below' : 'above') : direction;
  const claim: Claim = {
    kind: 'streak-outperformance',
    subject,
    isSubjectNamed: pair ? pair.isNamed : asset !== undefined,
    value: run.count,
    unit: run.unit,
    ...(said ? { direction: said } : {}),
    window: { kind: 'consecutive', count: run.count, unit: unitOf(run.unit) },
    ...(superlative ? { superlative } : {}),
  };
  return { claim, at: sentence.itemAt(run.start) };
}

const unitOf = (unit: string): RunUnit => UNITS.find((one) => unit === `${one}s`) ?? 'day';

const UNITS = ['day', 'week', 'month', 'quarter'] as const;
type RunUnit = (typeof UNITS)[number];

/** Per cent, or points of it. */
const isMargin = ({ items }: FigureSentence, { letter, index }: Slot): boolean => {
  const item = items[index];
  return letter === '%' || letter === 'p' || (item?.kind === 'quantity' && item.quantity.unit === 'pts');
};

/** "outperformed Bitcoin by 12 percentage points": by how much, where the text says it. */
function marginClaim(sentence: FigureSentence, pair: Pair): Candidate | undefined {
  const { text, words: w } = sentence;
  const value = slotsOf(sentence).find((slot) => slot.start >= pair.end && isMargin(sentence, slot));
  const gap = value ? text.slice(pair.end, value.start) : '';
  const direction = pair.isBelow ? 'below' : 'above';
  const subject = { subject: pair.subject, isNamed: pair.isNamed };
  const isBy = value !== undefined && isOneClause(gap, w) && pattern(`${words(w.by)}[^«]{0,25}$`).test(gap);
  if (value && isBy)
    return claimOf(
      sentence,
      value,
      {
        kind: 'streak-outperformance',
        subject,
        direction,
        scope: 'relative-outperformance',
        ...(value.letter === 'o' ? { unit: 'pp' } : {}),
      },
      w,
    );
  const time = timeNear(sentence, { letter: 's', index: -1, start: pair.end, end: pair.end }, w);
  // Without a margin it takes a time of its own, one winner named right before, and no other number: "75% of the coins beat
  // Bitcoin over 90 days" is said of the coins' number.
  const hasNumber = slotsOf(sentence).some(({ letter }) => !'swk'.includes(letter));
  if (!time.window || time.window.kind === 'consecutive' || time.window.kind === 'since-event' || hasNumber || !pair.isAdjacent)
    return undefined;
  const claim: Claim = {
    kind: 'streak-outperformance',
    subject: pair.subject,
    isSubjectNamed: pair.isNamed,
    direction,
    scope: 'relative-outperformance',
    ...time,
  };
  return { claim, at: sentence.itemAt(pair.start) };
}

/** Runs of periods in one direction or ahead of another, and how far one is ahead (docs/methods.md §7, §12). */
export const streakOutperformance: FigureReader = (sentence) => {
  const [pair] = pairsOf(sentence);
  const said = pair && marginClaim(sentence, pair);
  // "closed higher for the fourth day running, outpacing ether by 3 points": the run is its own.
  const ofRuns = said?.claim.value === undefined ? pair : undefined;
  // "and beat the S&P 500 for the ninth day": without a winner the run is nobody's.
  const isLoserAlone = !pair && placesOf(sentence, `${sentence.words.outperforms}|${sentence.words.underperforms}`).length > 0;
  const runs = (isLoserAlone ? [] : runsOf(sentence)).map((run) => runClaim(sentence, run, ofRuns)).filter((claim) => claim !== undefined);
  return said && (said.claim.value !== undefined || runs.length === 0) ? [said, ...runs] : runs;
};
