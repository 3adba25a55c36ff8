import { epochDay, isoDate, weekdayOf, yearOf } from '../../core/time.ts';
import { unreachable } from '../../core/assert.ts';
import type { EpochDay } from '../../core/units.ts';
import type { Token } from '../../text/tokens.ts';
import type { ClaimWindow, PartialDate } from '../claim.ts';
import type { DatePattern, Language, PeriodUnit, TimeMeaning, TimePattern } from '../languages/language.ts';
import type { TimePhrase } from './item.ts';
import { EARLIER, beginningOf, endOf, timeAgo, unitBefore, weekendBefore } from './relative-times.ts';
import { likelyPatterns, type Likely } from './likely-patterns.ts';
import { firstWords, matchPattern, parsePattern, wordsOfPatterns, type Match, type Pattern, type SaidDate, type Taken } from './pattern.ts';

interface Compiled<Means> {
  readonly pattern: Pattern;
  readonly means: Means;
}

/** A language's time patterns, ready to match: by first word, and those that a slot may open. */
export interface TimeGrammar {
  readonly language: Language;
  readonly dates: readonly Compiled<DatePattern['means']>[];
  readonly likelyDates: Likely<Compiled<DatePattern['means']>>;
  readonly byWord: ReadonlyMap<string, Likely<Compiled<TimeMeaning>>>;
  readonly bySlot: Likely<Compiled<TimeMeaning>>;
  /** Words that open a high, a low or a record: "since its peak" is no mere event. */
  readonly extremes: ReadonlySet<string>;
}

const compiled = <Means>(entry: { readonly pattern: string; readonly means: Means }): Compiled<Means> => ({
  pattern: parsePattern(entry.pattern),
  means: entry.means,
});

export function timeGrammar(language: Language): TimeGrammar {
  const byWord = new Map<string, Compiled<TimeMeaning>[]>();
  const bySlot: Compiled<TimeMeaning>[] = [];
  const [times, dates] = [language.times.map((time: TimePattern) => compiled(time)), language.dates.map((date) => compiled(date))];
  for (const entry of times) {
    const words = firstWords(entry.pattern);
    if (!words) bySlot.push(entry);
    // An optional opening may be followed by a slot: such a pattern stands in both.
    for (const word of words ?? entry.pattern[0]?.words ?? []) {
      const same = byWord.get(word);
      if (same) same.push(entry);
      else byWord.set(word, [entry]);
    }
  }
  const extremes = new Set(
    language.lexicon
      .filter(({ role }) => role === 'record' || role === 'high' || role === 'low')
      .flatMap(({ phrases }) => phrases.map((phrase) => phrase.split(' ', 1)[0] ?? '')),
  );
  const datePatterns = dates.map(({ pattern }) => pattern);
  const words = wordsOfPatterns([...language.times, ...language.dates].map(({ pattern }) => pattern));
  const likely = likelyPatterns(language, words, datePatterns);
  return {
    language,
    dates,
    likelyDates: likely(dates),
    byWord: new Map([...byWord].map(([word, list]) => [word, likely(list)])),
    bySlot: likely(bySlot),
    extremes,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** The latest year in which month (and day) had come by the day of publication. */
function yearBefore(published: EpochDay | undefined, month: number, day: number): number | undefined {
  if (published === undefined) return undefined;
  const year = yearOf(published);
  // A day's grace: an article may be dated in a time zone behind the one that it speaks of.
  return epochDay(year, month, day) <= published + 1 ? year : year - 1;
}

interface Reading {
  readonly grammar: TimeGrammar;
  readonly tokens: readonly Token[];
  readonly published: EpochDay | undefined;
  /** What slots took, by token: many patterns ask for the same. */
  readonly taken: Map<string, Taken | undefined>[];
}

function takeSlot(reading: Reading, slot: string, at: number): Taken | undefined {
  const known = (reading.taken[at] ??= new Map());
  if (!known.has(slot)) known.set(slot, readSlot(reading, slot, at));
  return known.get(slot);
}

/** The slots of patterns, read from a token. */
function readSlot(reading: Reading, slot: string, at: number): Taken | undefined {
  const { language } = reading.grammar;
  const token = reading.tokens[at];
  if (!token) return undefined;
  const end = at + 1;
  const one = (number: number | undefined): Taken | undefined => (number === undefined ? undefined : { end, number });
  const periodUnit = token.kind === 'word' ? language.periods[token.text] : undefined;
  switch (slot) {
    case 'n':
      // "the third week": a place, no count.
      return one(
        token.value ??
          (token.kind === 'word' && language.ordinals[token.text] === undefined ? language.numberWords[token.text] : undefined),
      );
    case 'nth':
      // "its 30-day correlation" is no thirtieth day.
      return one(language.ordinals[token.text] ?? (reading.tokens[end]?.isJoined === true ? undefined : token.value));
    case 'mm':
      return one(isCount(token) && (token.value ?? 0) <= 12 ? token.value : undefined);
    case 'dotted':
      return takeDotted(reading, at);
    case 'period':
      return periodUnit && { end, period: periodUnit };
    case 'month':
      return one(token.isCapital ? language.months[token.text] : undefined);
    case 'weekday':
      return one(token.isCapital ? language.weekdays[token.text] : undefined);
    case 'quarter':
      return one(token.value !== undefined && token.value >= 1 && token.value <= 4 ? token.value : language.quarters[token.text]);
    case 'year':
      return one(
        token.value !== undefined && token.decimals === 0 && token.text.length === 4 && isYear(token.value) ? token.value : undefined,
      );
    case 'day':
      return takeDay(reading, at);
    case 'date':
      return takeDate(reading, at);
    case 'word':
      return token.kind === 'word' &&
        token.text.length > 2 &&
        !reading.grammar.extremes.has(token.text) &&
        language.months[token.text] === undefined
        ? { end }
        : undefined;
    default:
      return undefined;
  }
}

/** One or two digits. */
const isCount = ({ value, decimals, text }: Token): boolean => value !== undefined && value >= 1 && decimals === 0 && text.length <= 2;

/** "10.11" of "10.11.2025": a number to its looks, day and month where a year stands behind. */
function takeDotted({ tokens }: Reading, at: number): Taken | undefined {
  const [day = 0, month = 0] = (/^\d{1,2}\.\d{1,2}$/.exec(tokens[at]?.text ?? '')?.[0] ?? '').split('.').map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { end: at + 1, number: 100 * month + day } : undefined;
}

function takeDay({ grammar, tokens }: Reading, at: number): Taken | undefined {
  const token = tokens[at];
  if (token?.value === undefined || token.decimals !== 0 || token.value < 1 || token.value > 31 || token.text.length > 2) return undefined;
  const next = tokens[at + 1];
  const isMarked = next?.start === token.end && grammar.language.ordinalMarks.includes(next.text);
  // "March 25%" and "April 3.5" are no days.
  if (next?.text === '%' && next.start === token.end) return undefined;
  return { end: at + (isMarked ? 2 : 1), number: token.value };
}

/** The longest date at a token. */
function takeDate(reading: Reading, at: number): Taken | undefined {
  let best: Taken | undefined;
  const source = sourceOf(reading);
  for (const { pattern, means } of reading.grammar.likelyDates(reading.tokens, at)) {
    const match = matchPattern(pattern, source, at);
    if (!match || (best && match.end <= best.end)) continue;
    const date = saidDate(match, means, reading);
    if (date) best = { end: match.end, date };
  }
  return best;
}

const sourceOf = (reading: Reading) => ({
  word: (at: number) => reading.tokens[at]?.text,
  take: (slot: string, at: number) => takeSlot(reading, slot, at),
});

const first = (match: Match, slot: string): number | undefined => match.slots[slot]?.[0]?.number;

/** What a date pattern's slots say; `undefined` where the year is neither said nor known. */
function saidDate(match: Match, means: DatePattern['means'], { published }: Reading): SaidDate | undefined {
  if (means === 'today' || means === 'yesterday' || first(match, 'weekday') !== undefined) {
    if (published === undefined) return undefined;
    const weekday = first(match, 'weekday');
    const back = weekday === undefined ? Number(means === 'yesterday') : (weekdayOf(published) - weekday + 7) % 7;
    const day = isoDate(published - back);
    return { from: day, to: day };
  }
  const quarter = first(match, 'quarter');
  const dotted = first(match, 'dotted');
  if (means === 'either-order') return inEitherOrder(match);
  const month = dotted === undefined ? (first(match, 'month') ?? first(match, 'mm')) : Math.floor(dotted / 100);
  const day = dotted === undefined ? first(match, 'day') : dotted % 100;
  if (means === 'of-last-year' && published === undefined) return undefined;
  const saidYear = means === 'of-last-year' ? yearOf(published ?? 0) - 1 : first(match, 'year');
  if (means === 'first-half' || means === 'second-half') {
    if (month !== undefined) return halfOfMonth(means, saidYear ?? yearBefore(published, month, 1), month);
    const [start, end] = means === 'first-half' ? [1, 6] : [7, 12];
    const year = saidYear ?? yearBefore(published, start, 1);
    return year === undefined ? undefined : { from: `${year}-${two(start)}`, to: `${year}-${two(end)}` };
  }
  if (quarter !== undefined) {
    const year = saidYear ?? yearBefore(published, quarter * 3 - 2, 1);
    return year === undefined ? undefined : { from: `${year}-${two(quarter * 3 - 2)}`, to: `${year}-${two(quarter * 3)}` };
  }
  const year = saidYear ?? (month === undefined ? undefined : yearBefore(published, month, day ?? 1));
  if (year === undefined) return undefined;
  if (month === undefined) return edged({ from: `${year}`, to: `${year}` }, `${year}-01-01`, `${year}-12-31`, means);
  const said = day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  if (day !== undefined && means === 'date') return { from: said, to: said, isDated: true };
  return edged({ from: said, to: said }, `${year}-${two(month)}-01`, isoDate(epochDay(year, month + 1, 1) - 1), means);
}

/** Half of a month has fifteen days, the second what is left. */
function halfOfMonth(means: 'first-half' | 'second-half', year: number | undefined, month: number): SaidDate | undefined {
  if (year === undefined) return undefined;
  const [start, end] = means === 'first-half' ? [1, epochDay(year, month, HALF)] : [HALF + 1, epochDay(year, month + 1, 1) - 1];
  return { from: `${year}-${two(month)}-${two(start)}`, to: isoDate(end) };
}

const HALF = 15;

/** "13/10/2025", "10/13/2025" and "10/10/2025"; "8/4/2025" is the 8th of April to some and the 4th of August to others. */
function inEitherOrder(match: Match): SaidDate | undefined {
  const [a = 0, b = 0] = (match.slots['day'] ?? []).map(({ number }) => number ?? 0);
  const year = first(match, 'year');
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (year === undefined || month > 12 || (a <= 12 && b <= 12 && a !== b)) return undefined;
  const said = `${year}-${two(month)}-${two(day)}`;
  return { from: said, to: said, isDated: true };
}

function edged(whole: SaidDate, start: string, end: string, means: DatePattern['means']): SaidDate {
  if (means === 'start') return { from: start, to: start };
  if (means === 'end') return { from: end, to: end };
  return whole;
}

const DAYS: Readonly<Record<PeriodUnit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 90, year: 365 };

const unitOf = (match: Match): PeriodUnit | undefined => match.slots['period']?.[0]?.period;

/** "24 hours" are one day; less is a part of one. */
function rolling(match: Match): ClaimWindow | undefined {
  const unit = unitOf(match);
  if (!unit) return undefined;
  const n = first(match, 'n') ?? 1;
  // Twelve months are a year.
  const days = unit === 'month' && n >= 12 ? Math.round((n * DAYS.year) / 12) : n * DAYS[unit];
  return { kind: 'rolling', days: Math.round(days * 1000) / 1000 };
}

function period(match: Match): ClaimWindow | undefined {
  const unit = unitOf(match);
  return unit === 'day' ? { kind: 'day' } : unit === undefined ? undefined : { kind: 'rolling', days: DAYS[unit] };
}

const date = (match: Match, index: number): SaidDate | undefined => match.slots['date']?.[index]?.date;

/** The days from one to another of a month, "July 14 to 18". */
function betweenDays(match: Match, published: EpochDay | undefined): ClaimWindow | undefined {
  const month = first(match, 'month');
  const [from, to] = (match.slots['day'] ?? []).map((taken) => taken.number);
  if (month === undefined || from === undefined || to === undefined) return undefined;
  const year = yearBefore(published, month, to);
  return year === undefined
    ? undefined
    : { kind: 'between', from: `${year}-${two(month)}-${two(from)}`, to: `${year}-${two(month)}-${two(to)}` };
}

/** "between November and January": the first of two dates without a year is the earlier one. */
function inOrder(from: PartialDate, to: PartialDate): SaidDate {
  return { from: from > to ? `${Number(from.slice(0, 4)) - 1}${from.slice(4)}` : from, to };
}

const isDay = (said: PartialDate): boolean => said.length === 10;

function on(match: Match, reading: Reading): TimePhrase | undefined {
  const said = date(match, 0) ?? saidDate(match, match.slots['weekday'] ? 'date' : wordOf(match, reading), reading);
  if (!said) return match.slots['weekday'] || match.slots['date'] ? { window: { kind: 'day' } } : {};
  return isDay(said.from) && said.from === said.to
    ? { window: { kind: 'day' }, asOf: said.from, ...(said.isDated && { isDated: true }) }
    : { window: { kind: 'between', from: said.from, to: said.to }, asOf: said.to };
}

/** "today" and "yesterday" are words of a pattern without a slot: the date patterns say which is which. */
function wordOf(match: Match, { grammar, tokens }: Reading): DatePattern['means'] {
  const word = tokens[match.end - 1]?.text ?? '';
  return grammar.dates.find(({ pattern }) => pattern.length === 1 && pattern[0]?.words.has(word))?.means ?? 'date';
}

function toDate(match: Match, reading: Reading, from: number): ClaimWindow {
  const words = reading.tokens.slice(from, match.end).map(({ text }) => text);
  const { periods } = reading.grammar.language;
  const unit = words.map((word) => periods[word]).find((found) => found !== undefined);
  const short = words.find((word) => word.length === 3 && word.endsWith('td'));
  const byLetter: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'year'>> = {
    wtd: 'week',
    mtd: 'month',
    qtd: 'quarter',
    ytd: 'year',
  };
  const said = byLetter[short ?? ''] ?? unit;
  return { kind: 'to-date', unit: said === undefined || said === 'day' || said === 'hour' ? 'year' : said };
}

const windowed = (window: ClaimWindow | undefined): TimePhrase | undefined => window && { window };

/** The calendar unit before the text's, as a date. */
function unitSaid(match: Match, published: EpochDay | undefined): SaidDate | undefined {
  const { window } = match.slots['period'] ? unitBefore(unitOf(match), published) : {};
  return window?.kind === 'between' ? window : undefined;
}

/** What a matched time pattern says. Where a date's year is unknown, the phrase is none. */
function meaning(match: Match, means: TimeMeaning, reading: Reading, from: number): TimePhrase | undefined {
  switch (means) {
    case 'rolling':
      return windowed(rolling(match) ?? periodWord(match, reading, from));
    case 'period':
      return windowed(period(match) ?? periodWord(match, reading, from));
    case 'day':
      return { window: { kind: 'day' } };
    case 'to-date':
      return windowed(toDate(match, reading, from));
    case 'first-days': {
      const year = first(match, 'year');
      const window = rolling(match);
      return year !== undefined && window?.kind === 'rolling' ? { window: { kind: 'first-days', days: window.days, year } } : undefined;
    }
    case 'since': {
      const said = date(match, 0);
      return said && { window: { kind: 'since', from: said.from } };
    }
    case 'between': {
      const [said, to] = [date(match, 0), date(match, 1)];
      return windowed(said && to ? { kind: 'between', ...inOrder(said.from, to.to) } : betweenDays(match, reading.published));
    }
    case 'on':
      return on(match, reading);
    case 'consecutive': {
      // "a third straight loss" is one of days.
      const unit = unitOf(match) ?? 'day';
      const count = first(match, 'n') ?? first(match, 'nth');
      return count === undefined || unit === 'hour' ? undefined : { window: { kind: 'consecutive', count, unit } };
    }
    case 'since-event':
      return { window: { kind: 'since-event', event: 'event' } };
    case 'ago':
      return timeAgo(first(match, 'n') ?? 1, unitOf(match), reading.published);
    case 'last':
      return unitBefore(unitOf(match), reading.published);
    case 'weekend':
      return weekendBefore(reading.published);
    case 'ended':
    case 'began': {
      const said = date(match, 0) ?? unitSaid(match, reading.published);
      return said ? (means === 'ended' ? endOf(said, reading.published) : beginningOf(said)) : EARLIER;
    }
    case 'earlier':
      return EARLIER;
    case 'same':
      return { isSame: true };
    case 'none':
      return {};
    default:
      return unreachable(means);
  }
}

/** A period named by a word of the pattern itself: "weekly", "year on year". */
function periodWord(match: Match, reading: Reading, from: number): ClaimWindow | undefined {
  const { periods } = reading.grammar.language;
  for (let at = from; at < match.end; at++) {
    const unit = periods[reading.tokens[at]?.text ?? ''];
    if (unit) return unit === 'day' ? { kind: 'day' } : { kind: 'rolling', days: DAYS[unit] };
  }
  return undefined;
}

let last: Pick<Reading, 'tokens' | 'taken'> | undefined;

/** What slots took so far of the sentence that is read. */
function takenOf(tokens: readonly Token[]): Reading['taken'] {
  if (last?.tokens !== tokens) last = { tokens, taken: [] };
  return last.taken;
}

/** The longest time phrase that begins at a token. */
export function timeAt(
  grammar: TimeGrammar,
  tokens: readonly Token[],
  at: number,
  published: EpochDay | undefined,
): { time: TimePhrase; end: number } | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  const { months, weekdays, numberWords } = grammar.language;
  const isDated = token.isCapital && (months[token.text] !== undefined || weekdays[token.text] !== undefined);
  const opensSlot = token.kind === 'number' || isDated || numberWords[token.text] !== undefined;
  const worded = grammar.byWord.get(token.text)?.(tokens, at) ?? [];
  const slotted = opensSlot ? grammar.bySlot(tokens, at) : [];
  if (worded.length + slotted.length === 0) return undefined;
  const reading: Reading = { grammar, tokens, published, taken: takenOf(tokens) };
  const source = sourceOf(reading);
  let best: { time: TimePhrase; end: number } | undefined;
  for (const { pattern, means } of slotted.length === 0 ? worded : [...worded, ...slotted]) {
    const match = matchPattern(pattern, source, at);
    if (!match || match.end === at || (best && match.end <= best.end)) continue;
    const time = meaning(match, means, reading, at);
    if (time) best = { time, end: match.end };
  }
  return best;
}
