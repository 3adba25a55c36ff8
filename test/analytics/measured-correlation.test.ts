import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { measuredCorrelation } from '../../lib/analytics/measured-correlation.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { normalPairs } from './samples.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

test('by hand: too few returns for an interval still have an r', () => {
  expect(measuredCorrelation(of(1, 2, 3), of(2, 4, 6))).toEqual({ r: 1 });
});

test('a series that does not move has none', () => {
  expect(measuredCorrelation(of(1, 1, 1), of(1, 2, 3))).toBeUndefined();
});

test('it is r and the interval of the same returns, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 20, max: 120 }), (seed, n) => {
      const { x, y } = normalPairs(seed, n, 0.4);
      const known = correlationInterval(x, y);
      expect(measuredCorrelation(x, y)).toEqual({ r: pearson(x, y), ...(known && { interval: { low: known.low, high: known.high } }) });
    }),
    { numRuns: 30 },
  );
});
