import { expect, test } from 'vitest';
import { inShort, readOne } from '../reading.ts';

const short = (sentence: string): readonly string[] => inShort(readOne(sentence));

test('a barrier that a price passed is a level, with its number before or behind it', () => {
  expect(short('Litecoin slid, breaking below the key support at $74.')).toEqual(['LTC 74 USD below']);
  expect(short('Litecoin settled above the resistance at $92.')).toEqual(['LTC 92 USD above']);
  expect(short('Litecoin lost the $75 support level overnight.')).toEqual(['LTC 75 USD below']);
  expect(short('Litecoin slipped and traded below the $76.50 zone.')).toEqual(['LTC 76.5 USD below']);
  expect(short('Litecoin failed to break above the resistance at $92.')).toEqual(['LTC 92 USD below']);
});

test('a barrier by itself says nothing of the price', () => {
  expect(short('Litecoin has support at $74 and resistance at $92.')).toEqual([]);
  expect(short('Litecoin may break below the support at $74.')).toEqual([]);
});
