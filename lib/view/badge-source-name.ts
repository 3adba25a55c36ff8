/**
 * Names of the sources by id: proper names, the same in every language. The registry of lib/sources has them too,
 * but with every parser in tow, too heavy for a tab; a test holds the two together.
 */
const NAMES: Readonly<Record<string, string>> = {
  binance: 'Binance (USDT)',
  cnbc: 'CNBC',
  'coin-metrics': 'Coin Metrics',
  coinbase: 'Coinbase',
  'coinmarketcap-v3': 'CoinMarketCap',
  'coinmarketcap-v4': 'CoinMarketCap',
  fred: 'FRED',
  kraken: 'Kraken',
  nasdaq: 'Nasdaq',
  yahoo: 'Yahoo Finance',
};

/** Name of a source to print beside a number; an id that is not known here is printed as it is, never left out. */
export const sourceNameOf = (id: string): string => (Object.hasOwn(NAMES, id) ? (NAMES[id] ?? id) : id);
