/**
 * Totals differ between providers: CoinGecko's lies about 3 % above CoinMarketCap's (docs/sources.md §7.1), the others somewhere
 * else again, and a sum over the largest assets of Coin Metrics some 8 % below.
 */
export const TOTAL_LEVEL = { coinmarketcap: 1, coingecko: 1.033, coinpaprika: 1.012, coinlore: 0.987, coinmetrics: 0.92 } as const;

/** Prices, too, lie a hair beside each other: each list averages exchanges in its own way. CoinGecko's are the market's. */
export const PRICE_LEVEL = { coinmarketcap: 1.0007, coinpaprika: 0.9994 } as const;
