/**
 * A coin of a list: CoinGecko's id, the ticker, and the names that providers print. Ticker and name together are how
 * a coin is found in lists of other providers, whose ids are others.
 */
export type ListedCoin = readonly [id: string, symbol: string, name: string, ...otherNames: string[]];
