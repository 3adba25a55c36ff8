import { describe, expect, test } from 'vitest';
import { figureWordsOf } from '../../../lib/claims/figures/figure-words-of.ts';
import type { Language } from '../../../lib/claims/languages/language.ts';
import { languages } from '../../../lib/claims/languages/registry.ts';
import { toneWordsOf } from '../../../lib/claims/tone/tone-words-of.ts';
import { LANGUAGES } from '../../../lib/text/language-code.ts';

const { en } = languages;

const rolesOf = ({ lexicon }: Language): ReadonlySet<string> => new Set(lexicon.map(({ role }) => role));
const scopesOf = ({ lexicon }: Language): ReadonlySet<unknown> =>
  new Set(lexicon.filter(({ role }) => role === 'scope').map(({ value }) => value));
const missing = (whole: Iterable<unknown>, part: ReadonlySet<unknown>): readonly unknown[] => [...whole].filter((one) => !part.has(one));
const meansOf = (entries: readonly { readonly means: string }[]): ReadonlySet<string> => new Set(entries.map(({ means }) => means));
const valuesOf = (words: Readonly<Record<string, unknown>>): ReadonlySet<unknown> => new Set(Object.values(words));
const upTo = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test.for(LANGUAGES)('%s is the language that its data are of', (code) => {
  expect(languages[code].code).toBe(code);
});

describe.for(LANGUAGES)('the data of %s', (code) => {
  const language = languages[code];

  test('have every role and every series that English has', () => {
    expect(missing(rolesOf(en), rolesOf(language))).toEqual([]);
    expect(missing(scopesOf(en), scopesOf(language))).toEqual([]);
  });

  test('have every sort of time and date that English has', () => {
    expect(missing(meansOf(en.times), meansOf(language.times))).toEqual([]);
    expect(missing(meansOf(en.dates), meansOf(language.dates))).toEqual([]);
  });

  test('have every month, weekday, quarter, period, magnitude and unit, and the numbers to twenty', () => {
    expect(missing(upTo(1, 12), valuesOf(language.months))).toEqual([]);
    expect(missing(upTo(0, 6), valuesOf(language.weekdays))).toEqual([]);
    expect(missing(upTo(1, 4), valuesOf(language.quarters))).toEqual([]);
    expect(missing(valuesOf(en.periods), valuesOf(language.periods))).toEqual([]);
    expect(missing(valuesOf(en.magnitudes), valuesOf(language.magnitudes))).toEqual([]);
    expect(missing(valuesOf(en.units), valuesOf(language.units))).toEqual([]);
    expect(missing(valuesOf(en.fractions), valuesOf(language.fractions))).toEqual([]);
    expect(missing(upTo(1, 20), valuesOf(language.numberWords))).toEqual([]);
  });

  test('have words for ranges, and every list of the tone', () => {
    const { phrases, ...words } = toneWordsOf[code];
    for (const list of [...Object.values(language.rangeWords), ...Object.values(words), ...Object.values(phrases)]) {
      expect(list.length).toBeGreaterThan(0);
    }
  });

  test('are in lower case, as sentences are looked up', () => {
    const words = [
      ...language.lexicon.flatMap(({ phrases }) => phrases),
      ...[language.months, language.weekdays, language.units, language.periods, language.magnitudes].flatMap((list) => Object.keys(list)),
    ];
    expect(words.filter((word) => word !== word.toLowerCase() || word.trim() === '')).toEqual([]);
  });

  test('group and part numbers by different marks', () => {
    expect(language.numbers.decimal).not.toBe(language.numbers.group);
  });
});

test.for(LANGUAGES)('the words about figures of %s are lower-case fragments of regular expressions that capture nothing', (code) => {
  const fragments: readonly string[] = Object.values({ ...figureWordsOf[code] });
  for (const fragment of fragments) {
    expect(fragment).toBe(fragment.toLowerCase());
    expect(new RegExp(`${fragment}|`, 'u').exec('')).toHaveLength(1);
    expect(fragment.split('|').filter((word) => word.trim() === '')).toEqual([]);
  }
});
