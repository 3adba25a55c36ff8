import { describe, expect, test } from 'vitest';
import { assert } from '../../../../lib/core/assert.ts';
import { days, epochDay, epochDayOf, hours, startOfDayMs } from '../../../../lib/core/time.ts';
import { RATIO_EXCHANGES } from '../../../../lib/market/ratio-history.ts';
import { indexOfDay, rowsOf, valueAt } from '../bars.ts';
import { simulatedMarket } from '../simulated-market.ts';
import type { LoopbackCoin } from './altcoin-market.ts';
import { multipleOf } from './contract-names.ts';
import { mean, pearson } from './plain-statistics.ts';
import { trueAltcoins, trueCloses, trueDrawdown } from './truth-of-altcoins.ts';

/** Wednesday 18 November 2026, 17:00 UTC. */
const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const TODAY = epochDayOf(NOW);
const LAST_HOUR = NOW;
const market = simulatedMarket({ nowMs: NOW });
const { coins } = market.altcoins;

function coinOf(key: string, of: readonly LoopbackCoin[] = coins): LoopbackCoin {
  const coin = of.find((candidate) => candidate.key === key);
  assert(coin, `${key} is listed`);
  return coin;
}

const barsOfCoin = ({ bars, key }: LoopbackCoin) => {
  assert(bars, `${key} has bars`);
  return bars;
};

const past = (coin: LoopbackCoin) => rowsOf(barsOfCoin(coin)).filter(({ day }) => day < TODAY);
const ranks = (kind: LoopbackCoin['kind']) => coins.filter((coin) => coin.kind === kind).map(({ rank }) => rank);

describe('the simulated altcoins', () => {
  test('have the same past whenever they are looked at', () => {
    const later = simulatedMarket({ nowMs: NOW + days(41) });
    for (const coin of coins.slice(0, 60)) {
      const then = coinOf(coin.key, later.altcoins.coins);
      expect(past(then)).toEqual(past(coin));
      expect(then.takerBuyShare(TODAY - 3)).toBe(coin.takerBuyShare(TODAY - 3));
      for (const exchange of RATIO_EXCHANGES)
        expect(then.ratioAt(exchange, 'global-account', LAST_HOUR - hours(30))).toBe(
          coin.ratioAt(exchange, 'global-account', LAST_HOUR - hours(30)),
        );
    }
    expect(later.altcoins.fearGreed.slice(0, market.altcoins.fearGreed.length)).toEqual(market.altcoins.fearGreed);
    expect(later.altcoins.balancesAt(NOW - days(9))).toEqual(market.altcoins.balancesAt(NOW - days(9)));
  });

  test('are others with another seed', () => {
    const other = simulatedMarket({ nowMs: NOW, seed: 7 });
    expect(coinOf('solana', other.altcoins.coins).priceUsd).not.toBe(coinOf('solana').priceUsd);
  });

  test('are ranked by capitalisation, more than two pages of 125, each with its own id', () => {
    expect(coins.length).toBeGreaterThan(260);
    expect(coins.map(({ rank }) => rank)).toEqual(coins.map((_, i) => i + 1));
    expect(coins.map(({ capUsd }) => capUsd)).toEqual(coins.map(({ capUsd }) => capUsd).toSorted((a, b) => b - a));
    for (const id of ['key', 'cmcId', 'paprikaId'] as const) expect(new Set(coins.map((coin) => coin[id])).size).toBe(coins.length);
    expect(coins.slice(0, 2).map(({ symbol }) => symbol)).toEqual(['BTC', 'ETH']);
  });

  test('are worth about what the total has beside Bitcoin, Ether and stablecoins', () => {
    const cap = market.capAt(NOW);
    assert(cap, 'now is known');
    const sum = coins.filter(({ kind, symbol }) => kind === 'altcoin' && symbol !== 'ETH').reduce((all, { capUsd }) => all + capUsd, 0);
    expect(sum / (cap.total - cap.btc - cap.eth - cap.stables)).toBeGreaterThan(0.7);
    expect(sum / (cap.total - cap.btc - cap.eth - cap.stables)).toBeLessThan(1.3);
  });

  test('stand among coins that are none: stablecoins, wrapped, staked and backed ones, in ranks where those are', () => {
    expect(Math.min(...ranks('stablecoin'))).toBeLessThan(8);
    for (const kind of ['stablecoin', 'wrapped', 'staked', 'asset-backed'] as const) {
      expect(Math.min(...ranks(kind))).toBeLessThan(40);
      expect(ranks(kind).filter((rank) => rank <= 250).length).toBeGreaterThan(3);
    }
    for (const coin of coins.filter(({ kind, symbol }) => kind === 'stablecoin' && symbol !== 'EURC'))
      expect(Math.abs(coin.priceUsd - 1)).toBeLessThan(0.01);
    expect(coinOf('wrapped-bitcoin').priceUsd / coinOf('bitcoin').priceUsd).toBeCloseTo(1, 1);
    expect(coinOf('wrapped-steth').priceUsd / coinOf('ethereum').priceUsd).toBeGreaterThan(1.1);
  });

  test('share a ticker now and then, at other prices, and only one of the two is traded', () => {
    for (const symbol of ['TRUMP', 'NEIRO', 'BEAM']) {
      const sharing = coins.filter((coin) => coin.symbol === symbol);
      expect(sharing.map(({ rank }) => rank <= 250)).toEqual([true, true]);
      const [a, b] = sharing.map(({ priceUsd }) => priceUsd);
      expect(Math.abs(Math.log((a ?? 1) / (b ?? 1)))).toBeGreaterThan(Math.log(1.25));
      expect(sharing.filter(({ listed }) => listed.binance !== undefined).length).toBe(1);
    }
    // The larger Neiro is the one that nobody trades.
    expect(coinOf('neiro-3').rank).toBeLessThan(coinOf('first-neiro-on-ethereum').rank);
    expect(coinOf('neiro-3').listed.binance).toBeUndefined();
  });

  test('are traded by the thousand where they are cheap, as each exchange writes it', () => {
    const pepe = coinOf('pepe').listed;
    expect([pepe.spot, pepe.binance, pepe.okx, pepe.gate]).toEqual(['PEPEUSDT', '1000PEPEUSDT', 'PEPE-USDT-SWAP', 'PEPE_USDT']);
    expect(multipleOf('1000PEPEUSDT', 'PEPE')).toBe(1000);
    expect(multipleOf('SHIB1000USDT', 'SHIB')).toBe(1000);
    expect(multipleOf('1MBABYDOGEUSDT', 'BABYDOGE')).toBe(1_000_000);
    expect(multipleOf('1INCHUSDT', '1INCH')).toBe(1);
    expect(multipleOf('PEPE-USDT-SWAP', 'PEPE')).toBe(1);
  });

  test('hold some that are young, some not traded at Binance spot but elsewhere, some traded nowhere', () => {
    const hundred = trueAltcoins(market, 100);
    expect(hundred.filter((coin) => barsOfCoin(coin).days.length < 90).length).toBeGreaterThan(0);
    expect(hundred.filter(({ listed }) => listed.spot === undefined && listed.bybit !== undefined).length).toBeGreaterThan(5);
    expect(hundred.filter(({ listed }) => Object.values(listed).every((name) => name === undefined)).length).toBeGreaterThan(1);
    expect(hundred.filter(({ listed }) => listed.spot !== undefined).length).toBeGreaterThan(65);
  });

  test.each(['2019-06-01', '2024-02-29', '2027-03-15', '2028-09-01'])('go on at %s: some always young, fewer long ago', (date) => {
    const then = simulatedMarket({ nowMs: Date.parse(`${date}T12:00:00Z`) }).altcoins.coins;
    expect(then.length).toBeGreaterThan(60);
    if (date > '2021') expect(then.slice(0, 250).some((coin) => barsOfCoin(coin).days.length < 90)).toBe(true);
    for (const coin of then) expect(coin.priceUsd).toBeGreaterThan(0);
  });

  test('lie below their highest price by anything from nothing to almost all, and never had a higher one', () => {
    const falls = trueAltcoins(market, 200).map(trueDrawdown);
    expect(Math.max(...falls)).toBeGreaterThan(-0.1);
    expect(Math.max(...falls)).toBeLessThanOrEqual(0);
    expect(Math.min(...falls)).toBeLessThan(-0.97);
    expect(falls.filter((fall) => fall <= -0.8).length).toBeGreaterThan(50);
    expect(falls.filter((fall) => fall > -0.8).length).toBeGreaterThan(50);
    for (const coin of coins.slice(0, 120)) {
      const bars = barsOfCoin(coin);
      expect(Math.max(...bars.high)).toBe(coin.ath);
      expect(bars.high[indexOfDay(bars.days, coin.athDay)]).toBe(coin.ath);
    }
  });

  test('have bars without gaps, within their highs and lows, the last in progress at the price of now', () => {
    for (const coin of coins.slice(0, 150)) {
      const bars = barsOfCoin(coin);
      expect(bars.days.at(-1)).toBe(TODAY);
      expect(TODAY - (bars.days[0] ?? 0)).toBe(bars.days.length - 1);
      expect(bars.close.at(-1)).toBe(coin.priceUsd);
      expect(bars.close.at(-8)).toBe(coin.closeAgo(7));
      const wrong = rowsOf(bars).filter(
        ({ open, high, low, close }) => !(low > 0 && Math.min(open, close) >= low && Math.max(open, close) <= high),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('go with small caps, each in its own measure', () => {
    const rut = market.equities.RUT;
    const sessions = [...rut.days].filter((day) => day < TODAY).slice(-251);
    const returns = (close: (day: number) => number) => sessions.slice(1).map((day, i) => Math.log(close(day) / close(sessions[i] ?? 0)));
    const russell = returns((day) => valueAt(rut.close, indexOfDay(rut.days, day)));
    const links = trueAltcoins(market, 100).flatMap((coin) => {
      const closes = trueCloses(market, coin);
      return closes.has(sessions[0] ?? 0)
        ? [
            pearson(
              russell,
              returns((day) => closes.get(day) ?? Number.NaN),
            ),
          ]
        : [];
    });
    expect(links.length).toBeGreaterThan(80);
    expect(mean(links)).toBeGreaterThan(0.15);
    expect(Math.max(...links) - Math.min(...links)).toBeGreaterThan(0.3);
  });
});
