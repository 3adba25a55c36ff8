import { describe, expect, test } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import { epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { coinKind } from '../../lib/market/coin-kind.ts';
import type { RankedCoin, Universe } from '../../lib/market/coin.ts';
import { listedMarketOf } from '../../lib/market/listed-market-of.ts';
import type { ContractListing, ListingId } from '../../lib/market/contract-listing.ts';
import { takeInUniverse } from '../../lib/market/take-in-universe.ts';
import { coingeckoMarkets } from '../../lib/sources/sentiment/coingecko-markets.ts';
import { coinmarketcapListing } from '../../lib/sources/sentiment/coinmarketcap-listing.ts';
import { coinpaprikaTickers } from '../../lib/sources/sentiment/coinpaprika-tickers.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SentimentSource } from '../../lib/sources/sentiment-source.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { cmcListing } from '../loopback/providers/cmc-listing.ts';
import { coinMarkets } from '../loopback/providers/coingecko-markets.ts';
import { paprikaTickers } from '../loopback/providers/coinpaprika-tickers.ts';
import type { Answer, Call } from '../loopback/providers/provider.ts';
import { PROVIDERS } from '../loopback/providers/registry.ts';

const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
/** The same market seen now and an hour later; each is made once. */
const MARKETS = new Map([NOW, NOW + hours(1)].map((nowMs) => [nowMs, simulatedMarket({ nowMs })]));

function marketAt(nowMs: UnixMs): LoopbackMarket {
  const market = MARKETS.get(nowMs);
  assert(market, 'a market of that instant');
  return market;
}
interface Lister {
  readonly source: SentimentSource;
  readonly handle: (call: Call) => Answer;
}
const LISTERS: readonly Lister[] = [
  { source: coingeckoMarkets, handle: coinMarkets },
  { source: coinmarketcapListing, handle: cmcListing },
  { source: coinpaprikaTickers, handle: paprikaTickers },
];

/** The coins that a source reads of its provider's answer at an instant. */
function listed({ source, handle }: Lister, nowMs: UnixMs): readonly RankedCoin[] {
  const ask = { kind: 'universe', nowMs } as const;
  const request = source.request(ask);
  assert(request, 'a request');
  const { body } = handle({ url: new URL(request.url), market: marketAt(nowMs), tamper: (rows) => rows });
  const parsed = source.parse(ask, body);
  assert(parsed.ok && parsed.value.kind === 'universe', JSON.stringify(parsed).slice(0, 200));
  return parsed.value.coins;
}

function taken(stored: Universe | undefined, lister: Lister, nowMs: UnixMs): Universe {
  const universe = takeInUniverse(stored, listed(lister, nowMs), { source: lister.source.id, market: 'simulated', fetchedAtMs: nowMs });
  assert(universe.ok, JSON.stringify(universe));
  return universe.value;
}

/** What the market made each coin as: by rank, which all providers here give alike. */
const made = (nowMs: UnixMs) => new Map(marketAt(nowMs).altcoins.coins.map((coin) => [coin.rank, coin]));
const MADE = made(NOW);

/** A staked form of a coin is a wrapped one too: where the line runs between them is a matter of taste. */
const group = (kind: string | undefined): string | undefined => (kind === 'staked' ? 'wrapped' : kind);

describe.each(LISTERS)('the list of $source.name', (lister) => {
  const universe = taken(undefined, lister, NOW);

  test('shows every coin that is no altcoin for what it is, and no altcoin for anything else', () => {
    const wrong = universe.coins.filter((coin) => group(coinKind(coin)) !== group(MADE.get(coin.rank)?.kind));
    expect(wrong.map(({ symbol, name }) => `${symbol} ${name}`)).toEqual([]);
    expect(new Set(universe.coins.map((coin) => coinKind(coin))).size).toBe(6);
    expect(universe.coins.length).toBeGreaterThan(200);
  });

  test.each(LISTERS)('leaves every coin its name when $source.name gives the next one', (next) => {
    const later = taken(universe, next, NOW + hours(1));
    const [before, after] = [new Map(universe.coins.map(({ key, rank }) => [key, MADE.get(rank)?.key])), made(NOW + hours(1))];
    const strangers = later.coins.filter(({ key, rank }) => before.has(key) && before.get(key) !== after.get(rank)?.key);
    expect(strangers.map(({ key }) => key)).toEqual([]);
    // Below rank 200 a coin may have left the list within the hour.
    const lost = universe.coins.filter(({ key, rank }) => rank < 200 && !later.coins.some((coin) => coin.key === key));
    expect(lost.map(({ key }) => key)).toEqual([]);
  });
});

/** What a source reads of an exchange's list of markets. */
function listingOf(id: ListingId): ContractListing {
  const source = SENTIMENT_SOURCES.find((one) => one.id === SENTIMENT_ORDER.listing[id]);
  const ask = { kind: 'listing', nowMs: NOW, listing: id } as const;
  const request = source?.request(ask);
  assert(source && request, `a source of ${id}`);
  const url = new URL(request.url);
  const answer = PROVIDERS.find(({ hosts }) => hosts.includes(url.host))?.handle({
    url,
    market: marketAt(NOW),
    tamper: (rows) => rows,
  });
  const parsed = source.parse(ask, answer?.body ?? '');
  assert(parsed.ok && parsed.value.kind === 'listing', JSON.stringify(parsed).slice(0, 200));
  return { id, markets: parsed.value.markets, market: 'simulated', fetchedAtMs: NOW };
}

const LISTINGS: readonly (readonly [ListingId, 'spot' | 'binance' | 'okx' | 'gate' | 'bybit'])[] = [
  ['binance-spot', 'spot'],
  ['binance', 'binance'],
  ['okx', 'okx'],
  ['gate', 'gate'],
  ['bybit', 'bybit'],
];

describe.each(LISTINGS)('the listing %s', (id, where) => {
  test.each(LISTERS)('has for every altcoin of $source.name the market that trades it, and none for the others', (lister) => {
    const [universe, listing] = [taken(undefined, lister, NOW), listingOf(id)];
    const altcoins = universe.coins.filter((coin) => coinKind(coin) === 'altcoin');
    const wrong = altcoins.flatMap((coin) => {
      const found = listedMarketOf(coin, listing, universe);
      const [contract, real] = [found === 'unknown' ? found : found?.contract, MADE.get(coin.rank)?.listed[where]];
      return contract === real ? [] : [`${coin.symbol} ${coin.name}: ${contract}, really ${real}`];
    });
    expect(wrong).toEqual([]);
    expect(altcoins.filter((coin) => listedMarketOf(coin, listing, universe)).length).toBeGreaterThan(60);
  });
});
