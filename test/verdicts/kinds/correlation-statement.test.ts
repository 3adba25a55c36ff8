import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationInterval } from '../../../lib/analytics/correlation-interval.ts';
import { correlationWindow } from '../../../lib/analytics/correlation-window.ts';
import type { Claim } from '../../../lib/claims/claim.ts';
import { isoDate } from '../../../lib/core/time.ts';
import { align } from '../../../lib/market/align.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { seriesUntil } from '../../../lib/market/series-until.ts';
import { sessionDays } from '../../analytics/session-pair.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../../market/real-history.ts';
import { judged, told } from '../given.ts';

/** A fixed sequence without pattern, between −1 and 1 (Weyl). */
const noise = (i: number, step: number): number => 2 * ((i * step) % 1) - 1;

/** Russell and Bitcoin on 200 sessions; Bitcoin's returns are `share` of the Russell's, and else its own. */
function pair(share: number, count = 200): readonly DailySeries[] {
  const days = sessionDays(count);
  let [a, b] = [2000, 50_000];
  const rows = [...days].map((day, i) => {
    const common = noise(i, 0.618_033_988_7);
    a *= 1 + 0.01 * common;
    b *= 1 + 0.02 * (share * common + (1 - Math.abs(share)) * noise(i, 0.414_213_562_3));
    return [day, a, b] as const;
  });
  return [
    makeSeries(
      'RUT',
      rows.map(([day, x]) => [day, x]),
    ),
    makeSeries(
      'BTC',
      rows.map(([day, , y]) => [day, y]),
    ),
  ];
}

const correlation = (more: Partial<Claim>, subject = 'BTC~RUT'): Claim => ({
  kind: 'correlation-statement',
  subject,
  isSubjectNamed: true,
  unit: 'coef',
  ...more,
});
const endOf = (series: readonly DailySeries[]): string => `${isoDate(series[0]?.days.at(-1) ?? 0)}T22:00:00Z`;
const verdictOn = (series: readonly DailySeries[], claim: Claim): string =>
  told(judged(claim, endOf(series), { series })).replace(/ coef on .*/u, '');

describe('a stated correlation', () => {
  const days90 = { kind: 'rolling', days: 90 } as const;

  test('by hand: two prices that move as one have 1, of which 0.99 is not in the interval, nor clearly out of it', () => {
    const one = makeSeries(
      'RUT',
      [...pair(1)[0]!.days].map((day, i) => [day, pair(1)[0]!.close[i]!]),
    );
    const two = makeSeries(
      'BTC',
      [...one.days].map((day, i) => [day, 7 * one.close[i]!]),
    );
    expect(verdictOn([one, two], correlation({ value: 1, window: days90 }))).toBe('matches: 1');
    expect(verdictOn([one, two], correlation({ value: 0.95, window: days90 }))).toBe('unknown: unclear');
    expect(verdictOn([one, two], correlation({ value: 0.2, window: days90 }))).toBe('off: 1');
  });

  test('matches inside the interval, whose ends and n it shows', () => {
    const series = pair(0.6);
    const { days, x, y } = align(series[1]!, series[0]!);
    const change = (close: Float64Array): Float64Array =>
      Float64Array.from({ length: 90 }, (_, k) => Math.log(close[days.length - 90 + k]! / close[days.length - 91 + k]!));
    const interval = correlationInterval(change(x), change(y))!;
    const verdict = judged(correlation({ value: interval.high - 0.001, window: days90 }), endOf(series), { series });
    expect(verdict.word).toBe('matches');
    const step = (what: string): number => verdict.steps?.find((one) => one.what === what)?.value ?? Number.NaN;
    expect(step('r')).toBeCloseTo(interval.r, 10);
    expect(step('r-low')).toBeCloseTo(interval.low, 10);
    expect(step('r-high')).toBeCloseTo(interval.high, 10);
    expect(step('returns')).toBe(90);
  });

  test('is never off without a period, and names the one that was looked at', () => {
    const series = pair(0.9);
    const verdict = judged(correlation({ value: -0.5 }), endOf(series), { series });
    expect(told(verdict)).toBe('unknown: unclear');
    expect(verdict.steps).toContainEqual(expect.objectContaining({ what: 'returns-by-default', value: 90 }));
    expect(told(judged(correlation({ value: -0.5, window: days90 }), endOf(series), { series }))).toMatch(/^off/);
  });

  test('with a sign in words has it: negatively correlated, at 0.45', () => {
    const series = pair(-0.6);
    const r = judged(correlation({ value: 0, window: days90 }), endOf(series), { series }).steps?.[0]?.value ?? Number.NaN;
    expect(verdictOn(series, correlation({ value: -r, direction: 'negative', window: days90 }))).toMatch(/^matches/);
    expect(verdictOn(series, correlation({ value: 3, window: days90 }))).toBe('unknown: unclear');
  });
});

describe('a correlation in words', () => {
  const window = { kind: 'rolling', days: 180 } as const;

  test('follows the interval, not the point', () => {
    expect(verdictOn(pair(0.8), correlation({ direction: 'positive' }))).toMatch(/^matches/);
    expect(verdictOn(pair(-0.8), correlation({ direction: 'negative' }))).toMatch(/^matches/);
    expect(verdictOn(pair(0), correlation({ direction: 'flat' }))).toMatch(/^matches/);
    expect(verdictOn(pair(0), correlation({ direction: 'positive', window }))).toBe('unknown: unclear');
  });

  test('is never off: others tell it from other hours, prices or times', () => {
    expect(verdictOn(pair(-0.95), correlation({ direction: 'positive', window }))).toBe('unknown: unclear');
    expect(verdictOn(pair(0.95), correlation({ direction: 'flat', window }))).toBe('unknown: unclear');
  });

  test('that rises or weakens, or has no sign, cannot be checked', () => {
    for (const direction of ['up', 'down'] as const) expect(verdictOn(pair(0.8), correlation({ direction }))).toBe('unknown: unclear');
    expect(verdictOn(pair(0.8), correlation({}))).toBe('unknown: unclear');
  });
});

describe('what a correlation needs', () => {
  test('both series, their history up to the text, and twenty returns', () => {
    const series = pair(0.5);
    const claim = correlation({ direction: 'positive', window: { kind: 'rolling', days: 90 } });
    expect(told(judged(claim, endOf(series), { series: series.slice(1) }))).toBe('unknown: no-series');
    expect(told(judged({ ...claim, subject: 'BTC~XAU' }, endOf(series), { series }))).toBe('unknown: no-series');
    expect(told(judged({ ...claim, subject: 'BTC' }, endOf(series), { series }))).toBe('unknown: subject');
    expect(told(judged(claim, '2026-03-01', { series }))).toMatch(/^unknown: history/);
    expect(verdictOn(pair(0.5, 40), claim)).toMatch(/^unknown: history/);
    expect(verdictOn(pair(0.5), { ...claim, window: { kind: 'rolling', days: 10 } })).toBe('unknown: unclear');
    expect(verdictOn(pair(0.5), { ...claim, window: { kind: 'since-event', event: 'event' } })).toBe('unknown: window');
  });

  test('of stocks in general is told by the S&P 500, and says so', () => {
    const [equity, bitcoin] = pair(0.8);
    const series = [{ ...equity!, id: 'SPX' as const }, bitcoin!];
    expect(judged(correlation({ direction: 'positive' }, 'BTC~EQUITIES'), endOf(series), { series }).steps?.[0]).toMatchObject({
      subject: 'BTC~SPX',
    });
  });

  test('of two coins counts every day', () => {
    const rows = Array.from({ length: 150 }, (_, i) => dayOf('2024-01-01') + i);
    let price = 100;
    const closes = rows.map((_, i) => (price *= 1 + 0.03 * noise(i, 0.618_033_988_7)));
    const series = [
      makeSeries(
        'BTC',
        rows.map((day, i) => [day, closes[i]!]),
      ),
      makeSeries(
        'ETH',
        rows.map((day, i) => [day, closes[i]! ** 2]),
      ),
    ];
    const verdict = judged(
      correlation({ value: 1, halfDigit: 0.005, window: { kind: 'since', from: '2024-04' } }, 'ETH~BTC'),
      '2024-05-29T23:00:00Z',
      {
        series,
      },
    );
    expect(verdict.word).toBe('matches');
    expect(verdict.steps).toContainEqual(expect.objectContaining({ what: 'returns', value: dayOf('2024-05-29') - dayOf('2024-03-31') }));
  });

  test('never makes a figure that is no number, for any prices', () => {
    const price = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(price, price), { minLength: 30, maxLength: 60 }), (prices) => {
        const days = sessionDays(prices.length);
        const series = [
          makeSeries(
            'RUT',
            prices.map(([x], i) => [days[i]!, x]),
          ),
          makeSeries(
            'BTC',
            prices.map(([, y], i) => [days[i]!, y]),
          ),
        ];
        const verdict = judged(correlation({ value: 0.5, window: { kind: 'rolling', days: 25 } }), endOf(series), { series });
        for (const { value } of verdict.steps ?? []) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe.skipIf(!MARKET_DIR)('correlations in real history', () => {
  test('are those of the evidence: r of 90 sessions and its interval, and the words that follow', () => {
    const series = [realSeries('RUT'), realSeries('TOTAL')];
    for (const date of ['2019-06-14', '2022-06-15', '2025-12-31']) {
      const window = correlationWindow(align(seriesUntil(series[0]!, dayOf(date))!, seriesUntil(series[1]!, dayOf(date))!), 90)!;
      const verdict = judged(
        correlation({ direction: 'positive', value: window.pearson, halfDigit: 0.005 }, 'RUT~TOTAL'),
        `${date}T21:30:00Z`,
        { series },
      );
      expect(verdict).toMatchObject({ word: 'matches' });
      const words = judged(correlation({ direction: 'positive' }, 'RUT~TOTAL'), `${date}T21:30:00Z`, { series }).word;
      expect(words).toBe(window.words === 'move together' ? 'matches' : 'unknown');
    }
  });
});
