import { expect, test } from 'vitest';
import { articleTone } from '../../../lib/claims/tone/article-tone.ts';
import { ended } from '../../page/ended.ts';

test('an article has numbers of positive, negative and neutral sentences, and their words by frequency', () => {
  const sentences = ['Bitcoin fell.', 'Ether fell in a sell-off.', 'Solana rose.', 'The hearing is on Tuesday.'];
  expect(ended(articleTone(sentences, 'en'))).toEqual({
    sentences: 4,
    positive: 1,
    negative: 2,
    neutral: 1,
    words: { positive: ['rose'], negative: ['fell', 'sell off'] },
  });
});

test('only words that made a sentence so are listed: what the other side outweighs is in no count', () => {
  expect(ended(articleTone(['Bitcoin rose and climbed after a sell-off.'], 'en'))).toMatchObject({
    positive: 1,
    words: { positive: ['rose', 'climbed'], negative: [] },
  });
});

test('a word that is turned is listed with what turns it', () => {
  expect(ended(articleTone(['There was no crash.', 'Outflows increased.'], 'en'))).toMatchObject({
    words: { positive: ['no crash'], negative: ['outflows increased'] },
  });
});

test('an article without sentences has no tone', () => {
  expect(ended(articleTone([], 'en'))).toBeUndefined();
});

test('each sentence is a step', () => {
  expect([...articleTone(['Bitcoin rose.', 'It fell.', 'It rose.'], 'en')]).toHaveLength(3);
});
