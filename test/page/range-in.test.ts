import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../lib/page/blocks-in.ts';
import { rangeIn } from '../../lib/page/range-in.ts';
import { ended } from './ended.ts';
import { documentOf } from './saved-pages.ts';

/** Put into the test's own document: happy-dom's ranges say nothing of another. */
const onlyBlock = (html: string) => {
  document.body.replaceChildren(...documentOf(html).body.childNodes);
  const [block] = ended(blocksIn(document.body));
  if (!block) throw new Error('a block is expected');
  return block;
};

/** What the document shows of a block's words. */
function shown(html: string, words: string): string | undefined {
  const block = onlyBlock(html);
  const start = block.text.indexOf(words);
  return rangeIn(block, start, start + words.length)?.toString();
}

describe('a part of a block’s text is found in the document', () => {
  test('inside of one text', () => {
    expect(shown('<p>Bitcoin rose 7% on Monday.</p>', 'rose 7%')).toBe('rose 7%');
  });

  test('across inline elements, into the middle of words', () => {
    expect(shown('<p>Bitcoin <b>rose <i>7</i></b>% on <a href="#">Monday</a>.</p>', 'rose 7% on Mon')).toBe('rose 7% on Mon');
  });

  test('with the white space that the document has, where the text has one space', () => {
    expect(shown('<p>\n  Bitcoin\n   rose   <b> 7%</b></p>', 'Bitcoin rose 7%')).toBe('Bitcoin\n   rose    7%');
  });

  test('over what nobody sees, and over a line break', () => {
    expect(shown('<p>Bit\u00adcoin rose<br>7\u200b%</p>', 'Bitcoin rose 7%')).toBe(
      'Bit\u00adcoinrose'.replace('coinrose', 'coin rose') + '7\u200b%',
    );
  });

  test('beside a block inside of it, whose words are not its own', () => {
    const block = onlyBlock('<ul><li>Ether fell 2%<ul><li>Solana rose 3%</li></ul></li></ul>');
    expect(block.text).toBe('Ether fell 2%');
    expect(rangeIn(block, 0, 5)?.toString()).toBe('Ether');
  });
});

describe('it is not found', () => {
  const block = onlyBlock('<p>Bitcoin rose.</p>');

  test.for([
    [-1, 3],
    [5, 5],
    [0, 14],
  ] as const)('with offsets %i to %i that are not in the text', ([start, end]) => {
    expect(rangeIn(block, start, end)).toBeUndefined();
  });

  test('where the page has changed its text since, be it as long as before', () => {
    const changed = onlyBlock('<p>Bitcoin rose.</p>');
    changed.element.textContent = 'Bitcoin fell.';
    expect(rangeIn(changed, 0, 7)).toBeUndefined();
  });
});

test('each word of any text, in any inline elements, is found as it is', () => {
  const word = fc.stringMatching(/^[a-z0-9%$]{1,8}$/);
  const piece = fc.tuple(fc.constantFrom('', 'b', 'i', 'span', 'a'), word, fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \u200b'));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const html = pieces.map(([tag, text, gap]) => (tag === '' ? `${text}${gap}` : `<${tag}>${text}${gap}</${tag}>`)).join('');
      const block = onlyBlock(`<p>${html}</p>`);
      let from = 0;
      for (const [, text] of pieces) {
        const start = block.text.indexOf(text, from);
        expect(rangeIn(block, start, start + text.length)?.toString()).toBe(text);
        from = start + text.length;
      }
    }),
    { numRuns: 100 },
  );
});
