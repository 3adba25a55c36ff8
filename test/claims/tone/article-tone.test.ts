import { expect, test } from 'vitest';
import { articleTone } from '../../../lib/claims/tone/article-tone.ts';

test('an article has numbers of positive, negative and neutral sentences, and their words by frequency', () => {
  const sentences = ['Bitcoin fell.', 'Ether fell in a sell-off.', 'Solana rose.', 'The hearing is on Tuesday.'];
  expect(articleTone(sentences, 'en')).toEqual({
    sentences: 4,
    positive: 1,
    negative: 2,
    neutral: 1,
    words: { positive: ['rose'], negative: ['fell', 'sell off'] },
  });
});

test('a word stands on its own side, whatever its sentence is on the whole', () => {
  expect(articleTone(['Bitcoin rose and climbed after a sell-off.'], 'en')).toMatchObject({
    positive: 1,
    words: { positive: ['rose', 'climbed'], negative: ['sell off'] },
  });
});

test('an article without sentences has no tone', () => {
  expect(articleTone([], 'en')).toBeUndefined();
});
