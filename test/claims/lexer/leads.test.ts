import { expect, test } from 'vitest';
import { inShort, readAll, readOne } from '../reading.ts';

const short = (sentence: string): readonly string[] => inShort(readOne(sentence));

test.for([
  'In early trading on Tuesday litecoin fell 3%.',
  'By midday in London litecoin had fallen 3%.',
  'On Tuesday morning in Asia litecoin was down 3%.',
  'Over the same five sessions litecoin dropped 3%.',
  'In the wake of the news litecoin fell 3%.',
  'Bitcoin rose 1%, while among payment tokens litecoin fell 3%.',
  'Since the July high of $120 litecoin has lost 3%.',
])('a phrase of time or place without a comma leads to whom a clause is about: %s', (sentence) => {
  expect(short(sentence)).toContain('LTC 3 % down');
});

test('what stands in such a phrase itself is not spoken of', () => {
  expect(short('In litecoin terms funds lost 3%.')).toEqual([]);
  expect(short('In June litecoin funds lost 3%.')).toEqual([]);
});

test('a clause since an extreme is a change since that', () => {
  const [, change] = readOne('Since the July high of $120 litecoin has lost 3%.');
  expect(change?.window).toEqual({ kind: 'since-event', event: 'high' });
});

test('a coin is pointed back to by what it is linked with, and as the asset beneath a fund', () => {
  expect(readAll(['XRP fell on Tuesday.', 'The Ripple-linked token is nursing a weekly loss of 8.1%.'])[1]).toMatchObject([
    { subject: 'XRP', value: 8.1, direction: 'down' },
  ]);
  expect(readAll(['Litecoin slipped.', 'Holders of the fund watched the underlying asset, which fell to $71.'])[1]).toMatchObject([
    { subject: 'LTC', value: 71 },
  ]);
});

test('a time until something is no condition of what stands behind it', () => {
  expect(short('With hours to go until the annual close, litecoin was quoted at $77.')).toEqual(['LTC 77 USD at']);
  expect(short('Litecoin will not recover until it trades at $90.')).toEqual([]);
});
