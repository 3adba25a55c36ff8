/**
 * Names of the providers to print beside a number. The sources name themselves, but pages that only show must not
 * load every parser for it; a test holds the two lists equal.
 */
export const SOURCE_NAMES: Readonly<Record<string, string>> = {
  yahoo: 'Yahoo Finance',
  cnbc: 'CNBC',
  nasdaq: 'Nasdaq',
  fred: 'FRED',
  binance: 'Binance (USDT)',
  coinbase: 'Coinbase',
  kraken: 'Kraken',
  'coinmarketcap-v3': 'CoinMarketCap',
  'coinmarketcap-v4': 'CoinMarketCap',
  'coin-metrics': 'Coin Metrics (sum of 30 assets)',
  'coingecko-global': 'CoinGecko',
  'coinpaprika-global': 'CoinPaprika',
  'coinlore-global': 'CoinLore',
  'coingecko-markets': 'CoinGecko',
  'coinmarketcap-listing': 'CoinMarketCap',
  'coinpaprika-tickers': 'CoinPaprika',
  'binance-coins': 'Binance (USDT)',
  'coinbase-coins': 'Coinbase',
  'kraken-coins': 'Kraken',
  'coingecko-chart': 'CoinGecko',
  'alternative-me': 'alternative.me',
  'coinmarketcap-fear-greed': 'CoinMarketCap',
  'defillama-inflows': 'DefiLlama',
  'defillama-cexs': 'DefiLlama',
};

/** Name of a provider; its id where it is not known here. */
export const sourceName = (id: string): string => SOURCE_NAMES[id] ?? id;
