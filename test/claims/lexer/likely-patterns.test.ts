import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../../lib/claims/languages/registry.ts';
import { likelyPatterns } from '../../../lib/claims/lexer/likely-patterns.ts';
import { matchPattern, parsePattern, wordsOfPatterns, type Taken } from '../../../lib/claims/lexer/pattern.ts';
import { tokensOf, type Token } from '../../../lib/text/tokens.ts';

const { en } = languages;
const DATES = ['{month} {year}?', 'the? end of {year}', '{year}'];
const PATTERNS = ['in the? last {n} {period}', 'since {date}', '{n} {period}', 'on the {word}', 'year to date', 'last? {weekday}', 'ago'];
const entries = PATTERNS.map((text) => ({ text, pattern: parsePattern(text) }));
const likely = likelyPatterns(en, wordsOfPatterns([...PATTERNS, ...DATES]), DATES.map(parsePattern))(entries);

const tokens = (text: string): readonly Token[] => tokensOf(text, en.numbers);
const likelyAt = (text: string): readonly string[] => likely(tokens(text), 0).map((entry) => entry.text);

test.for([
  ['in the last 24 hours', ['in the? last {n} {period}']],
  ['in last 24 hours', ['in the? last {n} {period}']],
  ['in October', []],
  ['in', []],
  ['since March', ['since {date}']],
  ['since the end', ['since {date}']],
  ['since then', []],
  ['24 hours', ['{n} {period}']],
  ['five days', ['{n} {period}']],
  ['24 people', []],
  ['on the platform', ['on the {word}']],
  ['year to date', ['year to date']],
  ['year', []],
  ['Thursday', ['last? {weekday}']],
  ['last Thursday', ['last? {weekday}']],
  ['last week', []],
  ['ago', ['ago']],
  ['ago it fell', ['ago']],
  ['unknown words', []],
] as const)('two words tell which patterns may match: %s', ([text, expected]) => {
  expect(likelyAt(text)).toEqual(expected);
});

/** What slots take here: any token of the right table, a number, or a date by its own patterns. */
function takenAt(all: readonly Token[], slot: string, at: number): Taken | undefined {
  const token = all[at];
  if (!token) return undefined;
  const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    n: en.numberWords,
    period: en.periods,
    month: en.months,
    weekday: en.weekdays,
  };
  if (slot === 'date') {
    const ends = DATES.map((date) => matchPattern(parsePattern(date), sourceOf(all), at)?.end ?? at);
    const end = Math.max(...ends);
    return end > at ? { end } : undefined;
  }
  const isTaken = token.kind === 'number' ? slot === 'n' || slot === 'year' : slot === 'word' || tables[slot]?.[token.text] !== undefined;
  return isTaken ? { end: at + 1 } : undefined;
}

const sourceOf = (all: readonly Token[]) => ({
  word: (at: number) => all[at]?.text,
  take: (slot: string, at: number) => takenAt(all, slot, at),
});

test('no pattern is held back that matches', () => {
  const vocabulary = 'in the last since on year to date ago end of March Thursday hours day five 24 2025 token , :'.split(' ');
  assert(
    property(array(constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }), (words) => {
      const all = tokens(words.join(' '));
      const matching = entries.filter(({ pattern }) => (matchPattern(pattern, sourceOf(all), 0)?.end ?? 0) > 0);
      const given = likely(all, 0);
      expect(given).toEqual(entries.filter((entry) => given.includes(entry)));
      for (const entry of matching) expect(given).toContain(entry);
    }),
    { numRuns: 500 },
  );
});
