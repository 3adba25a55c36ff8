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
  expect(quoteOf('Solana slipped; up 3% on the whole week it was not.', 'up 3%')).toBe('up 3% on the whole week');
  expect(quoteOf('Up 3%.', '3%')).toBe('Up 3%');
});

test('the words before are not those of another statement, of another figure, or of a bracket', () => {
  const two = 'Ether stands at $3,557 and XRP at $3.43 on Monday, up 1% on the day and 2.6% on the week.';
  expect(quoteOf(two, 'XRP at $3.43')).toBe('XRP at $3.43 on Monday');
  expect(quoteOf(two, 'up 1% on the day')).toBe('up 1% on the day');
  expect(quoteOf(two, '2.6% on the week')).toBe('2.6% on the week');
  expect(quoteOf('Bitcoin gained, while the Dow fell 4%.', 'the Dow fell 4%')).toBe('the Dow fell 4%');
  expect(quoteOf('Solana trades near $142 (+1.2% 24h).', '+1.2% 24h')).toBe('+1.2% 24h');
  expect(quoteOf('The token has sunk to $0.43—a drop of 91%.', 'a drop of 91%')).toBe('a drop of 91%');
});

test('what two have in common before the first figure stays with both', () => {
  expect(quoteOf('Bitcoin and Ether rose 7%.', 'rose 7%')).toBe('Bitcoin and Ether rose 7%');
});

test('a range is not parted at its dash', () => {
  expect(quoteOf('Most coins are down 80–90% by now.', '80–90%')).toBe('Most coins are down 80–90%');
});

test('long words go without those that are far from a figure, and every figure stays', () => {
  const filler = 'many more of the coins that people hold these days and ';
  const long = `Bitcoin and ${filler}rose by 7% over ${filler}reached $98,000 in March`;
  const quote = quotedWords(long, 0, long.length);
  expect(quote).toMatch(/^Bitcoin and .* … .*rose by 7% over many .*reached \$98,000 in March$/);
  expect(quotedWords('x'.repeat(400), 0, 400)).toBe(`${'x'.repeat(110)}…`);
});

test('words without any figure lose their end', () => {
  const long = `Bitcoin ${'and many more of the coins that people hold these days '.repeat(3)}rose`;
  expect(quotedWords(long, 0, long.length)).toMatch(/^Bitcoin and many more .* …$/);
});

test('what a page hides in its words to turn ours round is left out', () => {
  expect(quoteOf('Bitcoin \u202eis ab\u200bove\u0007 $98,000 today', 'Bitcoin \u202eis ab\u200bove\u0007 $98,000')).toBe(
    'Bitcoin is above $98,000',
  );
});

test('whatever the offsets are, a quote is bounded, and its parts stand in the sentence', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: -10, max: 320 }), fc.integer({ min: -10, max: 320 }), (text, a, b) => {
      const quote = quotedWords(text, a, b);
      expect(quote.length).toBeLessThanOrEqual(112);
      if (!text.includes('…')) for (const part of quote.split(/^… | … | ?…$/)) expect(text).toContain(part);
    }),
  );
});

test('keeps a bracket whose other half stands in the quote, and no other', () => {
  const sentence = 'Traders of both Bitcoin (BTC) and Ether (ETH), 5 of them, (and 7% of others) were asked.';
  expect(quotedWords(sentence, sentence.indexOf('Traders'), sentence.indexOf(', 5'))).toBe('Traders of both Bitcoin (BTC) and Ether (ETH)');
  expect(quotedWords('The fund (which holds 7% of all bitcoin) was sold.', 9, 40)).not.toMatch(/[()]/);
});
