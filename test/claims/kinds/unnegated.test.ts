import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test.for([
  ['XRP did not fall below $2.', 'XRP 2 USD above'],
  ['Bitcoin is not above $100,000.', 'BTC 100000 USD below'],
  ['Bitcoin couldn’t reclaim $100,000.', 'BTC 100000 USD below'],
  ['Bitcoin never traded above $130,000.', 'BTC 130000 USD below'],
] as const)('a level that was not passed is on its other side: %s', ([text, claim]) => {
  expect(inShort(readOne(text))).toEqual([claim]);
});

test.for([
  'ETH didn’t rise 5% on Tuesday.',
  'Bitcoin did not fall below $80,000 this week.',
  'Bitcoin did not trade at $95,000.',
  'Bitcoin has not reached a new all-time high.',
])('what else is denied makes no claim: %s', (text) => {
  expect(readOne(text)).toEqual([]);
});

test('a denial holds in its own clause', () => {
  expect(inShort(readOne('Bitcoin did not rise, but ether gained 5%.'))).toEqual(['ETH 5 % up']);
  expect(inShort(readOne('Bitcoin closed at $95,000, not far from its record.'))).toEqual(['BTC 95000 USD at']);
});

test('a denied level keeps no hedge: "not below" is no "less than"', () => {
  expect(readOne('XRP did not fall below $2.')[0]).not.toHaveProperty('hedge');
});
