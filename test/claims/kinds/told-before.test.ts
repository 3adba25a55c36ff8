import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const short = (sentence: string): readonly string[] => inShort(readOne(sentence));

test.for([
  ['Litecoin lost 4% this week, against 1.1% for the Dow.', 'DJI 1.1 % down'],
  ["Litecoin is up 12% this year, which compares well with the S&P 500's 3.2%.", 'SPX 3.2 % up'],
  ['Litecoin rose 9% in a week, far outpacing Bitcoin’s 2% and XRP’s 1.3%.', 'XRP 1.3 % up'],
  ['Over the past week, litecoin outperformed both Bitcoin (2%) and XRP (1.3%).', 'BTC 2 % up'],
] as const)('what a move is compared with went the same way: %s', ([sentence, claim]) => {
  expect(short(sentence)).toContain(claim);
});

test.for([
  ['Litecoin has fallen 11% this year, Solana a painful 34%.', 'SOL 34 % down'],
  ['Litecoin leads the losses with a 7% drop, followed by Cardano with 5.1%.', 'ADA 5.1 % down'],
  ['Coinbase ended Monday 6.4% higher and Nvidia 2%.', 'NVDA 2 % up'],
] as const)('the next of a row goes on with the move told before it: %s', ([sentence, claim]) => {
  expect(short(sentence)).toContain(claim);
});

test('a share or a fee that is compared is no move', () => {
  expect(short('Litecoin charges 2%, against 1.1% for Bitcoin.')).toEqual([]);
  expect(short('Litecoin lost 4%, more than the 2% that analysts had feared.')).toEqual(['LTC 4 % down']);
});
