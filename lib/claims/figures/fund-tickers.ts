/** Spot funds of one coin by their tickers, which news uses like names: "ETHA led with …". */
const FUNDS: Readonly<Record<string, string>> = {
  BTC: 'IBIT FBTC GBTC ARKB BITB BTCO EZBC BRRR BTCW',
  ETH: 'ETHA FETH ETHE ETHW ETHV CETH QETH EZET TETH ETHB',
  SOL: 'BSOL GSOL VSOL FSOL',
  XRP: 'XRPC GXRP XRPZ TOXR',
};

const COIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FUNDS).flatMap(([coin, tickers]) => tickers.split(' ').map((ticker) => [ticker.toLowerCase(), coin] as const)),
);

/** The coin that a fund holds, by its ticker in lower case. */
export const coinOfFund = (ticker: string): string | undefined => COIN_OF.get(ticker);

/** The tickers of all funds, as alternatives. */
export const FUND_TICKERS: string = [...COIN_OF.keys()].join('|');
