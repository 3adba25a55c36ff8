/**
 * Tickers under which exchanges trade a coin beside the ranked list's own, by CoinGecko's id. A market found by one of
 * these counts only where its price agrees with the coin's.
 */
export const OTHER_TICKERS: Readonly<Record<string, readonly string[]>> = {
  'beam-2': ['BEAMX'],
  'bitcoin-cash-sv': ['BCHSV'],
  dodo: ['DODOX'],
  iota: ['IOTA', 'MIOTA'],
  nano: ['NANO'],
  raydium: ['RAYSOL'],
  ronin: ['RONIN'],
  'terra-luna-2': ['LUNA2'],
  'the-open-network': ['TONCOIN'],
  'velodrome-finance': ['VELODROME'],
};
