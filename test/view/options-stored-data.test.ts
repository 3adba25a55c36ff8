import { expect, test } from 'vitest';
import { epochDay } from '../../lib/core/time.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { storedDataParts } from '../../lib/view/stored-data.ts';
import type { StoredDataInput } from '../../lib/view/stored-data.ts';

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

const HOUR = 3_600_000;

/** A store that holds a series and a snapshot. */
const BARE: StoredDataInput = {
  settings: DEFAULT_SETTINGS,
  series: [SERIES],
  snapshots: [{ source: 'coingecko-global', day: DAY, atMs: AT, totalUsd: 3e12, market: 'live' }],
  universe: undefined,
  coins: [],
  ratios: [],
  fearGreed: undefined,
  balances: [],
  totals: undefined,
  version: '1.2.3',
  nowMs: AT,
};

const document = (more?: Partial<StoredDataInput>): Readonly<Record<string, unknown>> =>
  JSON.parse([...storedDataParts({ ...BARE, ...more })].join(''));

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
    universe: null,
    coins: [],
    ratios: [],
    fearGreed: null,
    balances: [],
    totals: null,
  });
});

const ORIGIN = { market: 'live', fetchedAtMs: AT } as const;
const ALTCOINS: Partial<StoredDataInput> = {
  universe: {
    ...ORIGIN,
    source: 'coingecko-markets',
    coins: [
      {
        key: 'made-up',
        symbol: 'MDU',
        name: 'Made "Up"',
        rank: 3,
        capUsd: 1e9,
        priceUsd: 0.1,
        ath: { priceUsd: 0.4, day: DAY - 9, drawdown: -0.75 },
      },
    ],
  },
  coins: [
    {
      ...ORIGIN,
      coin: 'made-up',
      days: Int32Array.of(DAY - 1, DAY),
      close: Float64Array.of(0.1, 1 / 3),
      takerBuyShare: Float64Array.of(0.5, Number.NaN),
      segments: [{ source: 'binance-coins', from: DAY - 1, factor: 1 }],
    },
  ],
  ratios: [
    {
      ...ORIGIN,
      exchange: 'okx',
      measure: 'top-position',
      coin: 'made-up',
      atMs: Float64Array.of(AT - HOUR, AT),
      ratio: Float64Array.of(1.25, 2 / 3),
    },
  ],
  fearGreed: {
    ...ORIGIN,
    source: 'alternative-me',
    days: Int32Array.of(DAY),
    value: Float64Array.of(20),
    classification: 'Fear',
  },
  balances: [
    {
      ...ORIGIN,
      exchange: 'Binance',
      period: '7d',
      source: 'defillama-inflows',
      fromMs: AT - 7 * 24 * HOUR,
      toMs: AT,
      tokens: [{ symbol: 'MDU', before: 10, after: 9.5 }],
    },
  ],
  totals: { ...ORIGIN, exchange: 'Binance', source: 'defillama-cexs', netUsd: { '24h': -1e6 } },
};
const FETCHED = { market: 'live', fetchedAt: '2026-01-02T03:04:05.000Z' };

test('holds the ranked list, histories, ratios, Fear & Greed and balances, what is unknown as null', () => {
  const { universe, coins, ratios, fearGreed, balances, totals } = document(ALTCOINS);
  expect(universe).toEqual({
    ...FETCHED,
    source: 'coingecko-markets',
    coins: [
      {
        key: 'made-up',
        symbol: 'MDU',
        name: 'Made "Up"',
        rank: 3,
        capUsd: 1e9,
        priceUsd: 0.1,
        ath: { priceUsd: 0.4, day: '2025-12-21', drawdown: -0.75 },
      },
    ],
  });
  expect(coins).toEqual([
    {
      ...FETCHED,
      coin: 'made-up',
      segments: [{ source: 'binance-coins', from: '2025-12-29', factor: 1 }],
      days: ['2025-12-29', '2025-12-30'],
      close: [0.1, 0.3333333333333333],
      takerBuyShare: [0.5, null],
    },
  ]);
  expect(ratios).toEqual([
    {
      ...FETCHED,
      exchange: 'okx',
      measure: 'top-position',
      coin: 'made-up',
      at: ['2026-01-02T02:04:05.000Z', '2026-01-02T03:04:05.000Z'],
      ratio: [1.25, 0.6666666666666666],
    },
  ]);
  expect(fearGreed).toEqual({ ...FETCHED, source: 'alternative-me', classification: 'Fear', days: ['2025-12-30'], value: [20] });
  expect(balances).toEqual([
    {
      ...FETCHED,
      exchange: 'Binance',
      period: '7d',
      source: 'defillama-inflows',
      from: '2025-12-26T03:04:05.000Z',
      to: '2026-01-02T03:04:05.000Z',
      tokens: [{ symbol: 'MDU', before: 10, after: 9.5 }],
    },
  ]);
  expect(totals).toEqual({ ...FETCHED, exchange: 'Binance', source: 'defillama-cexs', netUsd: { '24h': -1e6 } });
});

test('a hundred coins with a month of hourly ratios of both measures stay below 12 MB, no part of them above 100 kB', () => {
  const columns = Array.from({ length: 300 }, (_, i) => Math.sqrt(2 + i));
  const [coin] = ALTCOINS.coins ?? [];
  const [history] = ALTCOINS.ratios ?? [];
  if (!coin || !history) expect.unreachable();
  const close = Float64Array.from(columns);
  const coins = Array.from({ length: 100 }, () => ({
    ...coin,
    days: Int32Array.from(columns, (_, i) => DAY - 299 + i),
    close,
    high: close,
    low: close,
    takerBuyShare: close,
  }));
  const hourly = Float64Array.from({ length: 840 }, (_, i) => AT - i * HOUR);
  const ratios = Array.from({ length: 200 }, () => ({ ...history, atMs: hourly, ratio: hourly.map((at) => Math.sqrt(at)) }));
  const parts = [...storedDataParts({ ...BARE, ...ALTCOINS, coins, ratios })];
  expect(parts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(12e6);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1e5);
});

test('nothing that is remembered of pages is in it', () => {
  expect(Object.keys(document(ALTCOINS))).toEqual([
    'schema',
    'generatedAt',
    'version',
    'settings',
    'series',
    'snapshots',
    'universe',
    'coins',
    'ratios',
    'fearGreed',
    'balances',
    'totals',
  ]);
});
