import type { Token } from '../../text/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { Part, Pattern } from './pattern.ts';

/** A pattern with what it means. */
interface Entry {
  readonly pattern: Pattern;
}

/** Slots as bits. */
const BITS: Readonly<Record<string, number>> = {
  n: 1,
  nth: 2,
  mm: 4,
  dotted: 8,
  period: 16,
  month: 32,
  weekday: 64,
  quarter: 128,
  year: 256,
  word: 512,
  day: 1024,
  date: 2048,
};
const bit = (slot: string): number => BITS[slot] ?? -1;

/** Slots of one number. */
const OF_NUMBER = ['n', 'nth', 'mm', 'dotted', 'quarter', 'year', 'day', 'date'].reduce((sum, slot) => sum | bit(slot), 0);
/** Slots that may take more than one token: what follows them is not looked at here. */
const IS_LONG = bit('day') | bit('date');

/** What patterns can tell of a token by itself: its word, where one of them names it, and the slots that it may open. */
interface WordClass {
  readonly id: number;
  readonly word?: string;
  readonly slots: number;
}

const NONE: WordClass = { id: 0, slots: 0 };
const NUMBER: WordClass = { id: 1, slots: OF_NUMBER };
/** A word that is in no pattern and no table. Patterns name no number in digits. */
const STRANGER: WordClass = { id: 2, slots: bit('word') };
const FIRST_ID = 3;
/** More than there are words in a language's patterns. */
const MOST_IDS = 0x4000;

const fits = ({ slot, words }: Part, { word, slots }: WordClass): boolean =>
  slot === undefined ? word !== undefined && words.has(word) : (bit(slot) & slots) !== 0;

/** Whether tokens of two classes may be the first two of a match; `undefined` stands for any token or none. */
function mayOpen(pattern: Pattern, first: WordClass | undefined, second: WordClass | undefined, part = 0): boolean {
  if (!first) return true;
  const current = pattern[part];
  // Without further parts the match has ended; an empty one is none.
  if (!current) return second === undefined;
  if (fits(current, first)) {
    const isLong = current.slot !== undefined && (bit(current.slot) & IS_LONG) !== 0;
    if (isLong || part + 1 === pattern.length || mayOpen(pattern, second, undefined, part + 1)) return true;
  }
  return current.isOptional && mayOpen(pattern, first, second, part + 1);
}

/** Those of a list of patterns that may match at a token, in their order. */
export type Likely<Found> = (tokens: readonly Token[], at: number) => readonly Found[];

/**
 * Tells which patterns may match at a token by that and the next one: most words that may open a pattern open none, by what
 * follows. Each pair of classes of words is looked into once. For a language's tables and the words of all of its patterns;
 * `dates` are those that a date slot may take.
 */
export function likelyPatterns(
  { numberWords, ordinals, periods, months, weekdays, quarters }: Language,
  words: readonly string[],
  dates: readonly Pattern[],
): <Found extends Entry>(list: readonly Found[]) => Likely<Found> {
  const tables = [
    [bit('n'), numberWords],
    [bit('nth'), ordinals],
    [bit('period'), periods],
    [bit('month'), months],
    [bit('weekday'), weekdays],
    [bit('quarter'), quarters],
  ] as const;
  const named = new Set([...words, ...tables.flatMap(([, table]) => Object.keys(table))]);
  const classes = new Map<string, WordClass>();

  function made(word: string): WordClass {
    const own = tables.reduce((sum, [slot, table]) => (table[word] === undefined ? sum : sum | slot), bit('word'));
    const id = FIRST_ID + classes.size;
    const isDate = dates.some((date) => mayOpen(date, { id, word, slots: own }, undefined));
    return { id, word, slots: isDate ? own | bit('date') : own };
  }

  function classOf(token: Token | undefined): WordClass {
    if (!token) return NONE;
    if (token.kind === 'number') return NUMBER;
    let known = classes.get(token.text);
    if (known) return known;
    if (!named.has(token.text)) return STRANGER;
    classes.set(token.text, (known = made(token.text)));
    return known;
  }

  return (list) => {
    const pairs = new Map<number, typeof list>();
    return (tokens, at) => {
      const [first, second] = [classOf(tokens[at]), classOf(tokens[at + 1])];
      const pair = first.id * MOST_IDS + second.id;
      let found = pairs.get(pair);
      if (!found) pairs.set(pair, (found = list.filter(({ pattern }) => mayOpen(pattern, first, second))));
      return found;
    };
  };
}
