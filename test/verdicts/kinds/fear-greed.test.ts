import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { startOfDayMs } from '../../../lib/core/time.ts';
import { historyOf } from '../../../lib/verdicts/history-of.ts';
import { judgeFearGreed } from '../../../lib/verdicts/kinds/fear-greed.ts';
import type { Verdict } from '../../../lib/verdicts/verdict.ts';
import { dayOf } from '../../market/make-series.ts';
import { claimOf, publishedOn, told } from '../given.ts';

/** Values labelled with their close, the last one 14 January 2026: shown on 15 January. */
function judgedOn(values: readonly number[], claim: Partial<Claim>, when = '2026-01-15T12:00:00Z'): Verdict {
  const last = dayOf('2026-01-14');
  const fearGreed = {
    source: 'alternative.me',
    days: Int32Array.from(values, (_, i) => last - values.length + 1 + i),
    value: Float64Array.from(values),
    classification: 'Fear',
    market: 'live' as const,
    fetchedAtMs: startOfDayMs(last + 1),
  };
  return judgeFearGreed({
    claim: claimOf({ kind: 'other-numeric', subject: 'FNG', scope: 'fear-greed', unit: 'index', ...claim }),
    published: publishedOn(when),
    history: historyOf({ series: [], fearGreed }),
    beside: [],
  });
}

describe('a Fear & Greed reading', () => {
  test('by hand: the value shown on a day is that of the close before, and the day before’s may be meant', () => {
    expect(told(judgedOn([40, 30, 26], { value: 26 }))).toBe('matches: 26 index on 2026-01-15');
    expect(told(judgedOn([40, 30, 26], { value: 30 }))).toBe('matches: 30 index on 2026-01-14');
    expect(judgedOn([40, 30, 26], { value: 26 })).toMatchObject({ sources: ['alternative.me'] });
  });

  test('that differs may be another provider’s: never off, and what was shown here stays beside it', () => {
    const verdict = judgedOn([40, 30, 26], { value: 75 });
    expect(told(verdict)).toBe('unknown: not-served');
    expect(verdict.steps?.map(({ value }) => value)).toEqual([30, 26]);
  });

  test('above or below a number follows the values; a low of some time needs that none was lower', () => {
    expect(judgedOn([40, 30, 26], { value: 20, direction: 'above' }).word).toBe('matches');
    expect(judgedOn([40, 30, 26], { value: 20, direction: 'below' }).word).toBe('unknown');
    const low = { value: 26, direction: 'low', superlative: { overDays: 3 } } as const;
    expect(judgedOn([10, 60, 50, 40, 30, 26], low).word).toBe('matches');
    expect(judgedOn([10, 60, 50, 12, 30, 26], low).word).toBe('unknown');
  });

  test('needs a number, a date and a history that reaches it', () => {
    expect(told(judgedOn([26], { direction: 'low' }))).toBe('unknown: unclear');
    expect(told(judgedOn([26], { value: 26 }, '2025-06-01'))).toMatch(/^unknown: history 2025-05/);
    expect(told(judgedOn([], { value: 26 }))).toBe('unknown: no-series');
  });

  test('never matches what is further away than two points', () => {
    const reading = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(reading, reading, (shown, said) => {
        const { word } = judgedOn([shown, shown], { value: said });
        expect(word).toBe(Math.abs(shown - said) <= 1 ? 'matches' : 'unknown');
      }),
    );
  });
});
