import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutperformanceStreak } from '../../lib/analytics/outperformance-streak.ts';
import { outperformanceStreak } from '../../lib/analytics/outperformance-streak.ts';
import type { Streak } from '../../lib/analytics/streaks-of.ts';
import { isoDate } from '../../lib/core/time.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { align } from '../../lib/market/align.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { sessionDays } from './session-pair.ts';

const GROWTH: ReadonlyMap<string, number> = new Map([
  ['+', 1.01],
  ['=', 1],
  ['-', 0.99],
]);

/** A letter a return, after a first close: '+' the equity is ahead of a benchmark that stands still, '=' equal, '-' behind. */
function pairFrom(returns: string): AlignedPair {
  let price = 100;
  const x = Float64Array.from([price, ...Array.from(returns, (letter) => (price *= GROWTH.get(letter) ?? Number.NaN))]);
  return { days: sessionDays(x.length), x, y: new Float64Array(x.length).fill(50) };
}

const streakOf = ({ days, x, y }: AlignedPair): OutperformanceStreak | undefined => outperformanceStreak(days, x, y);
const where = ({ days, x, y }: AlignedPair, isKept: (i: number) => boolean): AlignedPair => {
  const keep = (_: number, i: number): boolean => isKept(i);
  return { days: days.filter(keep), x: x.filter(keep), y: y.filter(keep) };
};
const until = (pair: AlignedPair, date: string): AlignedPair => where(pair, (i) => (pair.days[i] ?? 0) <= dayOf(date));

const russellAndSp = (): AlignedPair => align(realSeries('RUT'), realSeries('SPX'));
const told = (streak: Streak | undefined): string | undefined =>
  streak && `${streak.length}: ${isoDate(streak.from)} to ${isoDate(streak.to)}`;

/** The definition day by day: a table of the sessions that are ahead, and from each one back while the calendar's session before is. */
function naive({ days, x, y }: AlignedPair): OutperformanceStreak | undefined {
  const rowOf = new Map(Array.from(days, (day, i) => [day, i]));
  const before = (day: number): number => (isSession(day - 1) ? day - 1 : before(day - 1));
  const returning = Array.from(days).filter((day) => rowOf.has(before(day)));
  const change = (v: Float64Array, day: number): number => v[rowOf.get(day)!]! / v[rowOf.get(before(day))!]!;
  const ahead = new Set(returning.filter((day) => change(x, day) > change(y, day)));
  const lengthAt = (day: number): number => (ahead.has(day) ? 1 + lengthAt(before(day)) : 0);
  const firstOf = (day: number): number => (ahead.has(before(day)) ? firstOf(before(day)) : day);
  const isExtended = new Set([...ahead].map(before));
  const streaks: Streak[] = [...ahead]
    .filter((day) => !isExtended.has(day))
    .map((day) => ({ length: lengthAt(day), from: firstOf(day), to: day }));
  if (streaks.length === 0) return undefined;
  const asOf = returning.at(-1)!;
  const most = Math.max(...streaks.map(({ length }) => length));
  const longest = streaks.filter(({ length }) => length === most).at(-1)!;
  if (!ahead.has(asOf)) return { asOf, current: { length: 0 }, longest };
  const current = { length: lengthAt(asOf), from: firstOf(asOf) };
  const lastAsLong = streaks.filter(({ length, to }) => to !== asOf && length >= current.length).at(-1);
  const lengths = streaks.map(({ length }) => length).toSorted((a, b) => b - a);
  const rank = { place: lengths.indexOf(current.length) + 1, of: lengths.length };
  return { asOf, current, longest, rank, ...(lastAsLong && { lastAsLong }) };
}

describe('the outperformance streak', () => {
  test('by hand: now two sessions, the longest four, the last one as long three', () => {
    const pair = pairFrom('++++-+++-+-++');
    const day = (i: number): number => pair.days[i]!;
    expect(streakOf(pair)).toEqual({
      asOf: day(13),
      current: { length: 2, from: day(12) },
      longest: { length: 4, from: day(1), to: day(4) },
      rank: { place: 3, of: 4 },
      lastAsLong: { length: 3, from: day(6), to: day(8) },
    });
  });

  test('ends with an equal return, also where the two prices are far apart', () => {
    expect(streakOf(pairFrom('+++='))?.current).toEqual({ length: 0 });
    const [first, second] = sessionDays(2);
    const days = Int32Array.of(first!, second!);
    expect(outperformanceStreak(days, Float64Array.of(100, 110), Float64Array.of(7e12, 7.7e12))).toBeUndefined();
    expect(outperformanceStreak(days, Float64Array.of(100, 110.00000001), Float64Array.of(7e12, 7.7e12))?.current.length).toBe(1);
  });

  test('is of returns, not of prices: losing less is ahead', () => {
    const days = sessionDays(3);
    expect(outperformanceStreak(days, Float64Array.of(10, 9, 8.5), Float64Array.of(1000, 800, 600))?.current.length).toBe(2);
  });

  test('where the equity was not ahead has no start and no time as long', () => {
    const streak = streakOf(pairFrom('++-+-'));
    expect(Object.keys(streak?.current ?? {})).toEqual(['length']);
    expect(streak?.current.length).toBe(0);
    expect(streak).not.toHaveProperty('lastAsLong');
    expect(streak?.longest.length).toBe(2);
  });

  test('of several equally long, the latest counts, for the last time as long and for the longest', () => {
    const pair = pairFrom('++-++-+-++');
    expect(streakOf(pair)?.lastAsLong).toEqual({ length: 2, from: pair.days[4], to: pair.days[5] });
    expect(streakOf(pair)?.longest).toEqual({ length: 2, from: pair.days[9], to: pair.days[10] });
  });

  test('stands among all streaks of the history, equally long ones at the better place', () => {
    expect(streakOf(pairFrom('+-+++-++-++-++'))?.rank).toEqual({ place: 2, of: 5 });
    expect(streakOf(pairFrom('+++-'))).not.toHaveProperty('rank');
  });

  test('that no earlier one equals is itself the longest', () => {
    const pair = pairFrom('++-+++');
    expect(streakOf(pair)).toEqual({
      asOf: pair.days[6],
      current: { length: 3, from: pair.days[4] },
      longest: { length: 3, from: pair.days[4], to: pair.days[6] },
      rank: { place: 1, of: 2 },
    });
  });

  test('goes on over a weekend and ends at a missing session', () => {
    const pair = pairFrom('++++++++');
    expect(streakOf(pair)?.current).toEqual({ length: 8, from: pair.days[1] });
    const holed = streakOf(where(pair, (i) => i !== 4));
    expect(holed?.current).toEqual({ length: 3, from: pair.days[6] });
    expect(holed?.lastAsLong).toEqual({ length: 3, from: pair.days[1], to: pair.days[3] });
  });

  test('is as of the newest return: a close behind a missing session changes nothing', () => {
    const pair = pairFrom('-+++-');
    const holed = where(pair, (i) => i !== 4);
    expect(streakOf(holed)).toEqual(streakOf(where(pair, (i) => i < 4)));
    expect(streakOf(holed)).toMatchObject({ asOf: pair.days[3], current: { length: 2, from: pair.days[2] } });
  });

  test('is undefined without a return, and where the equity was never ahead', () => {
    expect(streakOf(pairFrom(''))).toBeUndefined();
    expect(streakOf(where(pairFrom(''), () => false))).toBeUndefined();
    expect(streakOf(where(pairFrom('++++'), (i) => i % 2 === 0))).toBeUndefined();
    expect(streakOf(pairFrom('-=-='))).toBeUndefined();
  });

  test('holds up for extreme prices', () => {
    const days = sessionDays(3);
    const streak = outperformanceStreak(days, Float64Array.of(1e-300, 1, 1e300), Float64Array.of(1e300, 1, 1e-300));
    expect(streak).toEqual({
      asOf: days[2],
      current: { length: 2, from: days[1] },
      longest: { length: 2, from: days[1], to: days[2] },
      rank: { place: 1, of: 1 },
    });
  });

  test('is what the definition gives day by day, with any holes', () => {
    const letters = fc.array(fc.constantFrom('+', '+', '+', '-', '='), { maxLength: 60 });
    const kept = fc.array(
      fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      { minLength: 61, maxLength: 61 },
    );
    fc.assert(
      fc.property(letters, kept, (returns, keep) => {
        const pair = where(pairFrom(returns.join('')), (i) => keep[i] ?? true);
        expect(streakOf(pair)).toEqual(naive(pair));
      }),
    );
  });

  test('does not depend on the level of either price', () => {
    const letters = fc.array(fc.constantFrom('+', '-', '='), { maxLength: 40 });
    // Powers of two: scaling by them does not round.
    fc.assert(
      fc.property(letters, fc.integer({ min: -40, max: 40 }), (returns, power) => {
        const pair = pairFrom(returns.join(''));
        expect(streakOf({ ...pair, x: pair.x.map((v) => v * 2 ** power) })).toEqual(streakOf(pair));
      }),
    );
  });
});

describe.skipIf(!MARKET_DIR)('Russell 2000 against S&P 500, real history since 1999', () => {
  test('the longest streak is 13 sessions in 2008; at the end of 2025 there is none (counted in the files by another program)', () => {
    const streak = streakOf(russellAndSp());
    expect(told(streak?.longest)).toBe('13: 2008-05-20 to 2008-06-06');
    expect(streak?.current).toEqual({ length: 0 });
    expect(isoDate(streak?.asOf ?? 0)).toBe('2025-12-31');
  });

  test.for([
    ['2021-11-08', 2, '2021-11-05', '3: 2021-10-11 to 2021-10-13'],
    ['2021-11-05', 1, '2021-11-05', '1: 2021-11-03 to 2021-11-03'],
    ['2024-07-16', 5, '2024-07-10', '5: 2024-02-29 to 2024-03-06'],
    ['2024-07-17', 6, '2024-07-10', '7: 2022-09-07 to 2022-09-15'],
    ['2025-08-22', 2, '2025-08-21', '3: 2025-08-11 to 2025-08-13'],
    ['2008-06-06', 13, '2008-05-20', undefined],
  ] as const)('as of %s: %i sessions since %s, last as long %s (by another program)', ([date, length, from, lastAsLong]) => {
    const streak = streakOf(until(russellAndSp(), date));
    expect(streak?.current).toEqual({ length, from: dayOf(from) });
    expect(told(streak?.lastAsLong)).toBe(lastAsLong);
  });

  test('of 13 sessions in June 2008 was the longest of 578, and the one of 5 in July 2024 had place 54 of 1598 (by another program)', () => {
    expect(streakOf(until(russellAndSp(), '2008-06-06'))?.rank).toEqual({ place: 1, of: 578 });
    expect(streakOf(until(russellAndSp(), '2024-07-16'))?.rank).toEqual({ place: 54, of: 1598 });
  });

  test('is what the definition gives day by day', () => {
    expect(streakOf(russellAndSp())).toEqual(naive(russellAndSp()));
    expect(streakOf(until(russellAndSp(), '2013-10-01'))).toEqual(naive(until(russellAndSp(), '2013-10-01')));
  });
});
