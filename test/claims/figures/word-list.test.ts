import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordListOf } from '../../../lib/claims/figures/word-list.ts';

const LIST = String.raw`rose|went up|btc\.d|falls?|year-end|ö|'s|n't|(?:big|small) drop`;

describe('words of a fragment', () => {
  test.each([
    ['it rose', true, true],
    ['it rose by', true, false],
    ['primrose', false, false],
    ['went upstairs', false, false],
    ['it went up ', true, true],
    ['the btc.d', true, true],
    ['btcxd', false, false],
    ['it fall', true, true],
    ['at year-end', true, true],
    ['a small drop', true, true],
    ["bitcoin's", false, false],
    ['', false, false],
  ])('in "%s": %s, at its end: %s', (text, isIn, isAtEnd) => {
    const list = wordListOf(LIST);
    expect([list.isIn(text), list.isAtEnd(text)]).toEqual([isIn, isAtEnd]);
  });

  test('are found where a pattern of whole words finds them', () => {
    const anywhere = new RegExp(String.raw`(?<![\p{L}\d])(?:${LIST})(?![\p{L}\d])`, 'u');
    const atEnd = new RegExp(String.raw`(?<![\p{L}\d])(?:${LIST})(?![\p{L}\d])\s*$`, 'u');
    const parts = ['rose', 'went', 'up', ' ', ' ', 'btc.d', 'fall', 's', 'year-end', 'ö', "'s", 'big', 'drop', '.', '2', 'É', '-'];
    assert(
      property(array(constantFrom(...parts), { maxLength: 8 }), (said) => {
        const text = said.join('');
        const list = wordListOf(LIST);
        expect([list.isIn(text), list.isAtEnd(text)]).toEqual([anywhere.test(text), atEnd.test(text)]);
      }),
    );
  });
});
