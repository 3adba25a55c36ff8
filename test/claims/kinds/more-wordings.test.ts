import { expect, test } from 'vitest';
import { inShort, readAll, readOne } from '../reading.ts';

const short = (sentence: string): readonly string[] => inShort(readOne(sentence));

test('what stands behind the last of a row is said of each', () => {
  expect(short('Litecoin, XRP and Cardano finished the week 17%, 14% and 11% lower.')).toEqual([
    'LTC 17 % down',
    'XRP 14 % down',
    'ADA 11 % down',
  ]);
});

test('an apposition is not who the sentence goes on about', () => {
  expect(short('Pepe (PEPE), the frog-themed token on Ethereum, has gained 84% in two weeks.')).toEqual(['PEPE 84 % up']);
});

test('a change from where something was', () => {
  expect(short('Litecoin is 12.6% under where it was a week ago.')).toEqual(['LTC 12.6 % down']);
});

test('a record keeps its own date beside the day on which the price came near it', () => {
  const [, , record] = readOne('Ether is down 4%, after it came within 2% of its November 2021 all-time high of $4,878 last Thursday.');
  expect(record).toMatchObject({ kind: 'all-time-high', value: 4878, asOf: '2021-11' });
});

test('a distance in brackets is one from the record behind them', () => {
  expect(short('Litecoin is still a long way (64%) from its record of $410.')).toEqual(['LTC 64 % below', 'LTC 410 USD record']);
});

test('of a day that is yet to come nothing is read', () => {
  expect(short('Options positioning suggests a price of $80,000 for bitcoin by the end of January.')).toEqual([]);
  expect(short('Bitcoin traded at $80,000 at the end of November.')).toEqual(['BTC 80000 USD at']);
});

test('what something has to pass has not been passed', () => {
  expect(short('Litecoin needs to clear $90 to confirm that the downtrend is over.')).toEqual([]);
  expect(short('Litecoin needs to gain 80% to match its record of $410.')).toEqual(['LTC 80 % rise-needed', 'LTC 410 USD record']);
});

test('a run goes on to its next day or week', () => {
  expect(short('SOL extended its winning run to a fifth week.')).toEqual(['SOL 5 weeks up']);
  expect(short('The small-cap index has beaten the S&P 500 in each of the first 11 trading days of the year.')).toEqual([
    'RUT~SPX 11 days above',
  ]);
});

test('what a fall took the price to', () => {
  expect(short('Litecoin rose above $80 after a weekend selloff that took the price as low as $71.')).toEqual([
    'LTC 80 USD above',
    'LTC 71 USD low',
  ]);
});

test('a number’s own time wins over that of what tells more of the one before', () => {
  const [, second] = readOne('Litecoin lost 17.7% in November, its worst month since June 2022, and another 3% in December.');
  expect(second?.window).toEqual({ kind: 'between', from: '2025-12', to: '2025-12' });
});

test('half of a month is no half of a year', () => {
  expect(readOne('In the first half of January alone the Russell 2000 has put on 7.2%.')[0]?.window).toEqual({
    kind: 'between',
    from: '2026-01-01',
    to: '2026-01-15',
  });
});

test('the coin of the sentence before is kept over one that only stands in a phrase', () => {
  expect(inShort(readAll(['Litecoin slipped.', 'On Tuesday morning in London the token was down 3%.'])[1] ?? [])).toEqual(['LTC 3 % down']);
});

test('a market without a name has its own move', () => {
  expect(short('Litecoin surged 8%, outperforming the broader market’s 2.1% gain.')).toEqual(['LTC 8 % up']);
});

test('the time in the brackets behind a price is of the number in them', () => {
  expect(readOne('Litecoin is down 2.8% at $79.45 (24hrs: -3.29%)').map(({ window }) => window)).toEqual([
    undefined,
    undefined,
    { kind: 'rolling', days: 1 },
  ]);
});

test('since an hour of a day is no day of the level', () => {
  expect(readOne('Litecoin is down 1.9% from 4 p.m. ET Monday at $79.45.').map(({ asOf }) => asOf)).toEqual([undefined, undefined]);
});

test('the market value of something without a series is not the whole market’s', () => {
  expect(short('Tokenized shares reached a record market cap of $1.2 billion.')).toEqual([]);
  expect(short('The market cap fell to $3.2 trillion.')).toEqual(['TOTAL 3200000000000 USD at']);
});

test('a market without some of its coins is not about those', () => {
  expect(short('The market value of all altcoins excluding ether has swelled by $170 billion.')).toEqual(['TOTAL3 170000000000 USD up']);
});

test('near its top is below it', () => {
  expect(short('Gold is near its top at $2,164.')).toEqual(['XAU 2164 USD at']);
});

test('positions of nobody’s are the whole market’s', () => {
  expect(
    inShort(readAll(['Bitcoin slid.', 'Some $1.5 billion in leveraged positions were wiped out, which made it a bad day.'])[1] ?? []),
  ).toEqual(['TOTAL 1500000000 USD near']);
});
