/**
 * Every host that the product needs, later features included. `query2` is a mirror of `query1` held in reserve: a
 * block is by address range, so asking it right after a refusal would only add to the load.
 */
export const DECLARED_HOSTS: readonly string[] = [
  'https://query1.finance.yahoo.com', // Russell 2000, S&P 500
  'https://query2.finance.yahoo.com', // mirror of query1
  'https://ts-api.cnbc.com', // Russell 2000, S&P 500
  'https://quote.cnbc.com', // index quotes of this moment
  'https://api.nasdaq.com', // IWM, market hours
  'https://fred.stlouisfed.org', // S&P 500
  'https://data-api.binance.vision', // coin prices
  'https://fapi.binance.com', // long/short ratios, funding
  'https://api.exchange.coinbase.com', // coin prices
  'https://api.kraken.com', // coin prices
  'https://api.coinmarketcap.com', // total capitalisation and its parts, ranked coins
  'https://api.coingecko.com', // total capitalisation of this moment, ranked coins
  'https://api.coinpaprika.com', // total capitalisation of this moment
  'https://api.coinlore.net', // total capitalisation of this moment
  'https://www.okx.com', // long/short ratios, funding
  'https://api.gateio.ws', // long/short ratios
  'https://api.bybit.com', // long/short ratios
  'https://api.alternative.me', // Fear & Greed
  'https://api.llama.fi', // exchange balances
  'https://community-api.coinmetrics.io', // capitalisations by asset
];
