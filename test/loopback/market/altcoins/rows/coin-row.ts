/**
 * One coin of the simulated market. Ids, names and tickers are those that the world knows; the launch year is rough and
 * the price made up. `markets` says where it is traded: S Binance spot, C Coinbase, K Kraken, and the perpetuals of
 * B Binance, O OKX, G Gate, Y Bybit; * everywhere.
 */
export type CoinRow = readonly [id: string, symbol: string, name: string, launchYear: number, priceUsd: number, markets: string];
