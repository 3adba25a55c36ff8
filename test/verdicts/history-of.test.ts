import { describe, expect, test } from 'vitest';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { pricesOf } from '../../lib/verdicts/prices-of.ts';
import { BITCOIN, LISTED_AT, makeCoin, makeUniverse } from '../market/make-coin.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { ranged, rangedCoin } from './ranged.ts';

const SOL = makeCoin('SOL', 5, { name: 'Solana', ath: { priceUsd: 293, day: dayOf('2025-01-19'), drawdown: -0.5 } });

test('a history with a series of a made-up market says so', () => {
  expect(historyOf({ series: [ranged('BTC', '2026-01-01', [1, 2])] }).isSimulated).toBe(false);
  expect(historyOf({ series: [ranged('BTC', '2026-01-01', [1, 2], { market: 'simulated' })] }).isSimulated).toBe(true);
});

describe('what verdicts read of the stores', () => {
  test('a coin has the history that is stored under its key, and the list’s high with its source and instant', () => {
    const coin = historyOf({
      series: [],
      coins: [rangedCoin('solana', '2026-01-01', [140, 150])],
      universe: makeUniverse([BITCOIN, SOL]),
    }).coin('SOL');
    expect(coin?.series?.close).toEqual(Float64Array.from([140, 150]));
    expect(coin?.ath).toMatchObject({ priceUsd: 293, source: 'coingecko-markets', asOfMs: LISTED_AT });
  });

  test('Bitcoin’s is the stored series, also without a list', () => {
    const series = [ranged('BTC', '2026-01-01', [90_000])];
    expect(historyOf({ series }).coin('BTC')?.series).toBe(series[0]);
    expect(historyOf({ series, universe: makeUniverse([BITCOIN]) }).coin('BTC')?.series).toBe(series[0]);
    expect(historyOf({ series }).coin('SOL')).toBeUndefined();
  });

  test('two coins of like size under one ticker are none', () => {
    const universe = makeUniverse([makeCoin('XYZ', 10, { name: 'One' }), makeCoin('XYZ', 11, { name: 'Other' })]);
    expect(historyOf({ series: [], universe }).coin('XYZ')).toBeUndefined();
  });

  test('the market without Bitcoin is computed from its parts, and absent without them', () => {
    const [total, btc] = [makeSeries('TOTAL', [['2026-01-01', 3e12]]), makeSeries('CAP_BTC', [['2026-01-01', 1.8e12]])];
    expect(historyOf({ series: [total, btc] }).series('TOTAL_EX_BTC')?.close[0]).toBeCloseTo(1.2e12, 0);
    expect(historyOf({ series: [total] }).series('TOTAL_EX_BTC')).toBeUndefined();
  });
});

describe('the prices of a subject', () => {
  const history = historyOf({
    series: [
      ranged('BTC', '2026-01-01', [[90, 110, 100], 104, [100, 108, 102]], { provisionalFrom: dayOf('2026-01-03') }),
      ranged('ETH', '2026-01-01', [10, 13, 12]),
      ranged('IWM', '2026-01-02', [240]),
    ],
  });

  test('a day’s low and high; where its row has neither, the closes that it lies between', () => {
    const prices = pricesOf('BTC', history);
    expect(prices?.rangeOn(dayOf('2026-01-01'))).toMatchObject({ low: 90, high: 110, isIntraday: true, isFinal: true });
    expect(prices?.rangeOn(dayOf('2026-01-02'))).toMatchObject({ low: 100, high: 104, isIntraday: false });
  });

  test('a day in progress has a range and no close', () => {
    const prices = pricesOf('BTC', history);
    expect(prices?.closeOn(dayOf('2026-01-03'))).toBeUndefined();
    expect(prices?.rangeOn(dayOf('2026-01-03'))).toMatchObject({ high: 108, isFinal: false });
    expect(prices?.rangeOn(dayOf('2026-01-04'))).toBeUndefined();
  });

  test('by hand: ETH/BTC is 10 ÷ 100 and then 13 ÷ 104', () => {
    const ratio = pricesOf('ETH/BTC', history);
    expect(ratio?.closeOn(dayOf('2026-01-01'))).toBe(0.1);
    expect(ratio?.rangeOn(dayOf('2026-01-02'))).toMatchObject({ low: 0.1, high: 0.125, isIntraday: false });
    expect(ratio?.closeOn(dayOf('2026-01-03'))).toBeUndefined();
  });

  test('IWM stands in for an index that is not stored, and says so', () => {
    expect(pricesOf('RUT', history)).toMatchObject({ subject: 'IWM', isStandIn: true, clock: 'session' });
  });

  test('another provider’s days are brought to the level of the home, highs and lows too', () => {
    const series = ranged(
      'TOTAL',
      '2026-01-01',
      [
        [90, 110, 100],
        [90, 110, 100],
        [180, 220, 200],
      ],
      {
        segments: [
          { source: 'home', from: dayOf('2026-01-01'), factor: 1 },
          { source: 'guest', from: dayOf('2026-01-03'), factor: 0.5 },
        ],
      },
    );
    const prices = pricesOf('TOTAL', historyOf({ series: [series] }));
    expect(prices?.rangeOn(dayOf('2026-01-03'))).toMatchObject({ low: 90, high: 110 });
    expect(prices?.sourceOn(dayOf('2026-01-03'))).toBe('guest');
  });

  test.for(['DJI', 'ALT', '', 'constructor', 'A/B/C', 'RUT/BTC', 'BTC/'])('"%s" has none', (subject) => {
    expect(pricesOf(subject, history)).toBeUndefined();
  });
});
