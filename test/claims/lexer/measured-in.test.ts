import { describe, expect, test } from 'vitest';
import { inShort, readGerman, readOne } from '../reading.ts';

describe('a move that is told in another asset is of the price in it, not of the price in dollars', () => {
  test.each([
    ['Ether fell 3% against bitcoin this week.', ['ETH/BTC 3 % down']],
    ['Ether lost 3% this week versus BTC.', ['ETH/BTC 3 % down']],
    ['Against bitcoin, Solana is down 30% this year.', ['SOL/BTC 30 % down']],
    ['Priced in gold, bitcoin has lost 20% this year.', ['BTC/XAU 20 % down']],
    ['In bitcoin terms, ether is up 12%.', ['ETH/BTC 12 % up']],
    ['Ethereum has seen its ETH/BTC pair decline by 7% from its high.', ['ETH/BTC 7 % down']],
    ['Ether is down 3% against the dollar.', ['ETH 3 % down']],
  ])('%s', (text, expected) => expect(inShort(readOne(text))).toEqual(expected));

  test.each([
    ['Ether fiel gegenüber Bitcoin um 3 Prozent.', ['ETH/BTC 3 % down']],
    ['Ether verlor gegen Bitcoin 3 Prozent.', ['ETH/BTC 3 % down']],
    ['Bitcoin fiel gegenüber dem Vortag um 3 Prozent.', ['BTC 3 % down']],
  ])('%s', (text, expected) => expect(inShort(readGerman(text))).toEqual(expected));
});

test('what is no price in another says nothing: a move against an index', () => {
  expect(inShort(readOne('Small caps gained 3% versus the S&P 500.'))).toEqual([]);
});

test('another’s own move behind “versus” is another statement', () => {
  expect(inShort(readOne('Bitcoin rose 2% versus a 1% gain for ether.'))).toEqual(['BTC 2 % up', 'ETH 1 % up']);
  expect(inShort(readOne('Bitcoin rose 2% versus ether’s 1%.'))).toEqual(['BTC 2 % up', 'ETH 1 % up']);
});

describe('two names and a word of ratio are one price', () => {
  test.each([
    ['The ether-bitcoin ratio slid to 0.0222.', ['ETH/BTC 0.0222 ratio at']],
    ['The ratio of ether to bitcoin rose to 0.03.', ['ETH/BTC 0.03 ratio at']],
    ['The bitcoin-to-gold ratio fell to 18.', ['BTC/XAU 18 ratio at']],
    ['Ether’s rate against bitcoin slid to 0.0222.', ['ETH/BTC 0.0222 ratio at']],
    ['Ether fell to 0.0222 against bitcoin.', ['ETH/BTC 0.0222 ratio at']],
    ['Ether dropped below 0.02 BTC.', ['ETH/BTC 0.02 ratio below']],
    ['The company’s ether stash rose to 0.5 BTC.', []],
    ['Bitcoin and ether rose 5%.', ['BTC 5 % up', 'ETH 5 % up']],
  ])('%s', (text, expected) => expect(inShort(readOne(text))).toEqual(expected));
});
