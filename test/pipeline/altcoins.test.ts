import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import {
  expectedAltcoins,
  expectedDrawdowns,
  expectedFlows,
  expectedLink,
  expectedSeason,
  expectedSpearman,
} from '../expected-altcoins.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** A Wednesday, some hours after the close of New York and of the UTC day. */
const NOW = Date.UTC(2026, 2, 4, 3);
const MARKET = simulatedMarket({ nowMs: NOW });
const PAIR = { equity: 'RUT', crypto: 'TOTAL' } as const;

/** To 1e-9, number by number. */
function expectClose(found: readonly (number | null | undefined)[], expected: readonly number[], what: string): void {
  expect(found.length, what).toBe(expected.length);
  found.forEach((value, i) => expect(Math.abs((value ?? Number.NaN) - (expected[i] ?? Number.NaN)), what).toBeLessThan(1e-9));
}

describe('after the first fill of a hundred coins', { timeout: 300_000 }, () => {
  let one: Product;
  let exported: ExportDocument;
  beforeAll(async () => {
    one = product({ market: MARKET, nowMs: NOW, altcoins: true });
    await one.poll();
    exported = await one.exported(PAIR);
  }, 300_000);
  afterAll(() => one.close());

  test('at most 320 requests were made, and none of them twice', () => {
    const addresses = one.asked.map(({ href }) => href);
    expect(addresses.length).toBeLessThanOrEqual(320);
    expect(addresses.filter((address, i) => addresses.indexOf(address) !== i)).toEqual([]);
  });

  test('every coin’s r to small caps, its interval and β are those of an independent computation, to 1e-9', () => {
    const coins = new Map(MARKET.altcoins.coins.map((coin) => [coin.key, coin]));
    const assets = exported.assets ?? [];
    expect(assets.length).toBeGreaterThan(95);
    for (const { key, n, pearson, ci95, beta, betaSe } of assets) {
      const coin = coins.get(key) ?? expect.unreachable(key);
      const expected = expectedLink(MARKET, coin, 90);
      if (n === null) {
        expect(expected.n, key).toBeLessThan(20);
        continue;
      }
      expect([key, n]).toEqual([key, expected.n]);
      expectClose([pearson, beta, betaSe], [expected.r, expected.beta, expected.betaSe], key);
      expect([key, ci95 === null]).toEqual([key, expected.ci95 === undefined]);
      expectClose(ci95 ?? [], expected.ci95 ?? [], key);
    }
  });

  test('season and drawdown counts are exactly those of the market', () => {
    const top100 = expectedAltcoins(MARKET, 100);
    const { season, seasonGroups, drawdown } = exported.sentiment ?? expect.unreachable();
    expect(season).toMatchObject({ of: 50, ...expectedSeason(MARKET, top100.slice(0, 50)) });
    expect(seasonGroups[1]).toMatchObject({ of: 100, ...expectedSeason(MARKET, top100) });
    expect(drawdown).toMatchObject(expectedDrawdowns(top100));
  });

  test('Spearman of rank and ratio is that of an independent computation, to 1e-9, over every altcoin that the exchange lists', () => {
    const { longShort } = exported.sentiment ?? expect.unreachable();
    expect(longShort?.provider).toBe('binance');
    const expected = expectedSpearman(expectedAltcoins(MARKET, 100), 'binance', Date.parse(longShort?.asOf ?? ''));
    expect(longShort?.n).toBe(expected.n);
    expect(Math.abs((longShort?.spearman ?? Number.NaN) - expected.rho)).toBeLessThan(1e-9);
    expect(longShort?.shareAboveOne).toBe(expected.aboveOne / expected.n);
  });

  test('and so is that of the top traders’ positions, which are another measure', () => {
    const { longShort, topTraders } = exported.sentiment ?? expect.unreachable();
    expect([topTraders?.provider, topTraders?.measure]).toEqual(['binance', 'top-trader position ratio']);
    const expected = expectedSpearman(expectedAltcoins(MARKET, 100), 'binance', Date.parse(topTraders?.asOf ?? ''), 'top-position');
    expect(topTraders?.n).toBe(expected.n);
    expectClose([topTraders?.spearman], [expected.rho], 'top traders');
    expect(topTraders?.shareAboveOne).toBe(expected.aboveOne / expected.n);
    expect(topTraders?.assets).not.toEqual(longShort?.assets);
  });

  test('each altcoin’s netflow is the change of the balances in tokens, share and dollars; the sum is without what is clipped', () => {
    const periods = exported.sentiment?.netflowPeriods ?? [];
    expect(periods.map(({ period }) => period)).toEqual(['24h', '7d', '30d']);
    for (const { period, from, to, assets, totalUsd } of periods) {
      const expected = expectedFlows(MARKET, period, Date.parse(from), Date.parse(to));
      expect(expected.length).toBeGreaterThan(30);
      expect(assets.map(({ symbol }) => symbol).toSorted()).toEqual(expected.map(({ symbol }) => symbol).toSorted());
      for (const flow of expected) {
        const { tokens, share, usd, clipped } = assets.find(({ symbol }) => symbol === flow.symbol) ?? expect.unreachable(flow.symbol);
        expect([flow.symbol, clipped]).toEqual([flow.symbol, flow.clipped]);
        expectClose([tokens / flow.tokens, share, usd / flow.usd], [1, flow.share, 1], flow.symbol);
      }
      const sum = expected.reduce((total, { usd, clipped }) => (clipped ? total : total + usd), 0);
      expect(Math.abs(totalUsd - sum)).toBeLessThan(1e-6 * Math.abs(sum));
    }
  });

  test('nothing is asked again at once, and a day later one call a coin and measure brings all its hours', async () => {
    const before = one.asked.length;
    await one.poll();
    expect(one.asked.length).toBe(before);
    one.sleep(hours(24));
    await one.poll();
    const asked = one.asked.slice(before);
    const ratios = asked
      .filter(({ host }) => host === 'fapi.binance.com')
      .map(({ href }) => href.replace(/&(?:startTime|endTime|limit)=\d+/g, ''));
    expect(ratios.length).toBeGreaterThan(150);
    expect(new Set(ratios).size).toBe(ratios.length);
  });
});
