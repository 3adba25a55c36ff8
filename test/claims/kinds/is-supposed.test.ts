import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const levels = (sentence: string): readonly string[] => inShort(readOne(sentence, 'BTC').filter(({ kind }) => kind === 'price-level'));

test.for([
  'Falling under $2.40, on the other hand, would leave XRP without support.',
  'A trip to $40,000 wouldn’t surprise anyone.',
  'For ether to trade at $9,000, demand has to come back.',
  'Solana hitting $500 by June is wishful thinking.',
  'ETH to $9,000 is a matter of time.',
])('a level that is only supposed is none: %s', (sentence) => {
  expect(levels(sentence)).toEqual([]);
});

test('a fact beside a supposition stays one', () => {
  expect(levels('XRP fell below $2.40 on Monday, and a return would surprise us.')).toEqual(['XRP 2.4 USD below']);
  expect(levels('With Solana trading at $150, buyers were few.')).toEqual(['SOL 150 USD at']);
});

test('what something acts upon is who is at the level', () => {
  expect(levels('Bitcoin’s summer sprint carried it to $71,000.')).toEqual(['BTC 71000 USD at']);
  expect(levels('A wave of orders pushed the price back toward $87,000.')).toEqual(['BTC 87000 USD near']);
});

test('whom a wave that came with a verb saw fall is who fell', () => {
  expect(levels('The slide followed a rout that saw Solana briefly dip beneath $120.')).toEqual(['SOL 120 USD below']);
});
