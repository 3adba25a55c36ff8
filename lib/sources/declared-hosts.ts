/** A host that the manifest declares, and what it is or will be asked for. */
interface DeclaredHost {
  readonly origin: string;
  readonly serves: string;
}

/**
 * Every host that the product needs, later features included. `query2` is a mirror of `query1` held in reserve: a
 * block is by address range, so asking it right after a refusal would only add to the load.
 */
export const DECLARED_HOSTS: readonly DeclaredHost[] = [
  { origin: 'https://query1.finance.yahoo.com', serves: 'Russell 2000, S&P 500' },
  { origin: 'https://query2.finance.yahoo.com', serves: 'mirror of query1' },
  { origin: 'https://ts-api.cnbc.com', serves: 'Russell 2000, S&P 500' },
  { origin: 'https://quote.cnbc.com', serves: 'index quotes of this moment' },
  { origin: 'https://api.nasdaq.com', serves: 'IWM, market hours' },
  { origin: 'https://fred.stlouisfed.org', serves: 'S&P 500' },
  { origin: 'https://data-api.binance.vision', serves: 'coin prices' },
  { origin: 'https://fapi.binance.com', serves: 'long/short ratios, funding' },
  { origin: 'https://api.exchange.coinbase.com', serves: 'coin prices' },
  { origin: 'https://api.kraken.com', serves: 'coin prices' },
  { origin: 'https://api.coinmarketcap.com', serves: 'total capitalisation and its parts, ranked coins' },
  { origin: 'https://api.coingecko.com', serves: 'total capitalisation of this moment, ranked coins' },
  { origin: 'https://api.coinpaprika.com', serves: 'total capitalisation of this moment' },
  { origin: 'https://api.coinlore.net', serves: 'total capitalisation of this moment' },
  { origin: 'https://www.okx.com', serves: 'long/short ratios, funding' },
  { origin: 'https://api.gateio.ws', serves: 'long/short ratios' },
  { origin: 'https://api.bybit.com', serves: 'long/short ratios' },
  { origin: 'https://api.alternative.me', serves: 'Fear & Greed' },
  { origin: 'https://api.llama.fi', serves: 'exchange balances' },
  { origin: 'https://community-api.coinmetrics.io', serves: 'capitalisations by asset' },
];
