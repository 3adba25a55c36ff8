import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../../market/real-history.ts';
import { judged, told } from '../given.ts';

const changed = (day: number, perCent: number): number => (day >= dayOf('2026-01-10') ? 100 + perCent : 100);

/** Ether and Bitcoin from 15 December on: as they were, and from 10 January on changed by so many per cent. */
function prices(ether: number, bitcoin: number): readonly DailySeries[] {
  const rows = Array.from({ length: 32 }, (_, i) => dayOf('2025-12-15') + i);
  return [
    makeSeries(
      'ETH',
      rows.map((day) => [day, changed(day, ether)]),
    ),
    makeSeries(
      'BTC',
      rows.map((day) => [day, changed(day, bitcoin)]),
    ),
  ];
}

const WHEN = '2026-01-15T23:00:00Z';
const margin = (more: Partial<Claim>): Claim => ({
  kind: 'streak-outperformance',
  subject: 'ETH~BTC',
  isSubjectNamed: true,
  scope: 'relative-outperformance',
  direction: 'above',
  window: { kind: 'rolling', days: 7 },
  ...more,
});
const on = (ether: number, bitcoin: number, more: Partial<Claim>): string =>
  told(judged(margin(more), WHEN, { series: prices(ether, bitcoin) }));

describe('a margin of outperformance', () => {
  test('by hand: +22 % against +10 % are 12 points, and 10.9 % in terms of the other', () => {
    expect(on(22, 10, { value: 12, unit: 'pp', halfDigit: 0.5 })).toBe('matches: 12 pp on 2026-01-14');
    expect(on(22, 10, { value: 10.9, unit: '%', halfDigit: 0.05 })).toBe('matches: 10.91 % on 2026-01-14');
    expect(on(22, 10, { value: 10.9, unit: 'pp', halfDigit: 0.05 })).toBe('unknown: differs');
  });

  test('without a number is the lead alone, and of the other one is read from its side', () => {
    expect(on(22, 10, {})).toMatch(/^matches: 12 pp/);
    expect(on(10, 22, { direction: 'below', value: 12, unit: 'pp' })).toMatch(/^matches: 12 pp/);
    const { steps } = judged(margin({ direction: 'below' }), WHEN, { series: prices(10, 22) });
    expect(steps?.slice(0, 2).map(({ subject, value }) => `${subject} ${value.toFixed(0)}`)).toEqual(['BTC 22', 'ETH 10']);
  });

  test('is off where the one was clearly behind, over a week and more', () => {
    expect(on(10, 22, { value: 12, unit: 'pp' })).toMatch(/^off: -12 pp/);
    expect(on(10, 22, {})).toBe('unknown: differs');
    expect(on(10, 11, { value: 12, unit: 'pp' })).toBe('unknown: differs');
    expect(on(30, 10, { value: 12, unit: 'pp' })).toBe('unknown: differs');
    expect(on(10, 22, { value: 12, unit: 'pp', window: { kind: 'rolling', days: 1 } })).toBe('unknown: differs');
  });

  test('in line with each other, or near, says nothing of a lead', () => {
    expect(on(22, 10, { direction: 'flat' })).toBe('unknown: unclear');
    expect(on(22, 10, { direction: 'near' })).toBe('unknown: unclear');
  });

  test('needs a window, both series and their closes, and a per cent', () => {
    const { window: _, ...plain } = margin({ value: 12, unit: 'pp' });
    expect(told(judged(plain, WHEN, { series: prices(22, 10) }))).toBe('unknown: window');
    expect(told(judged(margin({}), WHEN, { series: prices(22, 10).slice(1) }))).toBe('unknown: no-series');
    expect(told(judged(margin({}), '2026-03-15', { series: prices(22, 10) }))).toMatch(/^unknown: history/);
    expect(on(22, 10, { value: 12, unit: 'USD' })).toBe('unknown: unclear');
  });

  test('said as it was always matches, and never is off', () => {
    const change = fc.integer({ min: -50, max: 100 });
    fc.assert(
      fc.property(change, change, (ether, bitcoin) => {
        fc.pre(ether !== bitcoin);
        const verdict = on(ether, bitcoin, {
          value: Math.abs(ether - bitcoin),
          unit: 'pp',
          direction: ether > bitcoin ? 'above' : 'below',
        });
        expect(verdict).toMatch(/^matches/);
      }),
    );
  });
});

test.skipIf(!MARKET_DIR)(
  'real history: in 2025 the Russell 2000 gained 11.3 %, the S&P 500 16.4 % (rows of the files), so it lagged by 5.1 points',
  () => {
    const series = [realSeries('RUT'), realSeries('SPX')];
    const year = { kind: 'to-date', unit: 'year' } as const;
    const claim = margin({ subject: 'RUT~SPX', window: year, value: 5.1, unit: 'pp', halfDigit: 0.05 });
    expect(judged({ ...claim, direction: 'below' }, '2025-12-31T22:00:00Z', { series }).word).toBe('matches');
    expect(judged(claim, '2025-12-31T22:00:00Z', { series }).word).toBe('off');
  },
);
