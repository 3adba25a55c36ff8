import { describe, expect, test } from 'vitest';
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
    const exchanges = ['binance', 'okx', 'gate', 'bybit'] as const;
    const hosts: readonly Where[] = ['fapi.binance.com', 'www.okx.com', 'api.gateio.ws', 'api.bybit.com'];
    for (const [closed, exchange] of exchanges.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one store at a time
      const { sentiment } = await filled(hosts.slice(0, closed), fault);
      const [set] = sentiment.longShort;
      expect(sentiment.longShort.map((each) => each.exchange)).toEqual(sentiment.longShort.map(() => exchange));
      const expected = expectedSpearman(expectedAltcoins(MARKET, 50), exchange, set?.asOfMs ?? 0);
      expect([exchange, set?.assets.length]).toEqual([exchange, expected.n]);
      expect(Math.abs((set?.spearman?.rho ?? Number.NaN) - expected.rho)).toBeLessThan(1e-9);
    }
  });

  test('histories come from the next one and give the same correlations', { timeout: 300_000 }, async () => {
    const { sentiment } = await filled([KLINES], fault);
    const bySource = Object.groupBy(
      sentiment.coins.filter(({ history }) => history),
      ({ history }) => history?.source ?? '',
    );
    expect(Object.keys(bySource)).toContain('coinbase-coins');
    expect(Object.keys(bySource)).not.toContain('binance-coins');
    const coins = new Map(MARKET.altcoins.coins.map((coin) => [coin.key, coin]));
    for (const { key, link } of bySource['coinbase-coins'] ?? []) {
      const expected = expectedLink(MARKET, coins.get(key) ?? expect.unreachable(key), 90);
      if (link) expect(Math.abs(link.r - expected.r), key).toBeLessThan(2e-3);
    }
    const further = await filled([KLINES, COINBASE], fault);
    const sources = new Set(further.sentiment.coins.map(({ history }) => history?.source));
    expect(sources).toContain('kraken-coins');
    expect(sources).not.toContain('coinbase-coins');
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
