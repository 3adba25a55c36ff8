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
  expect(inShort(readOne('BNB wowed the market, smashing through $1,200 to set a new record high.'))).toEqual(['BNB 1200 USD record']);
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
