import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test.for([
  'Bitcoin rose to C$131,000.',
  'Bitcoin traded at A$145,500 on Monday.',
  'Ether fell to S$4,100.',
  'Ether fell to HK$24,900.',
  'Bitcoin reached NZ$168,000.',
  'Bitcoin was quoted at $131,000 CAD.',
  'Bitcoin trades at $145,500 AUD.',
  'Bitcoin trades at $131,000 Canadian.',
  'Bitcoin was quoted at 131,000 Canadian dollars.',
  'Bitcoin trades at €82,000.',
  'In yen terms, Bitcoin rose 4% this month.',
  'Bitcoin in euro terms fell 7% on the day.',
  'Adjusted for inflation, Ether fell 7% this year.',
])('money of other countries is no claim in dollars: %s', (sentence) => {
  expect(readOne(sentence)).toEqual([]);
});

test('US$ is the dollar', () => {
  expect(inShort(readOne('Bitcoin rose to US$96,500.'))).toEqual(['BTC 96500 USD at']);
});

test.for([
  'The Vanguard Russell 2000 Growth ETF gained 2% on Tuesday.',
  'The Russell 2000 Value index gained 2% on Tuesday.',
  'S&P 500 futures rose 0.4% on Tuesday.',
  'Bitcoin futures fell 3% on Tuesday.',
  'The equal-weight S&P 500 gained 2% on Tuesday.',
  'The median Russell 2000 stock lost 2% this month.',
  'The average Bitcoin price in December was $89,000.',
  'Bitcoin payments at the supermarket grew 12% this month.',
  'Bitcoin payouts this month rose 12%.',
  'Bitcoin miners lost 4% on Tuesday.',
  'Bitcoin transactions rose 4% this week.',
  'Ethereum gas fees fell 40% this month.',
])('what is named by an asset is not the asset: %s', (sentence) => {
  expect(readOne(sentence)).toEqual([]);
});

test('the index itself is read, by whatever word', () => {
  expect(inShort(readOne('The Russell 2000 index gained 2% on Tuesday.'))).toEqual(['RUT 2 % up']);
  expect(inShort(readOne('Bitcoin wobbles at $95,000.'))).toEqual(['BTC 95000 USD at']);
});
