import { describe, expect, test } from 'vitest';
import { assert } from '../../../lib/core/assert.ts';
import { epochDay, epochDayOf, hours, startOfDayMs } from '../../../lib/core/time.ts';
import { coinKind } from '../../../lib/market/coin-kind.ts';
import type { ListingId } from '../../../lib/market/contract-listing.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../../lib/sources/sentiment-registry.ts';
import type { SentimentAsk } from '../../../lib/sources/sentiment-source.ts';
import type { Fault } from '../faults/fault.ts';
import type { Listed, LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { trueAltcoins, trueCloses, trueDrawdown } from '../market/altcoins/truth-of-altcoins.ts';
import { simulatedMarket } from '../market/simulated-market.ts';
import { asListed, asRanked, readSentiment, sentimentSource, told } from '../read-sentiment.ts';

/** Wednesday 18 November 2026, 17:00 UTC. */
const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const TODAY = epochDayOf(NOW);
const simulated = simulatedMarket({ nowMs: NOW });
const { coins } = simulated.altcoins;
const hundred = trueAltcoins(simulated, 100);

const read = (id: string, ask: SentimentAsk, faults: readonly Fault[] = []) => readSentiment(id, ask, simulated, faults);

describe.each(SENTIMENT_ORDER.universe.map((id) => ({ id })))('the ranked list of $id', ({ id }) => {
  test('is the market, coin by coin', () => {
    const list = told(read(id, { kind: 'universe', nowMs: NOW }), 'universe').coins;
    expect(list.length).toBe(250);
    for (const [i, coin] of list.entries()) {
      const real = coins[i];
      assert(real, 'a coin of that rank');
      expect([coin.rank, coin.symbol]).toEqual([real.rank, real.symbol]);
      // Lists lie up to a thousandth beside each other.
      expect(Math.abs(coin.priceUsd / real.priceUsd - 1)).toBeLessThan(1e-3);
      expect(Math.abs(coin.capUsd / real.capUsd - 1)).toBeLessThan(1e-3);
      expect(coin.ath?.drawdown).toBeCloseTo(trueDrawdown(real), 3);
      // CoinMarketCap does not say when.
      if (id !== 'coinmarketcap-listing') expect(coin.ath?.day).toBe(real.athDay);
    }
  });
});

test('the product takes for altcoins what the market made as altcoins', () => {
  expect(coins.filter((coin) => (coinKind(asRanked(coin)) === 'altcoin') !== (coin.kind === 'altcoin')).map(({ key }) => key)).toEqual([]);
});

const LISTINGS = Object.keys(SENTIMENT_ORDER.listing).filter((id): id is ListingId => id in SENTIMENT_ORDER.listing);

describe.each(LISTINGS.map((listing) => ({ listing })))('the listing of $listing', ({ listing }) => {
  test('names every market of the exchange, with the price of one coin', () => {
    const { markets } = told(read(SENTIMENT_ORDER.listing[listing], { kind: 'listing', nowMs: NOW, listing }), 'listing');
    const byContract = new Map(markets.map((market) => [market.contract, market]));
    const real = coins.filter((coin) => asListed(coin, listing) !== undefined);
    expect(real.length).toBeGreaterThan(100);
    for (const coin of real) {
      const market = asListed(coin, listing);
      const found = byContract.get(market?.contract ?? '');
      expect(found).toMatchObject({ symbol: coin.symbol, multiple: market?.multiple });
      expect(Math.abs((found?.priceUsd ?? 0) / coin.priceUsd - 1)).toBeLessThan(1e-4);
    }
    const known = new Set(real.map((coin) => asListed(coin, listing)?.contract));
    expect(markets.filter(({ contract }) => !known.has(contract))).toEqual([]);
  });
});

/** Where each source of histories trades a coin; CoinGecko knows all. */
const PLACE: Readonly<Record<string, keyof Listed>> = { 'binance-coins': 'spot', 'coinbase-coins': 'coinbase', 'kraken-coins': 'kraken' };

/** Days on which what was read is not what was. */
function wrongDays(coin: LoopbackCoin, { days: stamped, close }: { days: readonly number[]; close: readonly number[] }): readonly number[] {
  const real = trueCloses(simulated, coin);
  return stamped.filter((day, i) => day < TODAY && !(Math.abs((close[i] ?? Number.NaN) / (real.get(day) ?? Number.NaN) - 1) < 1e-12));
}

const FAULTS: readonly Fault[] = [
  { kind: 'holes', days: [TODAY - 9, TODAY - 8, TODAY - 7] },
  { kind: 'reorder-days' },
  { kind: 'value', value: Number.NaN, rows: 2 },
  { kind: 'value', value: 0, rows: 2 },
  { kind: 'value', value: -1, rows: 2 },
];

describe.each(SENTIMENT_ORDER.coin.map((id) => ({ id })))('histories of $id', ({ id }) => {
  const place = PLACE[id];
  const isTraded = (coin: LoopbackCoin): boolean => place === undefined || coin.listed[place] !== undefined;
  const askOf = (coin: LoopbackCoin): SentimentAsk => {
    const market = id === 'binance-coins' ? asListed(coin, 'binance-spot') : undefined;
    return { kind: 'coin', nowMs: NOW, coin: asRanked(coin), from: TODAY - 299, ...(market && { market }) };
  };
  const traded = hundred.filter(isTraded).slice(0, 45);

  test('are the closes of the market, day for day, the day of now not final', () => {
    expect(traded.length).toBeGreaterThan(25);
    for (const coin of traded) {
      const history = told(read(id, askOf(coin)), 'coin');
      expect(wrongDays(coin, history)).toEqual([]);
      expect(history.days.filter((day) => day < TODAY && day >= TODAY - 299).length).toBe(
        [...trueCloses(simulated, coin).keys()].filter((day) => day >= TODAY - 299).length,
      );
      if (history.days.includes(TODAY)) expect(history.provisionalFrom).toBe(TODAY);
      if (history.takerBuyShare)
        for (const [i, day] of history.days.entries())
          expect(history.takerBuyShare[i]).toBeCloseTo(coin.takerBuyShare(day) ?? Number.NaN, 9);
    }
    for (const coin of traded.slice(0, 2))
      expect(told(read(id, askOf(coin)), 'coin').takerBuyShare !== undefined).toBe(id === 'binance-coins');
  });

  test.each(FAULTS.map((fault) => ({ fault, name: JSON.stringify(fault) })))('with $name hold no wrong value', ({ fault }) => {
    for (const coin of traded.slice(0, 3)) {
      const { parsed } = read(id, askOf(coin), [fault]);
      if (parsed?.ok && parsed.value.kind === 'coin') expect(wrongDays(coin, parsed.value)).toEqual([]);
      else expect(parsed).toMatchObject({ ok: false });
    }
  });

  test('are refused for coins that are not traded there', () => {
    const [unlisted] = coins.filter(
      (coin) => !isTraded(coin) && coin.bars && !coins.some((other) => other !== coin && other.symbol === coin.symbol),
    );
    if (!unlisted) return;
    const { status, parsed } = read(id, askOf(unlisted));
    if (status === 200) expect(parsed).toMatchObject({ ok: false, error: { kind: 'empty' } });
    else expect(sentimentSource(id).unlistedStatuses).toContain(status);
  });
});

test('every kind of need is answered here', () => {
  const kinds = ['universe', 'listing', 'coin', 'ratio', 'fear-greed', 'netflow'];
  expect(new Set(SENTIMENT_SOURCES.flatMap(({ serves }) => serves))).toEqual(new Set(kinds));
});
