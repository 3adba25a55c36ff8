import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimWindow } from '../../../lib/claims/claim.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { SP500_CAPITALISATIONS } from '../../../lib/market/sp500-capitalisations.ts';
import { isSession } from '../../../lib/market/us-sessions.ts';
import type { Verdict } from '../../../lib/verdicts/verdict.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../../market/real-history.ts';
import { judged, told } from '../given.ts';

const value = (subject: string, more: Partial<Claim>): Claim => ({
  kind: 'market-value-change',
  subject,
  isSubjectNamed: true,
  unit: 'USD',
  direction: 'up',
  ...more,
});

/** A total by day, up to 15 January 2026, in billions. */
const total = (billions: readonly number[]): readonly DailySeries[] => [
  makeSeries(
    'TOTAL',
    billions.map((one, i) => [dayOf('2026-01-15') - billions.length + 1 + i, one * 1e9]),
  ),
];
const week: ClaimWindow = { kind: 'rolling', days: 7 };
const month: ClaimWindow = { kind: 'rolling', days: 30 };
const WHEN = '2026-01-15T23:30:00Z';
const onTotal = (billions: readonly number[], claim: Claim): string => told(judged(claim, WHEN, { series: total(billions) }));
const rising = Array.from({ length: 60 }, (_, i) => 3000 + 10 * i);

describe('the market value of crypto', () => {
  test('by hand: from 3520 to 3590 billion in a week are 70 billion', () => {
    const verdict = judged(value('TOTAL', { value: 70e9, halfDigit: 5e9, window: week }), WHEN, { series: total(rising) });
    expect(verdict).toMatchObject({ word: 'matches', ours: 70e9, unit: 'USD' });
    expect(verdict.steps?.map(({ what, value: amount }) => [what, amount / 1e9])).toEqual([
      ['base', 3510],
      ['capitalisation', 3580],
      ['added', 70],
    ]);
  });

  test('is off where it went the other way, or by less than half of it, however the days are taken', () => {
    const falling = rising.toReversed();
    expect(onTotal(falling, value('TOTAL', { value: 300e9, halfDigit: 5e10, window: month }))).toMatch(/^off: -3/);
    expect(onTotal(rising, value('TOTAL', { value: 300e9, halfDigit: 5e10, window: month, direction: 'down' }))).toMatch(/^off: 3/);
    expect(onTotal(rising, value('TOTAL', { value: 2e12, halfDigit: 5e10, window: month }))).toMatch(/^off: 3/);
    expect(onTotal(rising, value('TOTAL', { value: 50e9, halfDigit: 5e9, window: month }))).toBe('unknown: differs');
    expect(onTotal(rising, value('TOTAL', { value: 450e9, halfDigit: 5e9, window: month }))).toBe('unknown: differs');
  });

  test('is never off over some days or hours, which closes do not know', () => {
    for (const window of [{ kind: 'day' }, { kind: 'rolling', days: 1 }, { kind: 'rolling', days: 3 }] as const) {
      expect(onTotal(rising.toReversed(), value('TOTAL', { value: 300e9, halfDigit: 5e10, window }))).toBe('unknown: differs');
    }
  });

  test('with "more than" and "nearly" has their room', () => {
    expect(onTotal(rising, value('TOTAL', { value: 200e9, halfDigit: 5e9, window: month, hedge: 'over' }))).toMatch(/^matches/);
    expect(onTotal(rising, value('TOTAL', { value: 330e9, halfDigit: 5e9, window: month }))).toMatch(/^unknown|^matches/);
    expect(onTotal(rising, value('TOTAL', { value: 350e9, halfDigit: 5e9, window: month, hedge: 'about' }))).toMatch(/^matches/);
  });

  test('needs a window, its own or that of the per cent beside it, an amount, a direction and the closes', () => {
    const claim = value('TOTAL', { value: 70e9, halfDigit: 5e9 });
    expect(onTotal(rising, claim)).toBe('unknown: window');
    const beside: Claim = { kind: 'change-over-window', subject: 'TOTAL', isSubjectNamed: true, value: 2, unit: '%', window: week };
    expect(judged(claim, WHEN, { series: total(rising) }, [beside]).word).toBe('matches');
    const { direction: _, ...plain } = { ...claim, window: week };
    expect(onTotal(rising, plain)).toBe('unknown: unclear');
    expect(onTotal(rising, { ...claim, window: { kind: 'since-event', event: 'event' } })).toBe('unknown: window');
    expect(told(judged({ ...claim, window: week }, '2026-03-15', { series: total(rising) }))).toMatch(/^unknown: history/);
    expect(told(judged({ ...claim, window: week }, WHEN, {}))).toBe('unknown: no-series');
    expect(onTotal(rising, { ...claim, window: week, scope: 'tvl' })).toBe('unknown: not-served');
    expect(told(judged({ ...claim, subject: 'SPX', window: week }, WHEN, { series: total(rising) }))).toBe('unknown: no-series');
    expect(told(judged({ ...claim, subject: 'NDX', window: week }, WHEN, { series: total(rising) }))).toBe('unknown: not-served');
  });

  test('said as it was always matches', () => {
    const closes = fc.array(fc.integer({ min: 1000, max: 5000 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(closes, (billions) => {
        const added = (billions.at(-2)! - billions.at(-9)!) * 1e9;
        if (added === 0) return;
        const claim = value('TOTAL', { value: Math.abs(added), direction: added > 0 ? 'up' : 'down', window: week });
        expect(judged(claim, WHEN, { series: total(billions) }).word).toBe('matches');
      }),
    );
  });
});

describe('the market value of the Russell 2000', () => {
  // 2.95tn at 2000 points on 22 February 2024: 2500 points at the end of 2025 are 3.6875tn, by the least count 3.17tn.
  const series = [
    makeSeries('RUT', [
      ['2024-02-22', 2000],
      ['2025-12-31', 2500],
      ['2026-01-13', 2640],
      ['2026-01-14', 2665],
      ['2026-01-15', 2670],
    ]),
  ];
  const first15: ClaimWindow = { kind: 'first-days', days: 15, year: 2026 };
  const perCent: Claim = {
    kind: 'change-over-window',
    subject: 'RUT',
    isSubjectNamed: true,
    value: 7,
    unit: '%',
    direction: 'up',
    window: first15,
  };
  const added = (more: Partial<Claim>): Claim => value('RUT', { value: 220e9, halfDigit: 5e9, window: first15, ...more });
  const on = (claim: Claim, beside: readonly Claim[] = []): string => told(judged(claim, '2026-01-15', { series }, beside));

  test('by hand: 6.8 % of 3.69tn are 251 billion, of the least count 216 billion; between them lies a match', () => {
    const verdict = judged(added({}), '2026-01-15', { series });
    expect(verdict.word).toBe('matches');
    const step = (what: string): number => verdict.steps?.find((one) => one.what === what)?.value ?? Number.NaN;
    expect(step('capitalisation-then')).toBeCloseTo(3.6875e12, 0);
    expect(step('added')).toBeCloseTo(3.6875e12 * (step('close') / 2500 - 1), 0);
    expect(on(added({ value: 245e9 }))).toMatch(/^matches/);
    expect(on(added({ value: 300e9 }))).toBe('unknown: differs');
    expect(on(added({ value: 150e9 }))).toBe('unknown: differs');
  });

  test('takes its time from the per cent beside it, and shows what the two imply: 3.14tn', () => {
    const { window: _, ...plain } = added({});
    expect(on(plain)).toBe('unknown: window');
    const verdict = judged(plain, '2026-01-15', { series }, [perCent]);
    expect(verdict.word).toBe('matches');
    const implied = verdict.steps?.find(({ what }) => what === 'implied')?.value ?? Number.NaN;
    expect(implied / 1e12).toBeCloseTo(3.14, 2);
  });

  test('is off only for the other direction, never for what it may have counted', () => {
    expect(on(added({ direction: 'down' }))).toMatch(/^off/);
    expect(on(added({ value: 900e9 }))).toBe('unknown: differs');
  });

  test('cannot be checked where no capitalisation was published by then, or the index has no close', () => {
    const early = [
      makeSeries('RUT', [
        ['2014-12-31', 1200],
        ['2015-01-15', 1150],
      ]),
    ];
    const claim = value('RUT', { value: 100e9, window: { kind: 'first-days', days: 15, year: 2015 }, direction: 'down' });
    expect(told(judged(claim, '2015-01-15', { series: early }))).toBe('unknown: not-served');
    expect(told(judged(added({}), '2026-01-15', { series: early }))).toMatch(/^unknown: history 2025-12-31 to 2026-01-15/);
  });
});

test.skipIf(!MARKET_DIR)('real history: in 2025 the Russell added 369 billion by the published figure, 317 by the least count', () => {
  const series = [realSeries('RUT')];
  const on = (amount: number, direction: 'up' | 'down' = 'up'): string =>
    judged(value('RUT', { value: amount, halfDigit: 5e9, direction, window: { kind: 'to-date', unit: 'year' } }), '2025-12-31T22:00:00Z', {
      series,
    }).word;
  expect([on(370e9), on(320e9), on(250e9), on(370e9, 'down')]).toEqual(['matches', 'matches', 'unknown', 'off']);
});

test('the published capitalisations of the S&P 500 are of sessions, ascending, each with its source and address', () => {
  const days = SP500_CAPITALISATIONS.map(({ day }) => day);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.every(isSession)).toBe(true);
  for (const { source, url } of SP500_CAPITALISATIONS) {
    expect(source).toMatch(/\b20\d\d\b/);
    expect(url).toMatch(/^https:\/\//);
  }
});

describe.skipIf(!MARKET_DIR)('the market value of the S&P 500, real history', () => {
  test('the published figures make 8.3 to 8.8 billion a point', () => {
    const { days, close } = realSeries('SPX');
    const perPoint = SP500_CAPITALISATIONS.map(({ day, value: amount }) => amount / 1e9 / (close[days.indexOf(day)] ?? 0));
    expect(perPoint.map((one) => one.toFixed(2))).toEqual(['8.28', '8.39', '8.82']);
  });

  test('on 3 April 2025 it lost 274.45 points, 2.4 trillion; $2.4tn matches, $3.5tn cannot be told, and over one day nothing is off', () => {
    const series = [realSeries('SPX')];
    const on = (amount: number, direction: 'up' | 'down' = 'down'): Verdict =>
      judged(value('SPX', { value: amount, halfDigit: 5e10, direction, window: { kind: 'day' } }), '2025-04-03T22:00:00Z', { series });
    expect(on(2.4e12).word).toBe('matches');
    const ours = (51.86e12 * (5396.52 - 5670.97)) / 5881.63;
    expect(on(2.4e12).steps?.find(({ what }) => what === 'added')?.value).toBeCloseTo(ours, -9);
    expect([on(3.5e12).word, on(2.4e12, 'up').word]).toEqual(['unknown', 'unknown']);
  });
});
