import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { claimOf, judged, told } from '../given.ts';
import { ranged, steady } from '../ranged.ts';

const cap = (value: number, more: Partial<Claim> = {}): Claim =>
  claimOf({ kind: 'other-numeric', subject: 'TOTAL', value, unit: 'USD', halfDigit: 5e9, direction: 'at', scope: 'market-cap', ...more });

const TODAY = { window: { kind: 'day' } } as const;
const SERIES = [ranged('TOTAL', '2024-08-01', steady(560, 3e12)), ranged('CAP_BTC', '2024-08-01', steady(560, 1.8e12))];
const on = (claim: Claim, series = SERIES): string => told(judged(claim, '2026-01-15T12:00:00Z', { series }));

test('by hand: 2.9tn and 3.1tn are within 4 % of 3tn', () => {
  expect(on(cap(3.1e12))).toBe('matches: 3000000000000 to 3000000000000 USD on 2026-01-14');
  expect(judged(cap(3.1e12), '2026-01-15T12:00:00Z', { series: SERIES })).toMatchObject({ tolerance: 0.04 * 3.1e12 });
  expect(on(cap(2.9e12, { hedge: 'about' }))).toMatch(/^matches/);
});

test('those who count the whole market differ by up to 8 %: what is further than 4 % is left to them, with a hedge too', () => {
  expect(on(cap(3.2e12))).toBe('unknown: providers');
  expect(on(cap(2.8e12, { hedge: 'about' }))).toBe('unknown: providers');
  expect(on(cap(2.8e12, { direction: 'below' }))).toBe('unknown: providers');
  expect(on(cap(3.5e12))).toBe('unknown: differs');
});

test('far beyond that it is off, and beyond all measure it is of something else', () => {
  expect(on(cap(4e12, TODAY))).toMatch(/^off/);
  expect(on(cap(4e12))).toBe('unknown: differs');
  expect(on(cap(4e12, { isSubjectNamed: false, ...TODAY }))).toBe('unknown: differs');
  expect(on(cap(9e12, TODAY))).toBe('unknown: differs');
  expect(on(cap(2.2e12, { direction: 'below', ...TODAY }))).toMatch(/^off/);
  expect(on(cap(2.2e12, { direction: 'above' }))).toMatch(/^matches/);
});

test('of several days the one that bears it out the most nearly is shown', () => {
  const rising = [ranged('TOTAL', '2024-08-01', [...steady(531, 3.95e12), 3.97e12, 4.05e12, ...steady(3, 4.05e12)])];
  expect(on(cap(4e12, { direction: 'above' }), rising)).toBe('matches: 3970000000000 to 4050000000000 USD on 2026-01-15');
});

test('Bitcoin’s own, and the whole without it', () => {
  expect(on(cap(1.8e12, { subject: 'BTC' }))).toMatch(/^matches/);
  expect(on(cap(1.2e12, { subject: 'TOTAL2' }))).toMatch(/^matches/);
});

test('what is not stored, not served or not in dollars', () => {
  expect(on(cap(3e12), [])).toBe('unknown: no-series');
  expect(on(cap(9e10, { subject: 'SOL' }))).toBe('unknown: not-served');
  expect(on(cap(3e12, { unit: 'EUR' }))).toBe('unknown: unclear');
  expect(on(cap(3e12), [ranged('TOTAL', '2025-08-01', steady(100, 3e12))])).toBe('unknown: history 2026-01-14 to 2026-01-15');
  expect(on(cap(3e12, { scope: 'volume' }))).toBe('unknown: not-served');
});

test('within 4 % it always matches, and within 16 % it is never off', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e10, max: 1e13, noNaN: true }), fc.double({ min: 0.84, max: 1.18, noNaN: true }), (value, factor) => {
      const word = on(cap(value * factor, TODAY), [ranged('TOTAL', '2025-06-01', steady(300, value))]);
      expect(word).not.toMatch(/^off/);
      if (Math.abs(factor - 1) < 0.038) expect(word).toMatch(/^matches/);
    }),
    { numRuns: 60 },
  );
});
