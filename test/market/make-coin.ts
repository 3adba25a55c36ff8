import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDayOf } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { RankedCoin, Universe } from '../../lib/market/coin.ts';
import { dayOf } from './make-series.ts';
import { MARKET_DIR } from './real-history.ts';

/** 2026-03-02 12:00 UTC: when made-up lists are fetched unless a test says otherwise. */
export const LISTED_AT = Date.UTC(2026, 2, 2, 12);

/** A coin of the ranked list. Its key is the name in lower case, its capitalisation falls with rank. */
export function makeCoin(symbol: string, rank: number, more: Partial<RankedCoin> = {}): RankedCoin {
  const name = more.name ?? `${symbol} thing`;
  return { key: name.toLowerCase().replaceAll(' ', '-'), symbol, name, rank, capUsd: 1e12 / rank, priceUsd: 1000 / rank, ...more };
}

export const BITCOIN = makeCoin('BTC', 1, { name: 'Bitcoin', coingeckoId: 'bitcoin', priceUsd: 87_000, capUsd: 1.7e12 });
export const ETHEREUM = makeCoin('ETH', 2, { name: 'Ethereum', coingeckoId: 'ethereum', priceUsd: 2900, capUsd: 3.5e11 });

/** Bitcoin, Ethereum and made-up altcoins up to `count` coins. */
export const manyCoins = (count: number): readonly RankedCoin[] => [
  BITCOIN,
  ETHEREUM,
  ...Array.from({ length: count - 2 }, (_, i) => makeCoin(`C${i + 3}`, i + 3)),
];

export const makeUniverse = (coins: readonly RankedCoin[], more: Partial<Universe> = {}): Universe => ({
  coins,
  source: 'coingecko-markets',
  market: 'live',
  fetchedAtMs: LISTED_AT,
  ...more,
});

/** Daily closes of one provider from `from` on, without a gap. */
export function makeCoinSeries(coin: string, from: EpochDay, closes: readonly number[], more: Partial<CoinSeries> = {}): CoinSeries {
  return {
    coin,
    days: Int32Array.from(closes, (_, i) => from + i),
    close: Float64Array.from(closes),
    segments: [{ source: 'alpha', from, factor: 1 }],
    market: 'live',
    fetchedAtMs: LISTED_AT,
    ...more,
  };
}

const csv = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(MARKET_DIR ?? '', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));

/** A real ranked list of the folder, as CoinGecko gave it. */
export function realList(file: string): readonly RankedCoin[] {
  const [, ...rows] = csv(file);
  return rows.map(([id = '', symbol = '', name = '', rank, price, cap, high, highDate = '', drawdown]) => ({
    key: id,
    coingeckoId: id,
    symbol: symbol.toUpperCase(),
    name,
    rank: Number(rank),
    capUsd: Number(cap),
    priceUsd: Number(price),
    ath: { priceUsd: Number(high), day: epochDayOf(Date.parse(highDate)), drawdown: Number(drawdown) / 100 },
  }));
}

/** Real closes of a coin, by its column. */
export function realCoin(file: string, column: string): CoinSeries {
  const [header = [], ...rows] = csv(file);
  const at = header.indexOf(column);
  const kept = rows.filter((cells) => cells[at]);
  const days = Int32Array.from(kept, ([date = '']) => dayOf(date));
  return {
    coin: column,
    days,
    close: Float64Array.from(kept, (cells) => Number(cells[at])),
    segments: [{ source: 'file', from: days[0] ?? 0, factor: 1 }],
    market: 'live',
    fetchedAtMs: LISTED_AT,
  };
}
