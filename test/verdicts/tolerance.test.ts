import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toleranceOf } from '../../lib/verdicts/tolerance.ts';
import { allowedChange } from '../../lib/verdicts/allowed-change.ts';
import { claimOf } from './given.ts';

const change = { kind: 'change-over-window', subject: 'BTC', unit: '%' } as const;

describe('how far from a claim’s number still counts', () => {
  test('half a unit of the last printed digit', () => {
    expect(toleranceOf({ value: 1.2e9, unit: 'USD', halfDigit: 5e7 })).toBe(5e7);
    expect(toleranceOf({ value: 7.25, unit: '%', halfDigit: 0.005 })).toBe(0.005);
  });

  test('at least half a point for whole per cents, and nothing where there is no number', () => {
    expect(toleranceOf({ value: 7, unit: '%' })).toBe(0.5);
    expect(toleranceOf({ value: [80, 90], unit: '%', halfDigit: 0.5 })).toBe(0.5);
    expect(toleranceOf({ value: 7, unit: 'USD' })).toBe(0);
    expect(toleranceOf({ unit: '%' })).toBe(0);
  });

  test('a tenth of the value for about, where that is more', () => {
    expect(toleranceOf({ value: 20, unit: '%', halfDigit: 0.5, hedge: 'about' })).toBe(2);
    expect(toleranceOf({ value: 3, unit: '%', halfDigit: 0.5, hedge: 'about' })).toBe(0.5);
    expect(toleranceOf({ value: 3, unit: '%', halfDigit: 0.5, hedge: 'over' })).toBe(0.5);
  });

  test('by hand: up 7 % is 6.5 to 7.5, down 7 % the same below nothing', () => {
    expect(allowedChange(claimOf({ ...change, value: 7, direction: 'up' }), [7, 7])).toEqual({ from: 6.5, to: 7.5 });
    expect(allowedChange(claimOf({ ...change, value: 7, direction: 'down' }), [7, 7])).toEqual({ from: -7.5, to: -6.5 });
  });

  test('more than 4 % reaches to half as much again and a point, less than 4 % down to nothing', () => {
    expect(allowedChange(claimOf({ ...change, value: 4, direction: 'up', hedge: 'over' }), [4, 4])).toEqual({ from: 3.5, to: 7 });
    expect(allowedChange(claimOf({ ...change, value: 4, direction: 'up', hedge: 'under' }), [4, 4])).toEqual({ from: 0, to: 4.5 });
  });

  test('flat is little either way; without a direction nothing is allowed', () => {
    expect(allowedChange(claimOf({ ...change, value: 0.1, direction: 'flat', halfDigit: 0.05 }), [0.1, 0.1])).toEqual({
      from: -0.15000000000000002,
      to: 0.15000000000000002,
    });
    expect(allowedChange(claimOf({ ...change, value: 4 }), [4, 4])).toBeUndefined();
  });

  test('up and down mirror each other, and the value itself is always allowed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom('about', 'over', undefined), (value, hedge) => {
        const claim = claimOf({ ...change, value, ...(hedge && { hedge }) });
        const [up, down] = [
          allowedChange({ ...claim, direction: 'up' }, [value, value]),
          allowedChange({ ...claim, direction: 'down' }, [value, value]),
        ];
        expect(down?.from).toBe(-(up?.to ?? 0));
        expect((up?.from ?? 1) <= value && value <= (up?.to ?? 0)).toBe(true);
      }),
    );
  });
});
