import * as fc from 'fast-check';
import { medianSorted, sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { geometricMean } from '../../lib/analytics/geometric-mean.ts';
import { rankAgainstRatio } from '../../lib/analytics/rank-against-ratio.ts';
import { spearmanInterval } from '../../lib/analytics/spearman-interval.ts';
import { spearman } from '../../lib/analytics/spearman.ts';
import { theilSen } from '../../lib/analytics/theil-sen.ts';
import { normals, uniforms } from './samples.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

/** Width of the interval on the scale of Fisher's z, in units of 1.96/√57. */
const width = (rho: number): number => {
  const { low, high } = spearmanInterval(rho, 60) ?? { low: 0, high: 0 };
  return (Math.atanh(high) - Math.atanh(low)) / (2 * 1.96 * Math.sqrt(1 / 57));
};
const median = (values: readonly number[]): number => medianSorted(values.toSorted((a, b) => a - b));

describe('the interval of Spearman’s ρ', () => {
  test('by hand: tanh(atanh ρ ± 1.96·√((1 + ρ²/2)/(n − 3)))', () => {
    const margin = 1.96 * Math.sqrt((1 + 0.4 ** 2 / 2) / 97);
    expect(spearmanInterval(0.4, 100)?.low).toBeCloseTo(Math.tanh(Math.atanh(0.4) - margin), 14);
    expect(spearmanInterval(0.4, 100)?.high).toBeCloseTo(Math.tanh(Math.atanh(0.4) + margin), 14);
  });

  test('is wider than Pearson’s of independent normal pairs, by half of ρ² under the root', () => {
    expect([width(0), width(0.8)]).toEqual([expect.closeTo(1, 12), expect.closeTo(Math.sqrt(1.32), 12)]);
  });

  test('has none for ten pairs or fewer, and closes on ±1', () => {
    expect(spearmanInterval(0.5, 10)).toBeUndefined();
    expect(spearmanInterval(0.5, 11)).toBeDefined();
    expect(spearmanInterval(1, 50)).toEqual({ low: 1, high: 1 });
    expect(spearmanInterval(-1, 50)).toEqual({ low: -1, high: -1 });
  });

  test('holds the true ρ of normal pairs in about 95 of 100 samples', () => {
    const normal = normals(11);
    // Spearman's ρ of normal pairs with correlation r is 6/π·asin(r/2).
    const truth = (6 / Math.PI) * Math.asin(0.25);
    let held = 0;
    for (let i = 0; i < 600; i += 1) {
      const x = Float64Array.from({ length: 80 }, normal);
      const y = x.map((value) => 0.5 * value + Math.sqrt(0.75) * normal());
      const { low, high } = spearmanInterval(spearman(x, y) ?? 9, 80) ?? { low: 2, high: 2 };
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / 600).toBeGreaterThan(0.92);
    expect(held / 600).toBeLessThan(0.98);
  });
});

/** Theil–Sen written anew: every slope, sorted, with another library's median. */
function naiveTheilSen(x: Float64Array, y: Float64Array): { slope: number; intercept: number } {
  const slopes: number[] = [];
  x.forEach((xi, i) => x.forEach((xj, j) => (i < j && xi !== xj ? slopes.push((y[j]! - y[i]!) / (xj - xi)) : 0)));
  const slope = median(slopes);
  return { slope, intercept: median(Array.from(x, (value, i) => y[i]! - slope * value)) };
}

describe('the Theil–Sen line', () => {
  test('by hand: slopes 1, 3, 2 of three points have the median 2', () => {
    expect(theilSen(of(0, 1, 2), of(0, 1, 4))).toEqual({ slope: 2, intercept: 0 });
  });

  test('finds a line exactly, however its points are ordered', () => {
    expect(theilSen(of(3, -1, 7, 0), of(7, -1, 15, 1))).toEqual({ slope: 2, intercept: 1 });
  });

  test('is not moved by a quarter of wild points', () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => i);
    const y = x.map((value, i) => (i % 4 === 3 ? 1e6 : 0.5 * value + 3));
    const line = theilSen(x, y);
    expect(line?.slope).toBeLessThan(1.5);
    expect(line?.slope).toBeGreaterThan(0.4);
  });

  test('has none where no two points differ in x, for fewer than two points, or with a value that is no number', () => {
    expect(theilSen(of(2, 2, 2), of(1, 2, 3))).toBeUndefined();
    expect(theilSen(of(1), of(1))).toBeUndefined();
    expect(theilSen(of(), of())).toBeUndefined();
    expect(theilSen(of(1, 2, 3), of(1, Number.NaN, 3))).toBeUndefined();
    expect(theilSen(of(1, 2, Number.POSITIVE_INFINITY), of(1, 2, 3))).toBeUndefined();
  });

  test('equals a naive computation, ties in x among the points', () => {
    const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }));
    const points = fc.array(point, { minLength: 2, maxLength: 40 }).filter((list) => new Set(list.map(([x]) => x)).size > 1);
    fc.assert(
      fc.property(points, (list) => {
        const [x, y] = [Float64Array.from(list, ([a]) => a), Float64Array.from(list, ([, b]) => b)];
        const [line, naive] = [theilSen(x, y), naiveTheilSen(x, y)];
        expect(line?.slope).toBeCloseTo(naive.slope, 9);
        expect(line?.intercept).toBeCloseTo(naive.intercept, 9);
      }),
    );
  });
});

describe('the geometric mean', () => {
  test('by hand: 2 and ½ cancel; 1 and 4 have the mean 2', () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1, 15);
    expect(geometricMean([1, 4])).toBeCloseTo(2, 15);
    expect(geometricMean([])).toBeUndefined();
  });

  test('of the inverse ratios is the inverse', () => {
    const ratios = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ratios, (list) => {
        expect((geometricMean(list) ?? 0) * (geometricMean(list.map((ratio) => 1 / ratio)) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('rank against ratio', () => {
  const uniform = uniforms(3);
  const coins = Array.from({ length: 80 }, (_, i) => ({ rank: 2 + 3 * i, ratio: 0.4 + 0.01 * i + 2 * uniform() }));

  test('counts ratios strictly above 1, exactly 1 not among them', () => {
    expect(rankAgainstRatio([1, 1.0001, 0.5, 3].map((ratio, i) => ({ rank: i + 1, ratio }))).shareAboveOne).toBe(0.5);
  });

  test('equals independent computations of ρ and of the line in logarithms', () => {
    const all = rankAgainstRatio(coins);
    const [rank, ratio] = [coins.map((coin) => coin.rank), coins.map((coin) => coin.ratio)];
    expect(all.spearman?.rho).toBeCloseTo(sampleRankCorrelation(rank, ratio), 9);
    expect(all.spearman).toMatchObject({ n: 80, interval: spearmanInterval(all.spearman?.rho ?? 9, 80) });
    const naive = naiveTheilSen(Float64Array.from(rank, Math.log), Float64Array.from(ratio, Math.log));
    expect(all.line?.slope).toBeCloseTo(naive.slope, 9);
    expect(all.line?.intercept).toBeCloseTo(naive.intercept, 9);
  });

  test('is 1 where every smaller coin has the higher ratio, whatever the gaps between ranks', () => {
    const rising = coins.map(({ rank }) => ({ rank, ratio: 1 + rank / 1000 }));
    expect(rankAgainstRatio(rising).spearman).toEqual({ rho: 1, n: 80, interval: { low: 1, high: 1 } });
  });

  test('says no more than share and mean of fewer than ten coins, and nothing of none', () => {
    expect(Object.keys(rankAgainstRatio(coins.slice(0, 9)))).toEqual(['shareAboveOne', 'geometricMean']);
    expect(rankAgainstRatio(coins.slice(0, 10)).spearman?.interval).toBeUndefined();
    expect(rankAgainstRatio(coins.slice(0, 10)).spearman?.n).toBe(10);
    expect(rankAgainstRatio([])).toEqual({});
  });

  test('has no ρ where all ratios are alike', () => {
    expect(rankAgainstRatio(coins.map(({ rank }) => ({ rank, ratio: 1.2 }))).spearman).toBeUndefined();
  });

  test('does not depend on the order of the coins, and ρ not on the unit of the ratio', () => {
    const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 10, maxLength: 40 }), fc.integer(), (ratios, seed) => {
        const list = ratios.map((value, i) => ({ rank: i + 1, ratio: value }));
        const random = uniforms(seed);
        const mixed = rankAgainstRatio(list.toSorted(() => random() - 0.5));
        const { spearman: own, line } = rankAgainstRatio(list);
        expect(mixed.spearman?.rho ?? 0).toBeCloseTo(own?.rho ?? 0, 9);
        expect(mixed.line?.slope).toBeCloseTo(line?.slope ?? 9, 9);
        const cubed = list.map((coin) => ({ ...coin, ratio: coin.ratio ** 3 }));
        if (new Set(cubed.map((coin) => coin.ratio)).size === new Set(ratios).size) {
          expect(rankAgainstRatio(cubed).spearman?.rho ?? 0).toBeCloseTo(own?.rho ?? 0, 9);
        }
      }),
    );
  });
});
