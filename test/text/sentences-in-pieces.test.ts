import { array, assert as holds, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesInPieces } from '../../lib/text/sentences-in-pieces.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';

const inPieces = (text: string) => [...sentencesInPieces(text, 'en')];

test('the sentences of a text that takes several pieces are those of the whole text', () => {
  const sentence = constantFrom(
    'Bitcoin rose 4.5% to $98,000 in the U.S. on Feb. 26. ',
    'The cap hit $1.5T. ',
    'Traders fear a plummet',
    'Data from exchanges helped MicroStrategy.',
    '"Why?" asked J. Powell... ',
    'A line\n',
  );
  holds(
    property(array(sentence, { minLength: 200, maxLength: 600 }), (sentences) => {
      const text = sentences.join('');
      expect(inPieces(text).flat()).toEqual(sentencesOf(text, 'en'));
    }),
  );
});

test('no step looks at more than a piece, and none of the text is left out', () => {
  for (const text of ['abcAbcd'.repeat(5000), 'a.B'.repeat(10_000), 'x'.repeat(30_000), `${'word '.repeat(900)}. Next. `.repeat(6)]) {
    const pieces = inPieces(text);
    for (const piece of pieces) expect(piece.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(4000);
    const letters = pieces.flat().map((one) => one.text);
    expect(letters.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});

test('a text of one piece takes one step, an empty one has no sentence', () => {
  expect(inPieces('One. Two.')).toEqual([sentencesOf('One. Two.', 'en')]);
  expect(inPieces('')).toEqual([[]]);
});
