import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beta } from '../../lib/analytics/beta.ts';
import { closeAdjustedCorrelation } from '../../lib/analytics/close-adjusted-correlation.ts';
import { correlationByYear } from '../../lib/analytics/correlation-by-year.ts';
import { ewmaCorrelation } from '../../lib/analytics/ewma-correlation.ts';
import { influentialDates } from '../../lib/analytics/influential-dates.ts';
import { levelsCorrelation } from '../../lib/analytics/levels-correlation.ts';
import { levelsWarning } from '../../lib/analytics/levels-warning.ts';
import { logReturns } from '../../lib/analytics/log-returns.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { partialCorrelation } from '../../lib/analytics/partial-correlation.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { weeklyCorrelation } from '../../lib/analytics/weekly-correlation.ts';
import type { AlignedPair } from '../../lib/market/align.ts';
import { isoWeekMonday } from '../../lib/market/iso-week.ts';
import type { Sample } from './samples.ts';
import { normalPairs } from './samples.ts';
import { pairOf, sessionDays } from './session-pair.ts';

/** Returns in per cent, to the hundredth: many ties, many zeros, nothing lost in rounding. */
const percent = fc.integer({ min: -800, max: 800 }).map((value) => value / 100);
const sample = (minLength: number, maxLength = minLength + 60): fc.Arbitrary<Sample> =>
  fc
    .array(fc.tuple(percent, percent), { minLength, maxLength })
    .map((rows) => ({ x: Float64Array.from(rows, ([a]) => a), y: Float64Array.from(rows, ([, b]) => b) }));
const unit = fc.constantFrom(0.001, 0.5, 3, 1000);

const times = (v: Float64Array, factor: number): Float64Array => v.map((value) => value * factor);
const backwards = (v: Float64Array): Float64Array => v.toReversed();

/** Closes of a sample's returns with one row left out. */
const withoutRow = ({ days, x, y }: AlignedPair, index: number): AlignedPair => {
  const rest = (_: number, i: number): boolean => i !== index;
  return { days: days.filter(rest), x: x.filter(rest), y: y.filter(rest) };
};

/** The same pair in another currency. */
const inUnits = ({ days, x, y }: AlignedPair, factor: number): AlignedPair => ({ days, x: times(x, factor), y: times(y, 1 / factor) });

const expectClose = (found: number | undefined, expected: number | undefined, digits = 8): void =>
  expected === undefined ? expect(found).toBeUndefined() : expect(found).toBeCloseTo(expected, digits);

describe('whatever the returns', () => {
  test('log returns add up to the whole move, and know no unit', () => {
    fc.assert(
      fc.property(sample(2), unit, (rows, factor) => {
        const { x } = pairOf(rows);
        const returns = logReturns(x);
        expect(returns.reduce((sum, value) => sum + value, 0)).toBeCloseTo(Math.log((x.at(-1) ?? 1) / (x[0] ?? 1)), 9);
        logReturns(times(x, factor)).forEach((value, i) => expect(value).toBeCloseTo(returns[i] ?? 9, 9));
      }),
    );
  });

  test('paired returns lose two days to a missing session inside, and leave the others as they are', () => {
    fc.assert(
      fc.property(sample(20), fc.nat(18), (rows, k) => {
        const pair = pairOf(rows);
        const [whole, holed] = [pairReturns(pair), pairReturns(withoutRow(pair, k + 1))];
        const kept = [...whole.days.keys()].filter((i) => i !== k && i !== k + 1);
        expect([...holed.days]).toEqual(kept.map((i) => whole.days[i]));
        expect([...holed.x]).toEqual(kept.map((i) => whole.x[i]));
        expect([...holed.y]).toEqual(kept.map((i) => whole.y[i]));
      }),
    );
  });

  test('the EWMA correlation lies in −1…1, is symmetric, knows no unit and turns with a sign', () => {
    fc.assert(
      fc.property(sample(30), unit, ({ x, y }, factor) => {
        const r = ewmaCorrelation(x, y)?.r;
        if (r !== undefined) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expectClose(ewmaCorrelation(y, x)?.r, r);
        expectClose(ewmaCorrelation(times(x, factor), y)?.r, r);
        expectClose(ewmaCorrelation(times(x, -1), y)?.r, r === undefined ? undefined : -r);
      }),
    );
  });

  test('the close-adjusted correlation lies in −1…1, is symmetric, knows no unit, and is the same backwards', () => {
    fc.assert(
      fc.property(sample(20), unit, ({ x, y }, factor) => {
        const r = closeAdjustedCorrelation(x, y);
        if (r !== undefined) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expectClose(closeAdjustedCorrelation(y, x), r);
        expectClose(closeAdjustedCorrelation(times(x, factor), y), r);
        expectClose(closeAdjustedCorrelation(backwards(x), backwards(y)), r);
      }),
    );
  });

  test('β follows the unit of y, is untouched by an offset, and times the β of the other way is r²', () => {
    fc.assert(
      fc.property(sample(20), unit, ({ x, y }, factor) => {
        const slope = beta(x, y)?.value;
        const scaled = beta(x, times(y, factor))?.value;
        expectClose(scaled === undefined ? undefined : scaled / factor, slope, 6);
        expectClose(
          beta(
            x,
            y.map((value) => value + 5),
          )?.value,
          slope,
        );
        const [back, r] = [beta(y, x)?.value, pearson(x, y)];
        if (slope !== undefined && back !== undefined && r !== undefined) expect(slope * back).toBeCloseTo(r * r, 8);
      }),
    );
  });

  test('a partial correlation lies in −1…1, is symmetric, and is untouched by what z adds', () => {
    const { x: z } = normalPairs(51, 80, 0);
    fc.assert(
      fc.property(sample(20, 80), fc.integer({ min: -3, max: 3 }), ({ x, y }, share) => {
        const held = z.slice(0, x.length);
        const r = partialCorrelation({ x, y, z: held })?.r;
        if (r !== undefined) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expectClose(partialCorrelation({ x: y, y: x, z: held })?.r, r);
        const mixed = x.map((value, i) => value + share * (held[i] ?? 0));
        if (r !== undefined) expectClose(partialCorrelation({ x: mixed, y, z: held })?.r, r, 6);
      }),
    );
  });

  test('influential dates are different dates of the sample, and no other deletion moves r more', () => {
    fc.assert(
      fc.property(sample(20, 40), ({ x, y }) => {
        const days = sessionDays(x.length);
        const r = pearson(x, y);
        const named = influentialDates({ days, x, y });
        if (r === undefined) {
          expect(named).toEqual([]);
          return;
        }
        const moved = (k: number): number => {
          const without = (v: Float64Array): Float64Array => v.filter((_, i) => i !== k);
          const left = pearson(without(x), without(y));
          return left === undefined ? Infinity : Math.abs(left - r);
        };
        expect(new Set(named).size).toBe(3);
        const places = named.map((day) => days.indexOf(day));
        expect(places).not.toContain(-1);
        const least = Math.min(...places.map(moved));
        const others = [...days.keys()].filter((k) => !places.includes(k)).map(moved);
        expect(Math.max(...others)).toBeLessThanOrEqual(least + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

/** What a correlation may be: a number in −1…1, or nothing. */
const isCorrelation = (r: number | undefined): boolean => r === undefined || Math.abs(r) <= 1;

describe('extreme and missing values', () => {
  const { x, y } = normalPairs(52, 120, 0.4);
  const { x: z } = normalPairs(53, 120, 0);
  const withOne = (value: number): Float64Array => x.map((own, i) => (i === 60 ? value : own));

  test.for([
    ['a value that is none', withOne(Number.NaN)],
    ['an endless value', withOne(-Infinity)],
    ['values whose squares overflow', times(x, 1e200)],
    ['values whose squares vanish', times(x, 1e-200)],
    ['one value that dwarfs all others', withOne(1e15)],
    ['a series that does not move', new Float64Array(120)],
    ['no value at all', new Float64Array(0)],
  ] as const)('%s gives a correlation or none, never NaN', ([, column]) => {
    const [other, held] = [y.slice(0, column.length), z.slice(0, column.length)];
    expect(isCorrelation(ewmaCorrelation(column, other)?.r)).toBe(true);
    expect(isCorrelation(closeAdjustedCorrelation(column, other))).toBe(true);
    expect(isCorrelation(levelsCorrelation(column, other, 90))).toBe(true);
    expect(isCorrelation(partialCorrelation({ x: column, y: other, z: held })?.r)).toBe(true);
    const slope = beta(column, other);
    expect(slope === undefined || (Number.isFinite(slope.value) && slope.se >= 0)).toBe(true);
    const named = influentialDates({ days: sessionDays(column.length), x: column, y: other });
    expect([0, 3]).toContain(named.length);
  });

  test('a price that falls to almost nothing and comes back is a move like others', () => {
    const crash = pairOf({ x: x.map((own, i) => (i === 60 ? -3000 : i === 61 ? 3000 : own)), y });
    const today = (crash.days.at(-1) ?? 0) + 7;
    for (const r of [weeklyCorrelation(crash, { today })?.r, ...correlationByYear(crash).map((year) => year.r)]) {
      expect(r).toBeDefined();
      expect(isCorrelation(r)).toBe(true);
    }
  });
});

describe('whatever the prices', () => {
  test('weekly r knows no unit, and a session that ends no week may be missing', () => {
    fc.assert(
      fc.property(sample(120), unit, fc.nat(100), (rows, factor, index) => {
        const pair = pairOf(rows);
        const today = (pair.days.at(-1) ?? 0) + 7;
        const weekly = weeklyCorrelation(pair, { today });
        if (weekly) expect(Math.abs(weekly.r)).toBeLessThanOrEqual(1);
        expectClose(weeklyCorrelation(inUnits(pair, factor), { today })?.r, weekly?.r, 6);
        const [own, next] = [pair.days[index] ?? 0, pair.days[index + 1] ?? 0];
        if (isoWeekMonday(own) === isoWeekMonday(next)) expect(weeklyCorrelation(withoutRow(pair, index), { today })).toEqual(weekly);
      }),
      { numRuns: 50 },
    );
  });

  test('years know no unit, ascend, and none has more returns than there are', () => {
    fc.assert(
      fc.property(sample(300), unit, (rows, factor) => {
        const pair = pairOf(rows);
        const years = correlationByYear(pair);
        const again = correlationByYear(inUnits(pair, factor));
        expect(again.map(({ year, n }) => [year, n])).toEqual(years.map(({ year, n }) => [year, n]));
        years.forEach(({ r }, i) => expectClose(again[i]?.r, r, 6));
        expect(years.every(({ year }, i) => i === 0 || year > (years[i - 1]?.year ?? 0))).toBe(true);
        expect(years.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(pairReturns(pair).days.length);
      }),
      { numRuns: 30 },
    );
  });

  test('r of levels lies in −1…1, is symmetric, knows no unit and no direction of time', () => {
    fc.assert(
      fc.property(sample(40), unit, (rows, factor) => {
        const { x, y } = pairOf(rows);
        const r = levelsCorrelation(x, y, x.length);
        if (r !== undefined) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expectClose(levelsCorrelation(y, x, x.length), r);
        expectClose(levelsCorrelation(times(x, factor), y, x.length), r, 6);
        expectClose(levelsCorrelation(backwards(x), backwards(y), x.length), r);
      }),
    );
  });

  test('a warning of levels knows no unit, and never says that nothing is wrong', () => {
    fc.assert(
      fc.property(sample(60), fc.constantFrom(0.5, 4), (rows, factor) => {
        const pair = pairOf(rows);
        const warning = levelsWarning(pair, 60);
        expect(levelsWarning(inUnits(pair, factor), 60)).toEqual(warning);
        if (warning) expect(warning.differs || warning.spurious).toBe(true);
      }),
    );
  });
});
