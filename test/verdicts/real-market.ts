import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import { makeUniverse, realCoin, realList } from '../market/make-coin.ts';
import { makeSeries } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';

const OHLC = { RUT: 'russell2000.csv', SPX: 'sp500.csv', BTC: 'btc_usd.csv', ETH: 'eth_usd.csv' } as const;

/** A series of the folder with its highs and lows. */
export function realRanges(id: keyof typeof OHLC): DailySeries {
  const [header = '', ...lines] = readFileSync(join(MARKET_DIR ?? '', OHLC[id]), 'utf8')
    .trim()
    .split('\n');
  const columns = header.trim().split(',');
  const rows = lines.map((line) => line.trim().split(',')).filter((cells) => cells[columns.indexOf('close')]);
  const column = (name: string): Float64Array => Float64Array.from(rows, (cells) => Number(cells[columns.indexOf(name)]));
  return {
    ...makeSeries(
      id,
      rows.map((cells) => [cells[0] ?? '', Number(cells[columns.indexOf('close')])] as const),
    ),
    high: column('high'),
    low: column('low'),
  };
}

const COINS: readonly (readonly [string, string])[] = [
  ['SOL', 'solana'],
  ['XRP', 'ripple'],
  ['DOGE', 'dogecoin'],
  ['ADA', 'cardano'],
  ['BNB', 'binancecoin'],
  ['HBAR', 'hedera-hashgraph'],
  ['AVAX', 'avalanche-2'],
  ['LINK', 'chainlink'],
  ['LTC', 'litecoin'],
  ['DOT', 'polkadot'],
  ['TRX', 'tron'],
  ['XLM', 'stellar'],
  ['SUI', 'sui'],
  ['UNI', 'uniswap'],
];

/** The list of the end of 2025 lacks some large coins, so those of 2023 that it lacks stand in without a high. */
function listOf(): StoredHistory['universe'] {
  const newest = realList('listings_coingecko_20251229.csv');
  const known = new Set(newest.map(({ key }) => key));
  const older = realList('listings_coingecko_20230116.csv').filter(({ key }) => !known.has(key));
  const withoutHigh = older.map(({ key, symbol, name, rank, capUsd, priceUsd }) => ({ key, symbol, name, rank, capUsd, priceUsd }));
  return makeUniverse([...newest, ...withoutHigh], { fetchedAtMs: Date.UTC(2025, 11, 29, 23) });
}

/** What a store would hold of the history folder: with highs and lows where the folder has them. */
export function realMarket(): StoredHistory {
  const coins: readonly CoinSeries[] = COINS.map(([symbol, key]) => ({ ...realCoin('altcoins_yahoo_close.csv', symbol), coin: key }));
  return {
    series: [...(['RUT', 'SPX', 'BTC', 'ETH'] as const).map(realRanges), realSeries('TOTAL'), realSeries('CAP_BTC')],
    coins,
    universe: listOf(),
  };
}
