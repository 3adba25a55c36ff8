import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedCapitalisation } from '../../lib/analytics/implied-capitalisation.ts';

describe('the capitalisation that a claim implies', () => {
  test('by hand: +7 % and +$220bn imply a start of 3.14tn, from 2.87 to 3.46 after rounding', () => {
    const implied = impliedCapitalisation(0.07, 0.005, 220e9, 5e9)!;
    expect([implied.value, implied.low, implied.high].map((value) => (value / 1e12).toFixed(2))).toEqual(['3.14', '2.87', '3.46']);
  });

  test('is the same for a fall, and undefined for a rise that took value', () => {
    expect(impliedCapitalisation(-0.07, 0.005, -220e9, 5e9)).toEqual(impliedCapitalisation(0.07, 0.005, 220e9, 5e9));
    expect(impliedCapitalisation(0.07, 0.005, -220e9, 5e9)).toBeUndefined();
  });

  test('is undefined where rounding leaves the sign open, or a figure is nothing', () => {
    expect(impliedCapitalisation(0.004, 0.005, 220e9, 5e9)).toBeUndefined();
    expect(impliedCapitalisation(0.07, 0.005, 4e9, 5e9)).toBeUndefined();
    expect(impliedCapitalisation(0, 0, 220e9, 0)).toBeUndefined();
    expect(impliedCapitalisation(Number.NaN, 0.005, 220e9, 5e9)).toBeUndefined();
  });

  test('holds every start whose figures round to the claim', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e11, max: 1e13, noNaN: true }), fc.double({ min: 0.006, max: 0.9, noNaN: true }), (start, change) => {
        const [added, percent] = [Math.round((start * change) / 1e9) * 1e9, Math.round(change * 100) / 100];
        const implied = impliedCapitalisation(percent, 0.005, added, 0.5e9);
        if (!implied) return;
        expect(implied.low).toBeLessThanOrEqual(start * (1 + 1e-12));
        expect(implied.high).toBeGreaterThanOrEqual(start * (1 - 1e-12));
      }),
    );
  });
});
