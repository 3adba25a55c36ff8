import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { sincePublished } from '../../lib/verdicts/since-published.ts';
import { dayOf } from '../market/make-series.ts';
import { publishedOn } from './given.ts';
import { ranged, steady } from './ranged.ts';

/** The Russell at 2,500 up to 14 January and 2,600 after it; the market at 3 and then 3.3 trillion. */
const STORED = [
  ranged('RUT', '2026-01-02', [...steady(9, 2500), ...steady(20, 2600)]),
  ranged('TOTAL', '2026-01-01', [...steady(14, 3e12), ...steady(30, 3.3e12)]),
  ranged('BTC', '2026-01-01', [...steady(14, 100_000), ...steady(30, 90_000)]),
];
const history = historyOf({ series: STORED });

describe('since a text was published', () => {
  test('by hand: from the last close before it to the newest one', () => {
    const since = sincePublished(publishedOn('2026-01-15T12:00:00Z'), 'BTC', history);
    expect(since.russell).toMatchObject({ subject: 'RUT', fromClose: 2500, toClose: 2600, from: dayOf('2026-01-14'), sources: ['alpha'] });
    expect(since.russell?.change).toBeCloseTo(0.04, 12);
    expect(since.crypto?.change).toBeCloseTo(0.1, 12);
    expect(since.coin).toMatchObject({ symbol: 'BTC', fromClose: 100_000, toClose: 90_000, to: dayOf('2026-02-13') });
  });

  test('of a date alone, from the close that was known wherever it began', () => {
    const since = sincePublished(publishedOn('2026-01-15'), undefined, history);
    expect(isoDate(since.crypto?.from ?? 0)).toBe('2026-01-14');
    expect(since.coin).toBeUndefined();
  });

  test('IWM stands in for the index, and is called so', () => {
    const fund = historyOf({ series: [ranged('IWM', '2026-01-02', [...steady(9, 250), ...steady(9, 260)])] });
    expect(sincePublished(publishedOn('2026-01-15T12:00:00Z'), undefined, fund).russell?.subject).toBe('IWM');
  });

  test('no date, no first close, no newer close: nothing', () => {
    expect(sincePublished(undefined, 'BTC', history)).toEqual({});
    expect(sincePublished(publishedOn('2025-06-15T12:00:00Z'), 'BTC', history)).toEqual({});
    expect(sincePublished(publishedOn('2026-02-14T12:00:00Z'), 'BTC', history).crypto).toBeUndefined();
    expect(sincePublished(publishedOn('2026-01-15T12:00:00Z'), 'DOGE', history).coin).toBeUndefined();
  });

  test('a day in progress is no end', () => {
    const running = historyOf({ series: [ranged('BTC', '2026-01-01', steady(16, 100), { provisionalFrom: dayOf('2026-01-16') })] });
    expect(isoDate(sincePublished(publishedOn('2026-01-14T12:00:00Z'), 'BTC', running).coin?.to ?? 0)).toBe('2026-01-15');
  });

  test('whatever the hour, it never begins after the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 6), max: Date.UTC(2026, 1, 1) }), fc.boolean(), (ms, isDayOnly) => {
        const { crypto, russell } = sincePublished({ ms, isDayOnly }, undefined, history);
        for (const one of [crypto, russell]) expect((one?.from ?? 0) * 86_400_000).toBeLessThanOrEqual(ms);
        expect(crypto && crypto.from < crypto.to).toBe(true);
      }),
    );
  });
});
