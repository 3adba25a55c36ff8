import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedWords } from '../../../lib/view/statements/quoted-words.ts';

const quoteOf = (sentence: string, words: string): string =>
  quotedWords(sentence, sentence.indexOf(words), sentence.indexOf(words) + words.length);

test("a statement's own words are quoted as they are, without the marks around them", () => {
  expect(quoteOf('Bitcoin fell, but “the Russell 2000 is up 7% this year”, they say.', 'the Russell 2000 is up 7% this year')).toBe(
    'the Russell 2000 is up 7% this year',
  );
});

test('a border inside a word moves to its end, and a decimal point is no end', () => {
  expect(quotedWords('The Russell 2000 has risen 7.25% since January.', 6, 31)).toBe('Russell 2000 has risen 7.25%');
});

test('too few words take in those before them, in the same clause, and then those after', () => {
  expect(quoteOf('On Thursday Solana slipped by another 3%.', '3%')).toBe('Solana slipped by another 3%');
  expect(quoteOf('Solana slipped; up 3% on the whole week it was not.', 'up 3%')).toBe('up 3% on the whole week it');
  expect(quoteOf('Up 3%.', '3%')).toBe('Up 3%');
});

test('long words lose their middle, at borders of words', () => {
  const long = `Bitcoin ${'and many more of the coins that people hold these days '.repeat(3)}rose by 7% in a week`;
  const quote = quotedWords(long, 0, long.length);
  expect(quote).toMatch(/^Bitcoin and many more .* … .*rose by 7% in a week$/);
  expect(quotedWords('x'.repeat(400), 0, 400)).toHaveLength(89);
});

test('what a page hides in its words to turn ours round is left out', () => {
  expect(quoteOf('Bitcoin \u202eis ab\u200bove\u0007 $98,000 today', 'Bitcoin \u202eis ab\u200bove\u0007 $98,000')).toBe(
    'Bitcoin is above $98,000',
  );
});

test('a number in the middle of long words stays', () => {
  const filler = 'many more of the coins that people hold these days and '.repeat(2);
  const long = `Bitcoin and ${filler}rose by 7% over ${filler}never looked back`;
  expect(quotedWords(long, 0, long.length)).toMatch(/^… .* rose by 7% over .* …$/);
});

test('whatever the offsets are, a quote is bounded, and its parts stand in the sentence', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: -10, max: 320 }), fc.integer({ min: -10, max: 320 }), (text, a, b) => {
      const quote = quotedWords(text, a, b);
      expect(quote.length).toBeLessThanOrEqual(92);
      if (!text.includes('…')) for (const part of quote.split(/^… | … | ?…$/)) expect(text).toContain(part);
    }),
  );
});
