import { describe, expect, test } from 'vitest';
import { marketValueAdded } from '../../lib/analytics/market-value-added.ts';
import { yearToDate } from '../../lib/analytics/year-to-date.ts';
import type { IndexCapitalisation } from '../../lib/market/index-capitalisations.ts';
import { RUSSELL_2000_CAPITALISATIONS } from '../../lib/market/index-capitalisations.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';

const figure = (date: string, value: number): IndexCapitalisation => ({
  day: dayOf(date),
  value,
  source: 'a fact sheet',
  url: 'https://example.org',
});

describe('market value added', () => {
  const dates = ['2023-06-30', '2023-12-29', '2024-02-22', '2024-03-01'];
  const [days, close] = [Int32Array.from(dates, dayOf), Float64Array.of(1000, 1100, 1210, 1331)];
  const period = { value: 0.21, from: dayOf('2023-12-29'), to: dayOf('2024-03-01') };
  const [older, newer] = [figure('2023-06-30', 2e12), figure('2024-02-22', 3e12)];

  test('by hand: a published 2tn, moved with the index by 10 % to the start, times the return', () => {
    const added = marketValueAdded(days, close, period, [older]);
    expect(added?.start).toBeCloseTo(2.2e12, 0);
    expect(added?.value).toBeCloseTo(0.462e12, 0);
    expect(added).toMatchObject({ return: 0.21, from: period.from, to: period.to, published: older });
  });

  test('rests on the newest figure of the start or before: nothing is known early', () => {
    expect(marketValueAdded(days, close, period, [older, newer])?.published).toBe(older);
    expect(marketValueAdded(days, close, { ...period, from: newer.day }, [older, newer])).toMatchObject({ start: 3e12, published: newer });
    expect(marketValueAdded(days, close, period, [newer])).toBeUndefined();
    expect(marketValueAdded(days, close, period, [])).toBeUndefined();
  });

  test('is undefined where the index has no close on the day of the figure or of the start', () => {
    const [first, second, third] = [0, 1, 2].map((gone) =>
      marketValueAdded(
        days.filter((_, i) => i !== gone),
        close.filter((_, i) => i !== gone),
        period,
        [older],
      ),
    );
    expect([first, second]).toEqual([undefined, undefined]);
    expect(third).toBeDefined();
  });

  test('knows no unit of the index, and a loss is negative', () => {
    const scaled = marketValueAdded(
      days,
      close.map((value) => value * 1024),
      { ...period, value: -0.1 },
      [older],
    );
    expect(scaled?.value).toBe(marketValueAdded(days, close, { ...period, value: -0.1 }, [older])?.value);
    expect(scaled?.value).toBeCloseTo(-0.22e12, 0);
  });
});

describe('the published capitalisations of the Russell 2000', () => {
  test('are of sessions, ascending, each with its source and address', () => {
    const days = RUSSELL_2000_CAPITALISATIONS.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.every(isSession)).toBe(true);
    for (const { source, url, value } of RUSSELL_2000_CAPITALISATIONS) {
      expect(source).toMatch(/\b20\d\d\b/);
      expect(url).toMatch(/^https:\/\//);
      expect(value).toBeGreaterThan(1e12);
    }
  });

  test.skipIf(!MARKET_DIR)('move with the index: each is within 3 % of the one before, moved by it', () => {
    const { days, close } = realSeries('RUT');
    RUSSELL_2000_CAPITALISATIONS.slice(1).forEach(({ day, value }, i) => {
      const before = RUSSELL_2000_CAPITALISATIONS[i]!;
      const moved = before.value * (close[days.indexOf(day)]! / close[days.indexOf(before.day)]!);
      expect(Math.abs(value / moved - 1)).toBeLessThan(0.03);
    });
  });

  test.skipIf(!MARKET_DIR)(
    'in 2025 the Russell added 369 billion dollars to 3.27 trillion (rows of the file and the figure of February 2024)',
    () => {
      const { days, close } = realSeries('RUT');
      const added = marketValueAdded(days, close, yearToDate(days, close)!, RUSSELL_2000_CAPITALISATIONS);
      expect(added?.start).toBeCloseTo((2.95e12 * 2230.159912) / 2013.839966, 0);
      expect(added?.value).toBeCloseTo((2.95e12 * (2481.909912 - 2230.159912)) / 2013.839966, 0);
    },
  );
});
