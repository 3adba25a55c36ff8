import { describe, expect, test } from 'vitest';
import { MIN_RETURNS } from '../../lib/analytics/min-returns.ts';
import { minutes } from '../../lib/core/time.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { expectedAltcoins, expectedLink, expectedSpearman } from '../expected-altcoins.ts';
import type { Fault } from '../loopback/faults/fault.ts';
import type { Where } from '../loopback/faults/fault-table.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { product } from './product.ts';

/** A Wednesday, some hours after the close of New York and of the UTC day. */
const NOW = Date.UTC(2026, 2, 4, 3);
const MARKET = simulatedMarket({ nowMs: NOW });
/** Times after the start at which the product looks again: long enough for the back-off of a provider that fails again and again. */
const LOOKS_MS = [0, minutes(10), minutes(70)];

/** Each way in which a provider can be closed. */
const CLOSED: readonly (readonly [string, Fault])[] = [
  ['451', { kind: 'status', status: 451 }],
  ['403', { kind: 'status', status: 403 }],
  ['429', { kind: 'status', status: 429, retryAfter: 86_400 }],
  ['an empty answer', { kind: 'rewrite', rewrite: () => '[]' }],
  ['HTML', { kind: 'html' }],
];

/** The figures after a first fill of 50 coins with some providers closed, asked again until nothing more is due. */
async function filled(closed: readonly Where[], fault: Fault): Promise<{ sentiment: Sentiment }> {
  const one = product({ market: MARKET, nowMs: NOW, altcoins: true, settings: { universeSize: 50 } });
  try {
    for (const where of closed) one.faults.set(where, fault);
    for (const lookMs of LOOKS_MS) {
      one.sleepUntil(NOW + lookMs);
      // oxlint-disable-next-line no-await-in-loop -- each run looks at what the one before it left
      await one.poll();
    }
    const sentiment = (await one.sentiment()) ?? expect.unreachable('no ranked list');
    return { sentiment };
  } finally {
    await one.close();
  }
}

const MARKETS = /coingecko\.com\/api\/v3\/coins\/markets/;
const LISTING = /coinmarketcap\.com\/data-api\/v3\/cryptocurrency\/listing/;
const FEAR = 'api.alternative.me';
const INFLOWS = /llama\.fi\/inflows/;
/** Of the coins alone: Bitcoin's and Ethereum's histories belong to the market. */
const KLINES = /binance\.vision\/api\/v3\/(?:klines\?symbol=(?!BTCUSDT|ETHUSDT)|ticker)/;
const COINBASE = /coinbase\.com\/products\/(?!BTC-USD|ETH-USD)/;
const KRAKEN = 'api.kraken.com';
const EXCHANGES = ['binance', 'okx', 'gate', 'bybit'] as const;
const EXCHANGE_HOSTS: readonly Where[] = ['fapi.binance.com', 'www.okx.com', 'api.gateio.ws', 'api.bybit.com'];

/** Providers of closes differ in the last decimals and in the instant of a close. */
const SAME_R = 2e-3;

/** Holds every coin of a source to the independent computation: whether there is a link, and its r. */
function expectLinks(coins: Sentiment['coins'], source: string): void {
  const made = new Map(MARKET.altcoins.coins.map((coin) => [coin.key, coin]));
  const own = coins.filter(({ history }) => history?.source === source);
  expect(own.length, source).toBeGreaterThan(0);
  for (const { key, link } of own) {
    const expected = expectedLink(MARKET, made.get(key) ?? expect.unreachable(key), 90);
    expect([key, link === undefined]).toEqual([key, expected.n < MIN_RETURNS]);
    if (link) expect(Math.abs(link.r - expected.r), key).toBeLessThan(SAME_R);
  }
}

describe.for(CLOSED)('where a provider answers with %s', ([, fault]) => {
  test('the ranked list comes from the next one, with the same coins', { timeout: 300_000 }, async () => {
    const open = await filled([], fault);
    const second = await filled([MARKETS], fault);
    expect([open.sentiment.universe.source, second.sentiment.universe.source]).toEqual(['coingecko-markets', 'coinmarketcap-listing']);
    const third = await filled([MARKETS, LISTING], fault);
    expect(third.sentiment.universe.source).toBe('coinpaprika-tickers');
    // A list from nothing has its own provider's names; how they are kept over a handover is altcoin-universe.test.ts's matter.
    const tickers = ({ sentiment }: typeof open): string[] =>
      sentiment.coins
        .filter(({ isAltcoin }) => isAltcoin)
        .slice(0, 20)
        .map(({ symbol }) => symbol);
    expect([tickers(second), tickers(third)]).toEqual([tickers(open), tickers(open)]);
  });

  test('ratios come from the next exchange, all of them, and never from two', { timeout: 300_000 }, async () => {
    for (const [closed, exchange] of EXCHANGES.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one store at a time
      const { sentiment } = await filled(EXCHANGE_HOSTS.slice(0, closed), fault);
      const [set] = sentiment.longShort;
      expect(sentiment.longShort.map((each) => each.exchange)).toEqual(sentiment.longShort.map(() => exchange));
      const expected = expectedSpearman(expectedAltcoins(MARKET, 50), exchange, set?.asOfMs ?? 0);
      expect([exchange, set?.assets.length]).toEqual([exchange, expected.n]);
      expect(Math.abs((set?.spearman?.rho ?? Number.NaN) - expected.rho)).toBeLessThan(1e-9);
    }
  });

  test('histories come from the next one, down to CoinGecko, and give the same correlations', { timeout: 300_000 }, async () => {
    const closed = [KLINES, COINBASE, KRAKEN];
    const sources = ['binance-coins', 'coinbase-coins', 'kraken-coins', 'coingecko-chart'];
    for (const [i, source] of sources.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one store at a time
      const { coins } = (await filled(closed.slice(0, i), fault)).sentiment;
      const used = new Set(coins.flatMap(({ history }) => history?.source ?? []));
      expect(sources.slice(0, i).filter((one) => used.has(one))).toEqual([]);
      expectLinks(coins, source);
      // The last one knows every coin.
      if (i === closed.length) expect(coins.filter(({ history }) => history).length).toBeGreaterThan(45);
    }
  });

  test('Fear & Greed comes from the next one, named as such', { timeout: 300_000 }, async () => {
    const { sentiment } = await filled([FEAR], fault);
    expect(sentiment.fearGreed?.source).toBe('coinmarketcap-fear-greed');
  });

  test('balances give way to the exchange’s total where its host still answers, and else to nothing', { timeout: 300_000 }, async () => {
    const { sentiment } = await filled([INFLOWS], fault);
    expect(sentiment.netflow).toEqual([]);
    // A refusal is the host's, and both are asked of one host.
    const isRefusal = fault.kind === 'status';
    expect(Object.keys(sentiment.netflowTotals?.netUsd ?? {}).toSorted()).toEqual(isRefusal ? [] : ['24h', '30d', '7d']);
    expect(sentiment.missing.some(({ part }) => part === 'netflow')).toBe(isRefusal);
  });
});

const whyNoRatios = ({ missing }: Sentiment): readonly string[] => missing.flatMap(({ part, why }) => (part === 'longShort' ? [why] : []));

test('where all four exchanges answer 451 the figures say that ratios are not available here; the rest is there', async () => {
  const { sentiment } = await filled(EXCHANGE_HOSTS, { kind: 'status', status: 451 });
  expect(sentiment.longShort).toEqual([]);
  expect(whyNoRatios(sentiment)).toEqual(['not-available-here']);
  expect(sentiment.missing.filter(({ part, why }) => part !== 'longShort' && why !== 'too-little-data')).toEqual([]);
});

test('one exchange that is open is enough for ratios, wherever it stands in the order', { timeout: 120_000 }, async () => {
  for (const [i, exchange] of EXCHANGES.entries()) {
    const closed = EXCHANGE_HOSTS.filter((_, at) => at !== i);
    // oxlint-disable-next-line no-await-in-loop -- one store at a time
    const { sentiment } = await filled(closed, { kind: 'status', status: 451 });
    expect(new Set(sentiment.longShort.map((set) => set.exchange))).toEqual(new Set([exchange]));
    expect(whyNoRatios(sentiment)).toEqual([]);
  }
});

test('exchanges whose answers nobody can read are no refusal: ratios are not there because no provider answered', async () => {
  const { sentiment } = await filled(EXCHANGE_HOSTS, { kind: 'html' });
  expect(sentiment.longShort).toEqual([]);
  expect(whyNoRatios(sentiment)).toEqual(['no-answer']);
});
