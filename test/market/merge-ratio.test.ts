import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, epochDayOf, hours } from '../../lib/core/time.ts';
import { mergeRatio } from '../../lib/market/merge-ratio.ts';
import type { RatioAnswer } from '../../lib/market/merge-ratio.ts';
import { ratioAt } from '../../lib/market/ratio-at.ts';
import type { RatioHistory } from '../../lib/market/ratio-history.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const answer = (more: Partial<RatioAnswer> = {}): RatioAnswer => ({
  exchange: 'binance',
  measure: 'global-account',
  coin: 'solana',
  market: 'live',
  fetchedAtMs: NOON,
  ...more,
});
/** Hourly ratios that end at an instant; the last one is `last`. */
const hourly = (endMs: number, count: number, last = 2) => ({
  atMs: Array.from({ length: count }, (_, i) => endMs - hours(count - 1 - i)),
  ratio: Array.from({ length: count }, (_, i) => (i === count - 1 ? last : 1 + i / 1000)),
});
const columns = ({ atMs, ratio }: RatioHistory) => Array.from(atMs, (at, i) => [at, ratio[i]]);

describe('a history of ratios', () => {
  test('starts as the answer says, ascending whatever its order', () => {
    const { atMs, ratio } = hourly(NOON, 3);
    const history = mergeRatio(undefined, { atMs: atMs.toReversed(), ratio: ratio.toReversed() }, answer());
    expect(history).toEqual({ ...answer(), atMs: Float64Array.from(atMs), ratio: Float64Array.from(ratio) });
  });

  test('is the union by instant, of two at one instant the later answer’s', () => {
    const first = mergeRatio(undefined, { atMs: [NOON - hours(2), NOON - hours(1)], ratio: [1, 1.1] }, answer({ fetchedAtMs: NOON }));
    const next = mergeRatio(first, { atMs: [NOON - hours(1), NOON], ratio: [1.2, 1.3] }, answer({ fetchedAtMs: NOON + hours(1) }));
    expect(columns(next)).toEqual([
      [NOON - hours(2), 1],
      [NOON - hours(1), 1.2],
      [NOON, 1.3],
    ]);
    expect(next.fetchedAtMs).toBe(NOON + hours(1));
  });

  test('does not go back to an answer that was fetched earlier', () => {
    const first = mergeRatio(undefined, { atMs: [NOON], ratio: [2] }, answer({ fetchedAtMs: NOON + hours(1) }));
    const next = mergeRatio(first, { atMs: [NOON - hours(1), NOON], ratio: [1, 1] }, answer({ fetchedAtMs: NOON }));
    expect([columns(next).at(-1), next.atMs.length, next.fetchedAtMs]).toEqual([[NOON, 2], 2, NOON + hours(1)]);
  });

  test('leaves out what is no positive number, and instants more than a day ahead (another unit)', () => {
    const atMs = [NOON, NOON + 1, NOON + 2, NOON + 3, Number.NaN, NOON + days(2), NOON * 1000];
    const history = mergeRatio(undefined, { atMs, ratio: [1, 0, -1, Number.NaN, 1, 1, 1] }, answer());
    expect(columns(history)).toEqual([[NOON, 1]]);
  });

  test('keeps its points where an answer has none, and notes that the exchange answered', () => {
    const first = mergeRatio(undefined, hourly(NOON, 5), answer());
    const next = mergeRatio(first, { atMs: [], ratio: [] }, answer({ fetchedAtMs: NOON + days(1) }));
    expect([columns(next), next.fetchedAtMs]).toEqual([columns(first), NOON + days(1)]);
  });

  test('keeps every point of 35 days, and the last one of each UTC day before them', () => {
    const old = mergeRatio(undefined, hourly(NOON - days(30), 24 * 30), answer({ fetchedAtMs: NOON - days(30) }));
    const next = mergeRatio(old, hourly(NOON, 24 * 30), answer());
    const from = NOON - days(35);
    const early = columns(next).filter(([at = 0]) => at < from);
    expect(columns(next).filter(([at = 0]) => at >= from)).toHaveLength(35 * 24 + 1);
    expect(early.map(([at = 0]) => epochDayOf(at))).toEqual([...new Set(early.map(([at = 0]) => epochDayOf(at)))]);
    expect(new Date(early[3]?.[0] ?? 0).getUTCHours()).toBe(23);
  });

  test('never holds two exchanges, measures or coins: that is a bug', () => {
    const first = mergeRatio(undefined, hourly(NOON, 2), answer());
    expect(() => mergeRatio(first, hourly(NOON, 2), answer({ exchange: 'okx' }))).toThrow(/one exchange/);
    expect(() => mergeRatio(first, hourly(NOON, 2), answer({ measure: 'top-position' }))).toThrow(/one exchange/);
  });

  test('is begun anew with the other market: live and simulated are never joined', () => {
    const first = mergeRatio(undefined, hourly(NOON, 5), answer());
    const next = mergeRatio(first, { atMs: [NOON], ratio: [3] }, answer({ market: 'simulated' }));
    expect([next.market, columns(next)]).toEqual(['simulated', [[NOON, 3]]]);
  });

  test('ascends strictly and stays as it is when an answer is taken twice', () => {
    const point = fc.record({ hour: fc.integer({ min: -2000, max: 30 }), ratio: fc.double({ min: -0.1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.array(point, { maxLength: 60 }), (a, b) => {
        const points = (rows: typeof a) => ({ atMs: rows.map(({ hour }) => NOON + hours(hour)), ratio: rows.map(({ ratio }) => ratio) });
        const once = mergeRatio(mergeRatio(undefined, points(a), answer()), points(b), answer());
        expect(Array.from(once.atMs)).toEqual([...new Set(once.atMs)].toSorted((x, y) => x - y));
        expect(once.ratio.every((value) => value > 0)).toBe(true);
        expect(mergeRatio(once, points(b), answer())).toEqual(once);
      }),
    );
  });
});

test('the ratio at an instant is the newest at or before it, within the span', () => {
  const history = mergeRatio(undefined, { atMs: [NOON - hours(3), NOON], ratio: [1, 2] }, answer());
  expect(ratioAt(history, NOON, hours(2))).toEqual({ atMs: NOON, ratio: 2 });
  expect(ratioAt(history, NOON - 1, hours(3))).toEqual({ atMs: NOON - hours(3), ratio: 1 });
  expect(ratioAt(history, NOON - 1, hours(2))).toBeUndefined();
  expect(ratioAt(history, NOON - hours(4), hours(99))).toBeUndefined();
  expect(ratioAt(mergeRatio(undefined, { atMs: [], ratio: [] }, answer()), NOON, hours(2))).toBeUndefined();
});
