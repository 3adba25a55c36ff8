import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test('a record with its level, said before or behind it', () => {
  expect(inShort(readOne('BNB hit a new all-time high of $1,369 on October 13.'))).toEqual(['BNB 1369 USD record']);
  expect(inShort(readOne('BTC hit record highs above $123,000 last week.'))).toEqual(['BTC 123000 USD above']);
  expect(inShort(readOne('XRP touched $3.65 on July 18, marking a new all-time high.'))).toEqual(['XRP 3.65 USD record']);
  expect(readOne('Bitcoin’s all-time high of $126,200 was set on October 6.')[0]).toMatchObject({ value: 126_200, asOf: '2025-10-06' });
});

test('a record that was made without a level', () => {
  expect(inShort(readOne('Bitcoin reached a new all-time high.'))).toEqual(['BTC -  record']);
  expect(inShort(readOne('Small caps are at record highs.'))).toEqual(['RUT -  record']);
});

test('a record that is only spoken of is no claim', () => {
  expect(readOne('Bitcoin is moving towards its all-time high.')).toEqual([]);
});

test('a record may be passed, stand as a level, or be told by the verb behind it', () => {
  expect(inShort(readOne('Ether surged past its prior all-time high.'))).toEqual(['ETH -  record']);
  expect(inShort(readOne('Its all-time high stands at $3.10.', 'ADA'))).toEqual(['ADA 3.1 USD record']);
  expect(inShort(readOne('XRP broke its previous record, touching $3.49.'))).toEqual(['XRP 3.49 USD record']);
  expect(inShort(readOne('BNB wowed the market, smashing through $1,200 to set a new record high.'))).toEqual(['BNB 1200 USD above']);
});

test('a record of several is one of each', () => {
  expect(inShort(readOne('The S&P 500 and the Nasdaq Composite closed at record highs.'))).toEqual(['SPX -  record', 'IXIC -  record']);
  expect(readOne('Ether almost reclaimed its all-time high.')).toEqual([]);
});

test.each([
  ['Bitcoin hit a new all-time high of $126,200 on October 6, 2025.', true],
  ['On October 6 Bitcoin reached an all-time high of $126,200.', true],
  ['Bitcoin broke above its all-time high of $109,000 on October 6.', undefined],
  ['Bitcoin traded 14% above its January all-time high of $109,000 on October 6.', undefined],
  ['Bitcoin fell below its all-time high of $126,200 on October 9.', undefined],
] as const)('only a record that was made is surely of the date beside it: %s', (sentence, isDated) => {
  const records = readOne(sentence).filter(({ kind }) => kind === 'all-time-high');
  for (const record of records) expect(record.isDated).toBe(isDated);
  if (isDated) expect(records).toHaveLength(1);
});

const recordsIn = (sentence: string): readonly string[] => inShort(readOne(sentence).filter(({ kind }) => kind === 'all-time-high'));

test('the number before a record is its level, whatever verb makes it', () => {
  expect(recordsIn('Cardano touched $3.05 on Monday, carving out yet another all-time high.')).toEqual(['ADA 3.05 USD record']);
  expect(recordsIn('Litecoin powered past $412 to log a new lifetime high.')).toEqual(['LTC 412 USD above']);
  expect(recordsIn('Ether ran to an unprecedented $5,120.')).toEqual(['ETH 5120 USD record']);
});

test('a record that is passed, and the one that passes it', () => {
  expect(recordsIn('Ether climbed to $4,955 on Friday, surpassing its previous record of $4,868.')).toEqual([
    'ETH 4955 USD record',
    'ETH 4868 USD record',
  ]);
  expect(recordsIn('Solana eclipsed its 2021 peak of $259 on Sunday.')).toEqual(['SOL 259 USD record']);
});

test('the level that a fall is measured from is a record, with the date that it was set', () => {
  const [, level] = readOne('Ether still trades 30% below the $4,868 peak it set in November 2021.');
  expect(level).toMatchObject({ kind: 'all-time-high', value: 4868, asOf: '2021-11' });
  expect(level?.hedge).toBeUndefined();
  expect(recordsIn('Litecoin is 12% shy of the $412 it hit in May.')).toEqual(['LTC 412 USD record']);
  expect(recordsIn('Litecoin is 12% shy of its multi-year high of $412.')).toEqual([]);
});

test('a series has records of its own, in millions and more', () => {
  expect(readOne('Open interest in ether futures hit a record $21.4 billion.')[0]).toMatchObject({
    kind: 'all-time-high',
    scope: 'open-interest',
    value: 2.14e10,
  });
  expect(recordsIn('Bitcoin hit record volume on Tuesday.')).toEqual([]);
});

test('"for the first time ever" and price discovery tell a record, "for the first time since May" does not', () => {
  expect(recordsIn('Silver broke above $100 an ounce for the first time ever.')).toEqual(['XAG 100 USD above']);
  expect(recordsIn('Bitcoin broke above $150,000 for the first time in history.')).toEqual(['BTC 150000 USD above']);
  expect(recordsIn('Bitcoin broke above $90,000 for the first time since May.')).toEqual([]);
  expect(recordsIn('The total crypto market cap topped $5 trillion for the first time.')).toEqual(['TOTAL 5000000000000 USD above']);
  expect(recordsIn('Bitcoin entered price discovery on Monday.')).toEqual(['BTC -  record']);
  expect(recordsIn('A close above $130,000 would send bitcoin into price discovery.')).toEqual([]);
});

test('funds’ assets and market values have records too', () => {
  expect(readOne('Assets in spot bitcoin ETFs swelled to a record $171 billion.')[0]).toMatchObject({
    kind: 'all-time-high',
    scope: 'spot-etf-aum',
    direction: 'record',
  });
});

test('a record that is still to be made is none', () => {
  expect(recordsIn('Bitcoin is only 3% away from setting a new all-time high.')).toEqual([]);
});

test('a record low is a low', () => {
  expect(inShort(readOne('Polkadot slumped to a record low of $1.40.'))).toEqual(['DOT 1.4 USD low']);
});

const said = (sentence: string): readonly string[] => inShort(readOne(sentence).filter(({ kind }) => kind === 'all-time-high'));

test('a rise to a record tells of one, whether its size stands between or not', () => {
  expect(said('The Russell 2000 climbed 2.6% to a record high on Monday.')).toEqual(['RUT -  record']);
  expect(said('The Russell 2000 rose 1.1%, to a fresh record.')).toEqual(['RUT -  record']);
  expect(said('The Russell 2000 is 2.6% away from a record.')).toEqual([]);
});
