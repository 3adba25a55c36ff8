import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { alignThree } from '../../lib/market/align-three.ts';
import { align } from '../../lib/market/align.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf, makeSeries } from './make-series.ts';

const rut = makeSeries('RUT', [
  ['2026-01-15', 100],
  ['2026-01-16', 101],
  ['2026-01-20', 103],
  ['2026-01-21', 102],
]);
const btc = makeSeries('BTC', [
  ['2026-01-16', 10],
  ['2026-01-17', 11],
  ['2026-01-18', 12],
  ['2026-01-19', 13],
  ['2026-01-20', 14],
  ['2026-01-21', 15],
]);

/** A series whose close of a day is the day's number. */
function closesAreDays(days: readonly number[]) {
  const ascending = days.toSorted((a, b) => a - b);
  return makeSeries(
    'BTC',
    ascending.map((day) => [day, day] as const),
  );
}

describe('align', () => {
  test('keeps the sessions on which both have a close, so that the first one after a long weekend holds all of it', () => {
    const pair = align(rut, btc);
    expect(Array.from(pair.days, isoDate)).toEqual(['2026-01-16', '2026-01-20', '2026-01-21']);
    expect([...pair.x]).toEqual([101, 103, 102]);
    expect([...pair.y]).toEqual([10, 14, 15]);
  });

  test('fills nothing forward: a session that one series lacks is absent', () => {
    const holed = makeSeries('RUT', [
      ['2026-01-16', 101],
      ['2026-01-21', 102],
    ]);
    expect(Array.from(align(holed, btc).days, isoDate)).toEqual(['2026-01-16', '2026-01-21']);
  });

  test('leaves provisional values out, of either series', () => {
    const open = { ...btc, provisionalFrom: dayOf('2026-01-21') };
    expect(Array.from(align(rut, open).days, isoDate)).toEqual(['2026-01-16', '2026-01-20']);
    expect(Array.from(align(open, rut).days, isoDate)).toEqual(['2026-01-16', '2026-01-20']);
  });

  test('keeps no day without a session, even where both series have it', () => {
    const saturday = makeSeries('ETH', [['2026-01-17', 1]]);
    expect(align(saturday, btc).days.length).toBe(0);
  });

  test('brings values over a seam to the level of the home', () => {
    const joined = {
      ...btc,
      segments: [
        { source: 'alpha', from: dayOf('2026-01-16'), factor: 2 },
        { source: 'beta', from: dayOf('2026-01-20'), factor: 1 },
      ],
    };
    expect([...align(rut, joined).y]).toEqual([10, 7, 7.5]);
  });

  test('of nothing is nothing', () => {
    expect(align(rut, makeSeries('BTC', [])).days.length).toBe(0);
  });

  test('has exactly the common sessions, whatever the two series hold', () => {
    const someDays = fc.uniqueArray(fc.integer({ min: 20_000, max: 20_060 }), { maxLength: 60 });
    fc.assert(
      fc.property(someDays, someDays, (first, second) => {
        const expected = first.filter((day) => second.includes(day) && isSession(day)).toSorted((a, b) => a - b);
        const pair = align(closesAreDays(first), closesAreDays(second));
        expect([...pair.days]).toEqual(expected);
        expect([...pair.x]).toEqual(expected);
      }),
    );
  });
});

test('three series are aligned on the sessions that all have', () => {
  const spx = makeSeries('SPX', [
    ['2026-01-16', 1000],
    ['2026-01-21', 1002],
  ]);
  const triple = alignThree(rut, btc, spx);
  expect(Array.from(triple.days, isoDate)).toEqual(['2026-01-16', '2026-01-21']);
  expect([[...triple.x], [...triple.y], [...triple.z]]).toEqual([
    [101, 102],
    [10, 15],
    [1000, 1002],
  ]);
});
