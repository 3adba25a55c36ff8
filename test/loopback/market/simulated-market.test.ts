import { describe, expect, test } from 'vitest';
import { endOfDayMs, epochDay, epochDayOf, hours, isoDate, startOfDayMs } from '../../../lib/core/time.ts';
import { isSession, sessionCloseMs, sessionOpenMs } from '../../../lib/market/us-sessions.ts';
import { pearson } from '../../../lib/analytics/pearson.ts';
import { indexOfDay, rowsOf, valueAt } from './bars.ts';
import type { Bars } from './loopback-market.ts';
import { simulatedMarket } from './simulated-market.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const market = simulatedMarket({ nowMs: NOW });

const closedRows = (bars: Bars, until: number) => rowsOf(bars).filter(({ day }) => day < until);
const logReturns = (close: Float64Array): Float64Array => close.slice(1).map((value, i) => Math.log(value / valueAt(close, i)));

describe('the simulated market', () => {
  test('tells the same story for the same seed and another for another', () => {
    expect(simulatedMarket({ nowMs: NOW }).equities.RUT.close).toEqual(market.equities.RUT.close);
    expect(simulatedMarket({ nowMs: NOW, seed: 7 }).equities.RUT.close).not.toEqual(market.equities.RUT.close);
  });

  test('has a price for every instant: at 00:00 UTC the close of the day before, within the range of the day, none to come', () => {
    const { BTC } = market.prices;
    for (const i of [400, 2000, BTC.days.length - 2]) {
      const start = startOfDayMs(BTC.days[i] ?? 0);
      expect(market.priceAt('BTC', start + hours(24))).toBeCloseTo(valueAt(BTC.close, i), 2);
      for (let hour = 1; hour < 24; hour++) {
        const price = market.priceAt('BTC', start + hours(hour)) ?? Number.NaN;
        expect(price).toBeLessThanOrEqual(valueAt(BTC.high, i) + 0.01);
        expect(price).toBeGreaterThanOrEqual(valueAt(BTC.low, i) - 0.01);
      }
    }
    expect(market.priceAt('BTC', NOW)).toBeCloseTo(valueAt(BTC.close, BTC.days.length - 1), 2);
    expect(market.priceAt('BTC', NOW + 1)).toBeUndefined();
  });

  test('has the same past whenever it is looked at', () => {
    const later = simulatedMarket({ nowMs: NOW + 40 * hours(24) });
    const today = epochDayOf(NOW);
    for (const ticker of ['RUT', 'SPX', 'IWM'] as const)
      expect(closedRows(later.equities[ticker], today)).toEqual(closedRows(market.equities[ticker], today));
    for (const ticker of ['BTC', 'ETH'] as const)
      expect(closedRows(later.prices[ticker], today)).toEqual(closedRows(market.prices[ticker], today));
    expect(later.caps.total.slice(0, market.caps.total.length)).toEqual(market.caps.total);
    expect(later.priceAt('BTC', NOW - hours(5))).toEqual(market.priceAt('BTC', NOW - hours(5)));
    expect(later.capAt(NOW - hours(5))).toEqual(market.capAt(NOW - hours(5)));
  });

  test('ends with bars in progress: the day is not over, so close, high and low are those so far', () => {
    const whole = simulatedMarket({ nowMs: endOfDayMs(epochDayOf(NOW)) });
    for (const [partial, full] of [
      [market.equities.RUT, whole.equities.RUT],
      [market.prices.BTC, whole.prices.BTC],
    ] as const) {
      const [seen, final] = [rowsOf(partial).at(-1), rowsOf(full).find(({ day }) => day === epochDayOf(NOW))];
      expect(seen?.open).toBe(final?.open);
      expect(seen?.high).toBeLessThanOrEqual(final?.high ?? 0);
      expect(seen?.low).toBeGreaterThanOrEqual(final?.low ?? 0);
      expect(seen?.close).not.toBe(final?.close);
    }
  });

  test('has no equity bar before the open, and a finished one after the close', () => {
    const today = epochDayOf(NOW);
    const early = simulatedMarket({ nowMs: sessionOpenMs(today) - 1 });
    expect(isoDate(early.equities.RUT.days.at(-1) ?? 0)).toBe('2026-11-17');
    const late = simulatedMarket({ nowMs: sessionCloseMs(today) });
    expect(late.equities.RUT.days.at(-1)).toBe(today);
    expect(late.equities.RUT.close.at(-1)).toBe(
      simulatedMarket({ nowMs: NOW + 5 * hours(24) }).equities.RUT.close[late.equities.RUT.days.length - 1],
    );
  });

  test('has equity bars on exactly the US sessions and coin bars on every day', () => {
    const { days } = market.equities.RUT;
    const sessions: number[] = [];
    for (let day = days[0] ?? 0; day <= epochDayOf(NOW); day++) if (isSession(day)) sessions.push(day);
    expect([...days]).toEqual(sessions);
    const coin = market.prices.BTC.days;
    expect((coin.at(-1) ?? 0) - (coin[0] ?? 0)).toBe(coin.length - 1);
  });

  test('keeps every bar within its high and low, finite and above zero', () => {
    for (const bars of [...Object.values(market.equities), ...Object.values(market.prices)])
      for (const { open, high, low, close } of rowsOf(bars)) {
        expect(low).toBeGreaterThan(0);
        expect(Math.min(open, close)).toBeGreaterThanOrEqual(low);
        expect(Math.max(open, close)).toBeLessThanOrEqual(high);
      }
  });

  test('moves small caps with large caps, and crypto with small caps but less', () => {
    const rut = market.equities.RUT;
    const equities = pearson(logReturns(rut.close), logReturns(market.equities.SPX.close)) ?? 0;
    expect(equities).toBeGreaterThan(0.75);
    expect(equities).toBeLessThan(0.92);
    const common = [...rut.days].filter((day) => indexOfDay(market.caps.days, day) >= 0);
    const column = (days: Int32Array, values: Float64Array) => Float64Array.from(common, (day) => valueAt(values, indexOfDay(days, day)));
    const crypto = pearson(logReturns(column(rut.days, rut.close)), logReturns(column(market.caps.days, market.caps.total))) ?? 0;
    expect(crypto).toBeGreaterThan(0.25);
    expect(crypto).toBeLessThan(0.6);
  });

  test('moves crypto on weekends', () => {
    const weekend = rowsOf(market.prices.BTC).filter(({ day }) => !isSession(day));
    expect(weekend.filter(({ open, close }) => Math.abs(close / open - 1) > 0.005).length).toBeGreaterThan(weekend.length / 3);
  });

  test('has parts that fit into the total, stablecoins that grow, and ether from 2015 on', () => {
    const { days, total, btc, eth, stables } = market.caps;
    for (let i = 0; i < days.length; i++) {
      expect(valueAt(btc, i) + valueAt(eth, i) + valueAt(stables, i)).toBeLessThan(valueAt(total, i));
      if (i > 0) expect(valueAt(stables, i)).toBeGreaterThanOrEqual(valueAt(stables, i - 1));
    }
    expect(eth[indexOfDay(days, epochDay(2015, 1, 1))]).toBe(0);
    expect(valueAt(eth, eth.length - 1)).toBeGreaterThan(1e11);
  });

  test('at 00:00 of a day is worth the close of the day before, and nothing after now', () => {
    const day = epochDay(2026, 3, 7);
    const i = indexOfDay(market.caps.days, day - 1);
    const point = market.capAt(startOfDayMs(day));
    expect(point?.total).toBeCloseTo(valueAt(market.caps.total, i), 0);
    expect(point?.btc).toBeCloseTo(valueAt(market.caps.btc, i), 0);
    expect(market.capAt(NOW + 1)).toBeUndefined();
  });
});
