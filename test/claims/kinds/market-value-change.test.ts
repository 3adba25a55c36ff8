import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const changes = (sentence: string, page?: string): readonly string[] =>
  inShort(readOne(sentence, page).filter(({ kind }) => kind === 'market-value-change'));

test('money off and onto the market, by whatever verb', () => {
  expect(changes('The rout sliced $90 billion off the crypto market.')).toEqual(['TOTAL 90000000000 USD down']);
  expect(changes('Some $40 billion flowed back into the crypto market on Friday.')).toEqual(['TOTAL 40000000000 USD up']);
  expect(changes('About $70 billion has exited the crypto market since Monday.')).toEqual(['TOTAL 70000000000 USD down']);
  expect(changes('A quarter of a trillion dollars has disappeared from the crypto market.')).toEqual(['TOTAL 250000000000 USD down']);
  expect(changes('The total value of digital assets swelled by $60 billion overnight.')).toEqual(['TOTAL 60000000000 USD up']);
  expect(changes('$300 million of crypto market value vanished within hours.')).toEqual(['TOTAL 300000000 USD down']);
});

test('crypto by itself is the market, "its" value is that of whom the text speaks', () => {
  expect(changes('Crypto lost $80 billion in market value.', 'BTC')).toEqual(['TOTAL 80000000000 USD down']);
  expect(changes('Around $30 billion was wiped off its market capitalization.', 'ETH')).toEqual(['ETH 30000000000 USD down']);
  expect(changes('The coin fell 4%, wiping out $9 billion in market value.', 'ETH')).toEqual(['ETH 9000000000 USD down']);
});

test('the same loss again in dollars, and what was lifted by so much', () => {
  expect(changes('Solana has lost a third of its worth, or $30 billion in market value.')).toEqual(['SOL 30000000000 USD down']);
  expect(changes('The rally lifted the value of all cryptocurrencies by $50 billion.')).toEqual(['TOTAL 50000000000 USD up']);
});

test('positions that were wiped out are no value that was lost', () => {
  expect(changes('More than $400 million of leveraged crypto bets were wiped out.')).toEqual([]);
  expect(changes('The plunge wiped out $300 million in long positions.', 'BTC')).toEqual([]);
});
