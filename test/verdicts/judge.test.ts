import { globSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_KINDS, DIRECTIONS } from '../../lib/claims/claim.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { makeCoin, makeUniverse } from '../market/make-coin.ts';
import { claimOf, publishedOn } from './given.ts';
import { ranged, rangedCoin, steady } from './ranged.ts';

const HISTORY = historyOf({
  series: [ranged('BTC', '2025-11-01', steady(80, [90, 110, 100])), ranged('RUT', '2025-11-03', steady(50, [2400, 2500, 2450]))],
  coins: [rangedCoin('sol-thing', '2025-11-01', steady(80, [9, 11, 10]))],
  universe: makeUniverse([makeCoin('SOL', 5)]),
});

describe('every kind of claim', () => {
  test.for(CLAIM_KINDS)('%s has a rule in a file of its name', (kind) => {
    expect(globSync(`lib/verdicts/kinds/${kind}.ts`)).toHaveLength(1);
  });

  test.for(CLAIM_KINDS)('%s is not checked without a date of publication', (kind) => {
    expect(judge(claimOf({ kind, subject: 'BTC', value: 1 }), undefined, HISTORY)).toEqual({
      word: 'unknown',
      missing: { why: 'no-date' },
    });
  });

  test.for(CLAIM_KINDS)('%s is not checked where nothing is stored', (kind) => {
    const claim = claimOf({ kind, subject: 'BTC', value: 1, unit: '%', direction: 'up', window: { kind: 'rolling', days: 7 } });
    expect(judge(claim, publishedOn('2026-01-15'), historyOf({ series: [] })).word).toBe('unknown');
  });
});

test('no claim, however odd, makes a judge throw, or a figure that is no number', () => {
  const date = fc.constantFrom('2026', '2026-01', '2026-01-10', '2025-12', '1999', '9999-99', '');
  const windows = fc.oneof(
    fc.record({ kind: fc.constant('rolling' as const), days: fc.integer({ min: 1, max: 5000 }) }),
    fc.constant({ kind: 'day' as const }),
    fc.record({ kind: fc.constant('to-date' as const), unit: fc.constantFrom('week', 'month', 'quarter', 'year') }),
    fc.record({
      kind: fc.constant('first-days' as const),
      days: fc.integer({ min: 1, max: 400 }),
      year: fc.integer({ min: 1990, max: 2090 }),
    }),
    fc.record({ kind: fc.constant('since' as const), from: date }),
    fc.record({ kind: fc.constant('between' as const), from: date, to: date }),
    fc.record({
      kind: fc.constant('consecutive' as const),
      count: fc.integer({ min: 1, max: 99 }),
      unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
    }),
  );
  const number = fc.double({ min: 0, max: 1e13, noNaN: true });
  const claims: fc.Arbitrary<Claim> = fc.record(
    {
      kind: fc.constantFrom(...CLAIM_KINDS),
      subject: fc.constantFrom('BTC', 'RUT', 'SOL', 'ETH/BTC', 'RUT~SPX', 'ALT', 'TOTAL', 'FNG', '', '/', 'A/B/C'),
      isSubjectNamed: fc.boolean(),
      value: fc.oneof(number, fc.tuple(number, number)),
      unit: fc.constantFrom('%', 'USD', 'pts', 'ratio', 'days', 'pp'),
      halfDigit: fc.constantFrom(0.5, 0.05),
      hedge: fc.constantFrom('about', 'over', 'under'),
      direction: fc.constantFrom(...DIRECTIONS),
      window: windows,
      asOf: date,
      superlative: fc.record({ since: date, overDays: fc.integer({ min: 1, max: 9999 }) }, { requiredKeys: [] }),
      scope: fc.constantFrom('market-cap', 'volume', 'fear-greed', 'long-short'),
    },
    { requiredKeys: ['kind', 'subject', 'isSubjectNamed'] },
  );
  fc.assert(
    fc.property(claims, fc.boolean(), (claim, isDayOnly) => {
      const verdict = judge(claim, { ms: Date.UTC(2026, 0, 15, 14), isDayOnly }, HISTORY);
      const figures = verdict.word === 'unknown' ? [] : [verdict.ours, verdict.tolerance].flat();
      expect([...figures, ...(verdict.steps ?? []).map(({ value }) => value)].every(Number.isFinite)).toBe(true);
      if (verdict.word !== 'unknown') expect(new Set(verdict.days).size).toBe(verdict.days.length);
    }),
    { numRuns: 1500 },
  );
});
