import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test('the best or worst period is no price of its own', () => {
  expect(inShort(readOne('Bitcoin posted its worst first quarter since 2018, falling 11.8%.'))).toEqual(['BTC 11.8 % down']);
  expect(inShort(readOne('Ether is up 9% in its best week since May.'))).toEqual(['ETH 9 % up']);
});

test('the best level since a date is a high', () => {
  expect(inShort(readOne('Ether climbed to its best level since May.'))).toEqual(['ETH -  high']);
});

test('what the words behind a level say of it, over where and when it was', () => {
  expect(inShort(readOne('Ether changed hands at $3,420 shortly after the open on Tuesday, its strongest print since last June.'))).toEqual(
    ['ETH 3420 USD high'],
  );
  expect(inShort(readOne('Ether slid to $2,310, the weakest since November 12.'))).toEqual(['ETH 2310 USD low']);
  expect(inShort(readOne('Ether traded at $2,310 in its strongest week since May.'))).toEqual(['ETH 2310 USD at']);
});
