import { epochDay, hours } from '../../lib/core/time.ts';
import type { CoinFigures, Sentiment } from '../../lib/view/sentiment.ts';
import { AS_OF, NOW } from './made-up-facts.ts';

/** A made-up coin with everything that can be known of one. */
export const coin = (symbol: string, rank: number, changes: Partial<CoinFigures> = {}): CoinFigures => ({
  key: symbol.toLowerCase(),
  symbol,
  name: `${symbol} coin`,
  rank,
  isAltcoin: true,
  link: {
    sessions: 90,
    n: 90,
    asOfDay: AS_OF,
    r: 0.412345,
    interval: { low: 0.22, high: 0.57 },
    words: 'move together',
    beta: 1.83219,
    betaSe: 0.3,
  },
  drawdown: -0.452187,
  athDay: epochDay(2025, 1, 19),
  against90d: 0.12,
  history: { source: 'binance-coins', asOfDay: AS_OF, fetchedAtMs: NOW - hours(2) },
  ...changes,
});

export const SOLANA = coin('SOL', 5, { key: 'solana', name: 'Solana' });
export const BITCOIN = coin('BTC', 1, { key: 'bitcoin', name: 'Bitcoin', isAltcoin: false });
/** Too young for a link, and not among those that get ratios. */
export const YOUNG: CoinFigures = { key: 'young', symbol: 'YNG', name: 'Young', rank: 180, isAltcoin: true, drawdown: -0.9 };
const TETHER: CoinFigures = { key: 'tether', symbol: 'USDT', name: 'Tether', rank: 3, isAltcoin: false };

const ratio = (symbol: string, key: string, rank: number, value: number) => ({ key, symbol, rank, ratio: value });

/** Made-up figures of the altcoin side, all of them there and fresh at NOW. */
export const sentiment = (changes: Partial<Sentiment> = {}): Sentiment => ({
  version: 1,
  market: 'live',
  generatedAtMs: NOW - hours(1),
  equity: 'RUT',
  windowSessions: 90,
  universe: { source: 'coingecko-markets', fetchedAtMs: NOW - hours(1), coins: 250 },
  coins: [BITCOIN, coin('ETH', 2, { key: 'ethereum', name: 'Ethereum' }), TETHER, SOLANA, coin('XRP', 6), YOUNG],
  season: [
    { of: 50, members: 48, ahead: 16, index: 100 / 3, asOfDay: AS_OF, assets: [] },
    { of: 100, members: 90, ahead: 45, index: 50, asOfDay: AS_OF, assets: [] },
  ],
  drawdown: { of: 100, atMost80: 41, atMost90: 17, median: -0.7, assets: [] },
  longShort: [
    {
      exchange: 'okx',
      measure: 'top-position',
      asOfMs: NOW - hours(3),
      fetchedAtMs: NOW - hours(1),
      assets: [ratio('SOL', 'solana', 5, 1.1)],
      without: 1,
    },
    {
      exchange: 'binance',
      measure: 'global-account',
      asOfMs: NOW - hours(3),
      fetchedAtMs: NOW - hours(1),
      assets: [ratio('ETH', 'ethereum', 2, 0.98), ratio('SOL', 'solana', 5, 2.34567), ratio('XRP', 'xrp', 6, 1)],
      without: 1,
    },
  ],
  netflow: [
    {
      exchange: 'Binance',
      period: '7d',
      source: 'defillama-inflows',
      fromMs: NOW - hours(170),
      toMs: NOW - hours(2),
      fetchedAtMs: NOW - hours(1),
      assets: [{ key: 'solana', symbol: 'SOL', rank: 5, tokens: -100_000, share: -0.0123456, usd: -12_345_678.9 }],
      totalUsd: -12_345_678.9,
    },
  ],
  fearGreed: {
    source: 'alternative-me',
    value: 41,
    classification: 'Fear',
    asOfDay: AS_OF,
    fetchedAtMs: NOW - hours(1),
    days: [AS_OF],
    values: [41],
  },
  missing: [],
  ...changes,
});
