import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber, parsePositive, parseShare, parseSigned } from '../../lib/sources/parse-number.ts';

test.for([
  ['2,943.99', 2943.99],
  ['$341.07', 341.07],
  ['$1,234,567.5', 1_234_567.5],
  ['0.01577100', 0.015771],
  [' 12 ', 12],
  ['1.5e12', 1.5e12],
  [0, 0],
  [3017.39990234375, 3017.39990234375],
] as const)('%j is %d', ([value, expected]) => {
  expect(parseNumber(value)).toBe(expected);
});

test.for(['', ' ', '.', '--', 'N/A', 'NaN', 'Infinity', '0x10', '1,23', '12,34.5', '1.', '.5', '-1', '1 000', '1e9999', '5%', '12abc'])(
  'the text %j is no number',
  (value) => {
    expect(parseNumber(value)).toBeUndefined();
  },
);

test.for([null, undefined, true, [], [5], {}, Number.NaN, Number.POSITIVE_INFINITY, -1])('%j is no number', (value) => {
  expect(parseNumber(value)).toBeUndefined();
});

test('a price is above zero', () => {
  expect(parsePositive('0.00')).toBeUndefined();
  expect(parsePositive(0)).toBeUndefined();
  expect(parsePositive('0.01')).toBe(0.01);
});

test('a share lies between nothing and everything, both left out', () => {
  expect(parseShare('52.5')).toBe(0.525);
  expect(parseShare(0)).toBeUndefined();
  expect(parseShare(100)).toBeUndefined();
  expect(parseShare(5250)).toBeUndefined();
});

test('a change may lie below zero', () => {
  expect(parseSigned(-48.5)).toBe(-48.5);
  expect(parseSigned('-48.5')).toBe(-48.5);
  expect(parseSigned(' -1,234.5 ')).toBe(-1234.5);
  expect(parseSigned('0.4')).toBe(0.4);
  for (const value of ['--5', '- 5', '+5', '5-', '-', '', null, Number.NaN, Number.NEGATIVE_INFINITY])
    expect(parseSigned(value)).toBeUndefined();
});

test('what US formatting writes is read back', () => {
  const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
      expect(parseNumber(`$${format.format(cents / 100)}`)).toBe(cents / 100);
    }),
  );
});
