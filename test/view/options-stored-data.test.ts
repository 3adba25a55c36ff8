import { expect, test } from 'vitest';
import { epochDay } from '../../lib/core/time.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { storedDataJson } from '../../lib/view/stored-data.ts';

const DAY = epochDay(2025, 12, 30);
const AT = Date.UTC(2026, 0, 2, 3, 4, 5);

const SERIES: DailySeries = {
  id: 'TOTAL',
  days: Int32Array.of(DAY, DAY + 1),
  close: Float64Array.of(3.07e12, 0.1 + 0.2),
  segments: [{ source: 'coinmarketcap-v3', from: DAY, factor: 1.03 }],
  provisionalFrom: DAY + 1,
  market: 'live',
  fetchedAtMs: AT,
  stamp: 'verified',
};

const document = (): Readonly<Record<string, unknown>> =>
  JSON.parse(
    storedDataJson({
      settings: DEFAULT_SETTINGS,
      series: [SERIES],
      snapshots: [{ source: 'coingecko-global', day: DAY, atMs: AT, totalUsd: 3e12, market: 'live' }],
      version: '1.2.3',
      nowMs: AT,
    }),
  );

test('holds settings, series and snapshots with dates as dates and numbers in full precision', () => {
  expect(document()).toEqual({
    schema: 'comove-data/1',
    generatedAt: '2026-01-02T03:04:05.000Z',
    version: '1.2.3',
    settings: DEFAULT_SETTINGS,
    series: [
      {
        id: 'TOTAL',
        market: 'live',
        fetchedAt: '2026-01-02T03:04:05.000Z',
        stamp: 'verified',
        provisionalFrom: '2025-12-31',
        segments: [{ source: 'coinmarketcap-v3', from: '2025-12-30', factor: 1.03 }],
        days: ['2025-12-30', '2025-12-31'],
        close: [3.07e12, 0.30000000000000004],
      },
    ],
    snapshots: [{ day: '2025-12-30', at: '2026-01-02T03:04:05.000Z', source: 'coingecko-global', totalUsd: 3e12, market: 'live' }],
  });
});

test('nothing that is remembered of pages is in it', () => {
  expect(Object.keys(document())).toEqual(['schema', 'generatedAt', 'version', 'settings', 'series', 'snapshots']);
});
