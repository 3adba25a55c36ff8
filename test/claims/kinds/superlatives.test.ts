import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

test('the best or worst period is no price of its own', () => {
  expect(inShort(readOne('Bitcoin posted its worst first quarter since 2018, falling 11.8%.'))).toEqual(['BTC 11.8 % down']);
  expect(inShort(readOne('Ether is up 9% in its best week since May.'))).toEqual(['ETH 9 % up']);
});

test('the best level since a date is a high', () => {
  expect(inShort(readOne('Ether climbed to its best level since May.'))).toEqual(['ETH -  high']);
});
