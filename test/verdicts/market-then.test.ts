import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationWindow } from '../../lib/analytics/correlation-window.ts';
import { isoDate } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { seriesUntil } from '../../lib/market/series-until.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { marketThen } from '../../lib/verdicts/market-then.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { publishedOn } from './given.ts';

const RUT = makeSeries('RUT', [
  ['2026-01-07', 2500],
  ['2026-01-08', 2525],
  ['2026-01-09', 2550],
  ['2026-01-12', 2560],
  ['2026-01-13', 2550],
  ['2026-01-14', 2600],
  ['2026-01-15', 2626],
]);
const TOTAL = makeSeries(
  'TOTAL',
  Array.from({ length: 15 }, (_, i) => [dayOf('2026-01-01') + i, 3e12 + i * 1e10]),
);
const fearGreed = {
  source: 'alternative.me',
  days: Int32Array.of(dayOf('2026-01-13'), dayOf('2026-01-14'), dayOf('2026-01-15')),
  value: Float64Array.of(48, 61, 54),
  classification: 'Neutral',
  market: 'live' as const,
  fetchedAtMs: 0,
};
const then = (when: string, series: readonly DailySeries[], more: object = {}): ReturnType<typeof marketThen> =>
  marketThen(publishedOn(when), historyOf({ series, ...more }));

describe('the market on an article’s day', () => {
  test('by hand: the changes of the day and of the week, and what Fear & Greed showed', () => {
    const market = then('2026-01-15', [RUT, TOTAL], { fearGreed });
    expect(market.equity).toMatchObject({ id: 'RUT', day: dayOf('2026-01-15'), source: 'alpha' });
    expect(market.equity?.ofDay).toBeCloseTo(0.01, 12);
    expect(market.equity?.ofWeek).toBeCloseTo(2626 / 2525 - 1, 12);
    expect(market.crypto?.ofDay).toBeCloseTo(3.14 / 3.13 - 1, 12);
    expect(market.crypto?.ofWeek).toBeCloseTo(3.14 / 3.07 - 1, 12);
    expect(market.fearGreed).toEqual({ day: dayOf('2026-01-14'), value: 61, source: 'alternative.me' });
    expect(market).not.toHaveProperty('correlation');
  });

  test('is of the session before on a day without one, and of New York’s day for an instant', () => {
    expect(then('2026-01-10', [RUT]).equity?.day).toBe(dayOf('2026-01-09'));
    expect(then('2026-01-15T03:00:00Z', [RUT, TOTAL])).toMatchObject({
      equity: { day: dayOf('2026-01-14') },
      crypto: { day: dayOf('2026-01-15') },
    });
  });

  test('knows nothing of what came later', () => {
    const later = then('2026-01-13', [RUT, TOTAL], { fearGreed });
    const cut = [seriesUntil(RUT, dayOf('2026-01-13'))!, seriesUntil(TOTAL, dayOf('2026-01-13'))!];
    expect(later).toEqual(then('2026-01-13', cut));
    expect(later).not.toHaveProperty('fearGreed');
  });

  test('is told by the fund where the index ends before, and says so', () => {
    const IWM = makeSeries('IWM', [
      ['2026-01-29', 250],
      ['2026-01-30', 255],
    ]);
    expect(then('2026-01-30', [RUT, IWM]).equity).toMatchObject({ id: 'IWM', day: dayOf('2026-01-30') });
    expect(then('2026-01-15', [RUT, IWM]).equity?.id).toBe('RUT');
  });

  test('leaves out a change beside a hole, and everything where the history does not reach the day', () => {
    const holed = makeSeries('RUT', [
      ['2026-01-05', 2450],
      ['2026-01-13', 2550],
      ['2026-01-15', 2626],
    ]);
    expect(Object.keys(then('2026-01-15', [holed]).equity ?? {})).toEqual(['id', 'day', 'ofWeek', 'source']);
    expect(then('2026-02-15', [RUT, TOTAL], { fearGreed })).toEqual({});
    expect(then('2020-02-15', [RUT, TOTAL], { fearGreed })).toEqual({});
    expect(then('2026-01-15', [])).toEqual({});
  });

  test('never has a figure that is no number, for any closes', () => {
    const close = fc.double({ min: 1e-9, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(fc.array(close, { maxLength: 40 }), (closes) => {
        const rows = closes.map((value, i) => [dayOf('2025-12-20') + i, value] as const);
        const market = then('2026-01-15', [makeSeries('RUT', rows), makeSeries('TOTAL', rows)]);
        for (const move of [market.equity, market.crypto]) {
          for (const value of [move?.ofDay ?? 0, move?.ofWeek ?? 0]) expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });
});

test.skipIf(!MARKET_DIR)('r of the 90 sessions then is that of the evidence as of the day (real history)', () => {
  const [rut, total] = [realSeries('RUT'), realSeries('TOTAL')];
  for (const date of ['2022-06-15', '2025-04-04', '2025-12-31']) {
    const correlation = then(date, [rut, total]).correlation!;
    const cut = correlationWindow(align(seriesUntil(rut, dayOf(date))!, seriesUntil(total, dayOf(date))!), 90)!;
    expect(correlation.r).toBeCloseTo(cut.pearson, 12);
    expect(correlation.interval).toEqual(cut.interval);
    expect([correlation.n, isoDate(correlation.to)]).toEqual([90, date]);
  }
});
