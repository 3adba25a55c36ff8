import { linearRegression, sampleCorrelation } from 'simple-statistics';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coinLink } from '../../lib/analytics/coin-link.ts';
import { correlationInterval } from '../../lib/analytics/correlation-interval.ts';
import { netflow } from '../../lib/analytics/netflow.ts';
import { takerShare } from '../../lib/analytics/taker-share.ts';
import { wordsFor } from '../../lib/analytics/words.ts';
import type { DailyColumns } from '../../lib/market/series.ts';
import { makeCoinSeries, realCoin } from '../market/make-coin.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normalPairs, pricesOf } from './samples.ts';
import { sessionDays } from './session-pair.ts';

/** An index on sessions and a coin on the same days, whose returns are the sample's in per cent. */
function linked(rho: number, count: number) {
  const { x, y } = normalPairs(21, count, rho);
  const [index, coin] = [pricesOf(x.map((v) => v / 100)), pricesOf(y.map((v) => v / 25))];
  const days = sessionDays(count + 1);
  const closes = (close: Float64Array, id: 'RUT' | 'ETH') =>
    makeSeries(
      id,
      Array.from(days, (day, i) => [day, close[i] ?? 0] as const),
    );
  return { x: x.map((v) => v / 100), y: y.map((v) => v / 25), index: closes(index, 'RUT'), coin: closes(coin, 'ETH'), days };
}

/** The last `count` closes of a coin. */
const newest = (coin: DailyColumns, count: number): DailyColumns => ({
  ...coin,
  days: coin.days.slice(-count),
  close: coin.close.slice(-count),
});

describe('the link of a coin to small caps', () => {
  const { x, y, index, coin, days } = linked(0.6, 120);

  test('is r of the last returns with the interval and words of docs/methods.md §3', () => {
    const link = coinLink(index, coin, 90);
    const [lastX, lastY] = [x.slice(-90), y.slice(-90)];
    const interval = correlationInterval(lastX, lastY);
    expect(link?.r).toBeCloseTo(sampleCorrelation([...lastX], [...lastY]), 9);
    expect(link?.interval?.low).toBeCloseTo(interval?.low ?? 9, 9);
    expect(link?.interval?.high).toBeCloseTo(interval?.high ?? 9, 9);
    expect(link).toMatchObject({ sessions: 90, n: 90, asOfDay: days.at(-1), words: interval && wordsFor(interval) });
  });

  test('has β as the slope of the coin on the index, not the other way round', () => {
    const { m } = linearRegression(Array.from(x.slice(-90), (v, i) => [v, y.slice(-90)[i] ?? 0]));
    expect(coinLink(index, coin, 90)?.beta).toBeCloseTo(m, 9);
    expect(coinLink(index, coin, 90)?.betaSe).toBeGreaterThan(0);
  });

  test('says how many returns it has where the coin is young, and is undefined for fewer than 20', () => {
    expect(coinLink(index, newest(coin, 41), 90)).toMatchObject({ sessions: 90, n: 40 });
    expect(coinLink(index, newest(coin, 21), 90)?.n).toBe(20);
    expect(coinLink(index, newest(coin, 20), 90)).toBeUndefined();
  });

  test('is undefined for a coin that does not move', () => {
    expect(coinLink(index, { ...coin, close: coin.close.map(() => 5) }, 90)).toBeUndefined();
  });

  test('leaves out a day that is still open', () => {
    const open = coinLink(index, { ...coin, provisionalFrom: days.at(-1) ?? 0 }, 90);
    expect(open?.asOfDay).toBe(days.at(-2));
  });

  test('does not change with the unit of a price', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (unit) => {
        const scaled = coinLink(index, { ...coin, close: coin.close.map((value) => value * unit) }, 90);
        expect(scaled?.r).toBeCloseTo(coinLink(index, coin, 90)?.r ?? 9, 9);
        expect(scaled?.beta).toBeCloseTo(coinLink(index, coin, 90)?.beta ?? 9, 9);
      }),
    );
  });

  test.skipIf(!MARKET_DIR).for(['SOL', 'XRP', 'DOGE', 'ADA', 'LINK', 'LTC'])(
    'of %s in 2025 equals r of plain log quotients, and is one of risk assets',
    (column) => {
      const [rut, own] = [realSeries('RUT'), realCoin('altcoins_yahoo_close.csv', column)];
      const closes = new Map(Array.from(own.days, (day, i) => [day, own.close[i] ?? 0]));
      const common = Array.from(rut.days, (day, i) => ({ a: rut.close[i] ?? 0, b: closes.get(day) })).filter(({ b }) => b !== undefined);
      const returns = common.slice(-253).flatMap(({ a, b = 0 }, i, list) => {
        const before = list[i - 1];
        return before ? [[Math.log(a / before.a), Math.log(b / (before.b ?? 0))] as const] : [];
      });
      const link = coinLink(rut, own, 252);
      expect(returns).toHaveLength(252);
      expect(link?.r).toBeCloseTo(
        sampleCorrelation(
          returns.map(([a]) => a),
          returns.map(([, b]) => b),
        ),
        9,
      );
      expect(link?.r).toBeGreaterThan(0.2);
      expect(link?.r).toBeLessThan(0.7);
      expect(link?.beta).toBeGreaterThan(0.8);
    },
  );
});

/** Taker share of a coin with these daily ones, from 2026-01-01 on. */
const weekOf = (shares: readonly number[], more = {}) =>
  takerShare(
    makeCoinSeries(
      'c',
      dayOf('2026-01-01'),
      shares.map(() => 1),
      { takerBuyShare: Float64Array.from(shares), ...more },
    ),
  );

describe('the taker share of a week', () => {
  test('by hand: the mean of the newest seven days, earlier ones not among them', () => {
    expect(weekOf([0.9, 0.9, 0.4, 0.5, 0.6, 0.5, 0.5, 0.5, 0.5])).toBeCloseTo(0.5, 14);
  });

  test('needs five of the seven, and skips days without volume', () => {
    expect(weekOf([Number.NaN, 0.4, Number.NaN, 0.6, 0.5, 0.5, 0.5])).toBeCloseTo(0.5, 14);
    expect(weekOf([Number.NaN, Number.NaN, Number.NaN, 0.6, 0.5, 0.5, 0.5])).toBeUndefined();
    expect(takerShare(makeCoinSeries('c', 0, [1, 1, 1, 1, 1, 1, 1]))).toBeUndefined();
    expect(weekOf([])).toBeUndefined();
  });

  test('counts calendar days: a hole is not filled from the week before', () => {
    const days = Int32Array.of(1, 2, 3, 4, 11, 12, 13);
    expect(weekOf([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], { days })).toBeUndefined();
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const days = fc.array(fc.option(share, { nil: Number.NaN }), { minLength: 7, maxLength: 30 });

  test('lies within the shares of its seven days, and mirrors: what takers did not buy they sold', () => {
    fc.assert(
      fc.property(days, (shares) => {
        const known = shares.slice(-7).filter((value) => !Number.isNaN(value));
        const found = weekOf(shares);
        if (known.length < 5) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found).toBeGreaterThanOrEqual(Math.min(...known) - 1e-12);
        expect(found).toBeLessThanOrEqual(Math.max(...known) + 1e-12);
        expect((found ?? 9) + (weekOf(shares.map((value) => 1 - value)) ?? 9)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('knows nothing of the days before its week', () => {
    fc.assert(
      fc.property(days, days, (earlier, shares) => {
        expect(weekOf([...earlier, ...shares.slice(-7)])).toEqual(weekOf(shares.slice(-7)));
      }),
    );
  });

  test('leaves out the open day', () => {
    expect(weekOf([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1], { provisionalFrom: dayOf('2026-01-08') })).toBe(0.5);
  });
});

/** Equal but for rounding of numbers of this size. */
const expectClose = (found: number | undefined, expected: number, size: number): void =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * size);

describe('the change of an exchange’s balance', () => {
  test('by hand: 900 of 1000 tokens left at $2 are −100 tokens, −10 %, −$200', () => {
    expect(netflow({ before: 1000, after: 900, priceUsd: 2 }, '7d')).toEqual({ tokens: -100, share: -0.1, usd: -200 });
  });

  test.for([
    ['24h', 0.5, 2e9],
    ['7d', 0.65, 4e9],
    ['30d', 0.8, 8e9],
  ] as const)('over %s is likelier a relabelling beyond %s of the balance or $%s', ([period, share, usd]) => {
    const of = (change: number, priceUsd = 1) => netflow({ before: 1000, after: 1000 * (1 + change), priceUsd }, period)?.clipped;
    expect([of(share - 0.01), of(share + 0.01), of(-share - 0.01), of(12)]).toEqual([undefined, true, true, true]);
    expect([of(0.1, usd / 100.1), of(0.1, usd / 99.9), of(-0.1, usd / 99.9)]).toEqual([undefined, true, true]);
  });

  test('is undefined where nothing was there, or a value is no number', () => {
    expect(netflow({ before: 0, after: 5, priceUsd: 1 }, '24h')).toBeUndefined();
    expect(netflow({ before: 5, after: -1, priceUsd: 1 }, '24h')).toBeUndefined();
    expect(netflow({ before: 5, after: 6, priceUsd: Number.NaN }, '24h')).toBeUndefined();
    expect(netflow({ before: Number.NaN, after: 6, priceUsd: 1 }, '24h')).toBeUndefined();
    expect(netflow({ before: 1e-300, after: 1e300, priceUsd: 1 }, '24h')).toBeUndefined();
  });

  const units = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  const price = fc.double({ min: 1e-9, max: 1e5, noNaN: true });
  const period = fc.constantFrom('24h' as const, '7d' as const, '30d' as const);

  test('brings the balance at the start to that at the end, in tokens and as a share, whatever the price', () => {
    fc.assert(
      fc.property(units, units, price, period, (before, after, priceUsd, of) => {
        const flow = netflow({ before, after, priceUsd }, of);
        expectClose(before + (flow?.tokens ?? Number.NaN), after, before + after);
        expectClose(before * (1 + (flow?.share ?? Number.NaN)), after, before + after);
        expectClose(flow?.usd, (flow?.tokens ?? Number.NaN) * priceUsd, (before + after) * priceUsd);
      }),
    );
  });

  test('there and back is nothing in tokens, and a token counted in thousands is worth the same', () => {
    fc.assert(
      fc.property(units, units, price, period, (before, after, priceUsd, of) => {
        const [there, back] = [netflow({ before, after, priceUsd }, of), netflow({ before: after, after: before, priceUsd }, of)];
        expect((there?.tokens ?? 9) + (back?.tokens ?? 9)).toBe(0);
        const thousands = netflow({ before: before / 1000, after: after / 1000, priceUsd: priceUsd * 1000 }, of);
        expectClose(thousands?.usd, there?.usd ?? Number.NaN, (before + after) * priceUsd);
        expectClose(thousands?.share, there?.share ?? Number.NaN, 1 + after / before);
      }),
    );
  });

  test('what is marked over a longer period is marked over a shorter one', () => {
    fc.assert(
      fc.property(units, units, price, (before, after, priceUsd) => {
        const [day, week, month] = (['24h', '7d', '30d'] as const).map((of) => netflow({ before, after, priceUsd }, of)?.clipped ?? false);
        expect([month && !week, week && !day]).toEqual([false, false]);
      }),
    );
  });
});
