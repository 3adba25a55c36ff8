import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { readAll, readOne } from '../reading.ts';

const ratios = (claims: readonly Claim[]): readonly string[] =>
  claims.filter(({ kind }) => kind === 'ratio-threshold').map(({ subject, value, unit, scope }) => [subject, value, unit, scope].join(' '));

describe('a reading behind any verb, and behind words that say what it is like', () => {
  test.each([
    ['Perpetual funding on Bitcoin crept up to 0.05% every eight hours.', ['BTC 0.05 % funding-rate']],
    ['Funding for ETH perpetuals flipped to a positive 0.01%.', ['ETH 0.01 % funding-rate']],
    ['Solana’s funding rate is a tame 0.007%.', ['SOL 0.007 % funding-rate']],
    ['Bitcoin’s annualized CME futures premium has contracted to 4.5%.', ['BTC 4.5 % premium']],
    ['Ether’s three-month basis pays an annualized 6.1%.', ['ETH 6.1 % premium']],
    ['XRP’s funding rate fell to minus 0.02%.', ['XRP -0.02 % funding-rate']],
  ])('%s', (text, expected) => expect(ratios(readOne(text))).toEqual(expected));
});

describe('whose reading it is', () => {
  test.each([
    ['Bears lead in ETH, where the long/short ratio sits at 0.9.', ['ETH 0.9 ratio long-short']],
    ['The taker buy/sell ratio ticked up to 1.1, as buyers lead in SOL.', ['SOL 1.1 ratio taker-buy-sell']],
    ['Some 70% of accounts with an open SOL position are long.', ['SOL 70 % long-share']],
    ['Short bets now make up 53% of accounts in XRP.', ['XRP 53 % short-share']],
  ])('%s', (text, expected) => expect(ratios(readOne(text))).toEqual(expected));
});

test('gold has no funding: what the text spoke of last is not it', () => {
  expect(ratios(readAll(['Gold is at a record.', 'Funding jumped to 0.05%.'])[1] ?? [])).toEqual([]);
});

test('“the dominance of long positions” is no share of the market', () => {
  expect(readOne('Bitcoin’s funding rate, at 0.01%, points to the dominance of long positions.').map(({ kind }) => kind)).toEqual([
    'ratio-threshold',
  ]);
});
