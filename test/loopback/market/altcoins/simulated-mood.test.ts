import { describe, expect, test } from 'vitest';
import { assert } from '../../../../lib/core/assert.ts';
import { days, epochDay, epochDayOf, hours, isoDate, startOfDayMs } from '../../../../lib/core/time.ts';
import { RATIO_EXCHANGES } from '../../../../lib/market/ratio-history.ts';
import { indexOfDay, rowsOf, valueAt } from '../bars.ts';
import { simulatedMarket } from '../simulated-market.ts';
import type { LoopbackCoin } from './altcoin-market.ts';
import { mean, pearson, ranksOf } from './plain-statistics.ts';
import { trueAltcoins, trueBalances, trueRatios } from './truth-of-altcoins.ts';

/** Wednesday 18 November 2026, 17:00 UTC. */
const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const TODAY = epochDayOf(NOW);
const LAST_HOUR = NOW;
const market = simulatedMarket({ nowMs: NOW });

function coinOf(key: string): LoopbackCoin {
  const coin = market.altcoins.coins.find((candidate) => candidate.key === key);
  assert(coin, `${key} is listed`);
  return coin;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

describe('long/short ratios', () => {
  const hundred = trueAltcoins(market, 100);

  test('are known at full hours, of what an exchange lists, and at Bybit of accounts only', () => {
    const solana = coinOf('solana');
    expect(solana.ratioAt('binance', 'global-account', LAST_HOUR)).toBeGreaterThan(0);
    expect(solana.ratioAt('binance', 'global-account', LAST_HOUR + 1)).toBeUndefined();
    expect(solana.ratioAt('binance', 'global-account', LAST_HOUR + hours(1))).toBeUndefined();
    expect(solana.ratioAt('bybit', 'top-position', LAST_HOUR)).toBeUndefined();
    expect(coinOf('leo-token').ratioAt('binance', 'global-account', LAST_HOUR)).toBeUndefined();
  });

  test('lie on another level at each exchange, most above 1', () => {
    const levels = RATIO_EXCHANGES.map((exchange) =>
      median(trueRatios(hundred, { exchange, measure: 'global-account', atMs: LAST_HOUR }).map(({ ratio }) => ratio)),
    );
    expect(new Set(levels.map((level) => level.toFixed(1))).size).toBeGreaterThan(2);
    const binance = trueRatios(hundred, { exchange: 'binance', measure: 'global-account', atMs: LAST_HOUR });
    expect(binance.length).toBeGreaterThan(75);
    expect(binance.filter(({ ratio }) => ratio > 1).length).toBeGreaterThan(0.7 * binance.length);
    expect(binance.some(({ ratio }) => ratio < 1)).toBe(true);
  });

  test('rise mildly with the rank', () => {
    const links = Array.from({ length: 8 }, (_, i) => {
      const told = trueRatios(hundred, { exchange: 'binance', measure: 'global-account', atMs: LAST_HOUR - days(40 * i) });
      return pearson(ranksOf(told.map(({ rank }) => rank)), ranksOf(told.map(({ ratio }) => ratio)));
    });
    expect(mean(links)).toBeGreaterThan(0.1);
    expect(mean(links)).toBeLessThan(0.6);
  });
});

test('takers buy around half, more on days that rise', () => {
  const solana = coinOf('solana');
  const { bars } = solana;
  assert(bars, 'Solana has bars');
  const rows = rowsOf(bars).slice(-300, -1);
  const shares = rows.map(({ day }) => solana.takerBuyShare(day) ?? Number.NaN);
  for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(0.2);
  expect(
    pearson(
      shares,
      rows.map(({ open, close }) => Math.log(close / open)),
    ),
  ).toBeGreaterThan(0.2);
  expect(coinOf('hyperliquid').takerBuyShare(TODAY - 1)).toBeUndefined();
});

describe('balances of Binance', () => {
  test('wander by a little, but for BNB and one token a month whose wallets are labelled anew', () => {
    for (const monthsAgo of [0, 1, 2, 3]) {
      const to = NOW - days(30 * monthsAgo);
      const jumps = Array.from({ length: 30 }, (_, i) => trueBalances(market, to - days(i + 1), to - days(i)))
        .flat()
        .filter(({ symbol, before, after }) => symbol !== 'BNB' && Math.abs(Math.log(after / before)) > 0.25);
      expect(new Set(jumps.map(({ symbol }) => symbol)).size).toBe(1);
    }
    const month = trueBalances(market, NOW - days(30), NOW);
    expect(month.length).toBeGreaterThan(120);
    expect(month.filter(({ before, after }) => after < before).length).toBeGreaterThan(30);
    expect(month.filter(({ before, after }) => after > before).length).toBeGreaterThan(30);
  });

  test('are not known before they were counted, nor ahead', () => {
    expect(market.altcoins.balancesAt(startOfDayMs(epochDay(2020, 1, 1)))).toBeUndefined();
    expect(market.altcoins.balancesAt(NOW + 1)).toBeUndefined();
  });
});

test('Fear & Greed goes back to 2018, misses four days, is greedier after rises than after falls', () => {
  const { fearGreed } = market.altcoins;
  expect(isoDate(fearGreed[0]?.day ?? 0)).toBe('2018-01-31');
  expect(fearGreed.at(-1)?.day).toBe(TODAY - 1);
  expect(fearGreed.length).toBe(TODAY - 1 - (fearGreed[0]?.day ?? 0) + 1 - 4);
  const values = fearGreed.map(({ value }) => value);
  expect(Math.min(...values)).toBeLessThan(20);
  expect(Math.max(...values)).toBeGreaterThan(80);
  for (const value of values) expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
  const { days: coinDays, close } = market.prices.BTC;
  const monthly = fearGreed.map(({ day }) => {
    const i = indexOfDay(coinDays, day);
    return Math.log(valueAt(close, i) / valueAt(close, i - 30));
  });
  expect(pearson(values, monthly)).toBeGreaterThan(0.5);
});
