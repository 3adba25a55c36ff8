/** Whether a ticker can be written into the name of a market without a doubt: tickers of other scripts and with signs are looked up in listings only. */
export const isTicker = (symbol: string): boolean => /^[A-Z0-9]{1,20}$/.test(symbol);
