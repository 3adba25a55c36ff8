import { expect, test } from 'vitest';
import { inShort, readAll, readOne } from './reading.ts';

test('each number goes to the asset of its own clause', () => {
  expect(inShort(readOne('The Dow fell 3.4%, to 40,120.55, while the Nasdaq dropped 5.1% and Bitcoin added 2%.'))).toEqual([
    'DJI 3.4 % down',
    'DJI 40120.55 pts at',
    'IXIC 5.1 % down',
    'BTC 2 % up',
  ]);
});

test('a pronoun or "the token" means what the sentence before spoke of', () => {
  const [first, second, third] = readAll(['Solana rose 4% on Monday.', 'It is up 12% over the past week.', 'The token trades at $140.']);
  expect(inShort([...(first ?? []), ...(second ?? []), ...(third ?? [])])).toEqual(['SOL 4 % up', 'SOL 12 % up', 'SOL 140 USD at']);
});

test('of a sentence longer than any real one the beginning is read', () => {
  expect(inShort(readOne(`Bitcoin rose 5%, ${'and so on, '.repeat(200)} and ether fell 3%`))).toEqual(['BTC 5 % up']);
});

test('a hostile sentence of numbers and marks yields few claims and ends', () => {
  expect(readOne('Bitcoin rose '.concat('5% and $1 to 2 - 3, '.repeat(55))).length).toBeLessThanOrEqual(24);
});

test('the market value of altcoins is that of all coins but Bitcoin', () => {
  expect(readOne('The altcoin market cap rose to $1.5 trillion.')).toMatchObject([{ subject: 'TOTAL2', scope: 'market-cap' }]);
});
