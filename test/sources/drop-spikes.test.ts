import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropSpikes } from '../../lib/sources/drop-spikes.ts';

const rows = (closes: readonly number[]) => closes.map((close, day) => ({ day, close }));
const kept = (closes: readonly number[]): readonly (number | undefined)[] => dropSpikes(rows(closes)).map((row) => row.close);

test('a move of more than 12 % that the next close undoes is a misprint', () => {
  expect(kept([100, 115, 101])).toEqual([100, 101]);
  expect(kept([100, 87, 101])).toEqual([100, 101]);
  expect(kept([100, 111, 101])).toEqual([100, 111, 101]);
});

test('a crash that partly recovers, or stays, is none', () => {
  expect(kept([1210, 1037, 1106, 991])).toEqual([1210, 1037, 1106, 991]);
  expect(kept([100, 80, 81])).toEqual([100, 80, 81]);
});

test('the first and the last close stay', () => {
  expect(kept([500, 100, 101])).toEqual([500, 100, 101]);
  expect(kept([100, 101, 500])).toEqual([100, 101, 500]);
  expect(kept([100])).toEqual([100]);
  expect(kept([])).toEqual([]);
});

test('rows without a close or a day are passed through and hide no neighbour', () => {
  const holed = [
    { day: 1, close: 100 },
    { day: 2, close: undefined },
    { day: 3, close: 200 },
    { day: Number.NaN, close: 7 },
    { day: 4, close: 101 },
  ];
  expect(dropSpikes(holed)).toEqual([holed[0], holed[1], holed[3], holed[4]]);
});

test('what is left is a part of what was given, and moves below the limit are never touched', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 95, max: 105, noNaN: true })), (closes) => {
      expect(kept(closes)).toEqual(closes);
    }),
  );
});
