import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesOfReturns } from '../../lib/analytics/closes-of-returns.ts';
import { consecutiveReturns } from '../../lib/analytics/consecutive-returns.ts';
import { deviations, sumOfProducts } from '../../lib/analytics/deviations.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { residuals } from '../../lib/analytics/residuals.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { normalPairs } from './samples.ts';
import { pairOf, sessionDays } from './session-pair.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const daysOf = (...dates: readonly string[]): Int32Array => Int32Array.from(dates, dayOf);

/** Whether New York trades on a day strictly between two. */
const isSessionBetween = (from: number, to: number): boolean =>
  Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).some(isSession);

/** Rows of a pair that are kept. */
const rowsOf = ({ days, x, y }: AlignedPair, kept: readonly boolean[]): AlignedPair => {
  const isKept = (_: number, i: number): boolean => kept[i] ?? false;
  return { days: days.filter(isKept), x: x.filter(isKept), y: y.filter(isKept) };
};

/** Some of sixty sessions. */
const anyRows = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
const SIXTY = pairOf(normalPairs(41, 59, 0.3));

describe('consecutive returns', () => {
  test('by hand: a weekend and a holiday lie between neighbours, a missing session does not', () => {
    // Friday to Monday; Wednesday is missing; Thursday to Friday.
    expect([...consecutiveReturns(daysOf('2025-06-06', '2025-06-09', '2025-06-10', '2025-06-12', '2025-06-13'))]).toEqual([1, 2, 4]);
    // Thursday, Juneteenth, is no session.
    expect([...consecutiveReturns(daysOf('2025-06-18', '2025-06-20'))]).toEqual([1]);
  });

  test('there are none without two sessions, or where every other one is missing', () => {
    expect([...consecutiveReturns(new Int32Array(0))]).toEqual([]);
    expect([...consecutiveReturns(daysOf('2025-06-06'))]).toEqual([]);
    expect([...consecutiveReturns(sessionDays(40).filter((_, i) => i % 2 === 0))]).toEqual([]);
  });

  test('are exactly the rows with no session between them and the one before, whatever is missing', () => {
    fc.assert(
      fc.property(anyRows, (kept) => {
        const { days } = rowsOf(SIXTY, kept);
        const expected = [...days.keys()].filter((i) => i > 0 && !isSessionBetween(days[i - 1] ?? 0, days[i] ?? 0));
        expect([...consecutiveReturns(days)]).toEqual(expected);
      }),
    );
  });
});

describe('the closes of returns', () => {
  test('end where the last return ends: a close behind a missing session is left out', () => {
    const kept = Array.from({ length: 60 }, (_, i) => i !== 58);
    const closes = closesOfReturns(rowsOf(SIXTY, kept));
    expect([...closes.days]).toEqual([...SIXTY.days.subarray(0, 58)]);
    expect([...closes.x]).toEqual([...SIXTY.x.subarray(0, 58)]);
    expect(closesOfReturns(SIXTY).days.length).toBe(60);
  });

  test('are none without a return', () => {
    expect(closesOfReturns(rowsOf(SIXTY, [true])).days.length).toBe(0);
    expect(closesOfReturns(rowsOf(SIXTY, [])).x.length).toBe(0);
    expect(closesOfReturns(rowsOf(SIXTY, [true, false, true])).y.length).toBe(0);
  });

  test('end with the paired returns, whatever is missing', () => {
    fc.assert(
      fc.property(anyRows, (kept) => {
        const pair = rowsOf(SIXTY, kept);
        expect(closesOfReturns(pair).days.at(-1)).toBe(pairReturns(pair).days.at(-1));
      }),
    );
  });
});

/** Hundredths, so that neither sums nor squares are lost in rounding. */
const hundredth = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 100);
const column = fc.array(hundredth, { minLength: 2, maxLength: 60 }).map((values) => Float64Array.from(values));

describe('deviations', () => {
  test('by hand: 1, 2, 3 lie −1, 0, 1 from their mean, in units of the longest way from the first', () => {
    expect(deviations(of(1, 2, 3))).toEqual({ values: of(-0.5, 0, 0.5), sumOfSquares: 0.5, scale: 2 });
  });

  test('say nothing of fewer than two values, of equal ones, and of one that is not finite', () => {
    expect(deviations(of())).toBeUndefined();
    expect(deviations(of(4))).toBeUndefined();
    expect(deviations(of(0.1, 0.1, 0.1))).toBeUndefined();
    expect(deviations(of(1, Number.NaN, 2))).toBeUndefined();
    expect(deviations(of(1, 2, Infinity))).toBeUndefined();
    expect(deviations(of(Infinity, 1, 2))).toBeUndefined();
  });

  test('neither overflow nor vanish, and keep the digits of a series on a large offset', () => {
    for (const unit of [1e300, 1e-300]) {
      expect(deviations(of(unit, 2 * unit, 3 * unit))?.sumOfSquares).toBeCloseTo(0.5, 12);
    }
    expect(deviations(of(1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75))).toEqual({ values: of(-0.5, 0, 0.5), sumOfSquares: 0.5, scale: 0.5 });
  });

  test('add up to nothing, give the values back with the mean, and their squares lie between ½ and n', () => {
    fc.assert(
      fc.property(column, (x) => {
        const found = deviations(x);
        if (!found) {
          expect(x.every((value) => value === x[0])).toBe(true);
          return;
        }
        const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
        expect(found.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        for (const [i, value] of found.values.entries()) expect(value * found.scale + mean).toBeCloseTo(x[i] ?? 99, 9);
        expect(found.sumOfSquares).toBeGreaterThanOrEqual(0.5 - 1e-12);
        expect(found.sumOfSquares).toBeLessThanOrEqual(x.length);
      }),
    );
  });
});

describe('residuals', () => {
  test('by hand: of 0, 2, 1 on 0, 1, 2 the line is ½ + ½z', () => {
    const left = residuals(of(0, 2, 1), of(0, 1, 2));
    [-0.5, 1, -0.5].forEach((value, i) => expect(left?.[i]).toBeCloseTo(value, 14));
  });

  test('of a line are nothing, to rounding', () => {
    const z = normalPairs(42, 50, 0).x;
    for (const value of residuals(
      z.map((v) => 3 - 2 * v),
      z,
    ) ?? [9])
      expect(Math.abs(value)).toBeLessThan(1e-12);
  });

  test('are undefined where either does not move or is not finite', () => {
    expect(residuals(of(1, 2, 3), of(4, 4, 4))).toBeUndefined();
    expect(residuals(of(4, 4, 4), of(1, 2, 3))).toBeUndefined();
    expect(residuals(of(1, Number.NaN, 3), of(1, 2, 3))).toBeUndefined();
    expect(residuals(of(), of())).toBeUndefined();
  });

  test('survive extreme units', () => {
    const left = residuals(of(0, 2e200, 1e200), of(0, 1e-200, 2e-200));
    [-0.5, 1, -0.5].forEach((value, i) => expect((left?.[i] ?? 9) / 1e200).toBeCloseTo(value, 12));
  });

  test('add up to nothing and have nothing of z in them, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hundredth, hundredth), { minLength: 3, maxLength: 60 }), (rows) => {
        const [v, z] = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
        const left = residuals(v, z);
        if (!left) return;
        expect(left.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
        expect(sumOfProducts(left, z)).toBeCloseTo(0, 6);
      }),
    );
  });
});
