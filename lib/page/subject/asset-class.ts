import { KNOWN_AGGREGATES, KNOWN_INDICES } from '../../text/assets/known-markets.ts';
import { KNOWN_STOCKS } from '../../text/assets/known-stocks.ts';

/** What a subject of the catalogue is; whatever is neither of the others is a coin. */
export type AssetClass = 'coin' | 'aggregate' | 'other';

const AGGREGATES: ReadonlySet<string> = new Set([...KNOWN_AGGREGATES.map(([symbol]) => symbol), 'CD20']);
const OTHERS: ReadonlySet<string> = new Set([...KNOWN_INDICES, ...KNOWN_STOCKS].map(([symbol]) => symbol));

/** Shares, funds, metals, commodities and currencies of which exchanges for crypto have markets too: no coins. */
const TRADED_BESIDE: ReadonlySet<string> = new Set(
  `AMD ARM ASML AVGO BABA BAC COST CVX DIS EWJ EWY F GE GOOG IBM INTC IWM JPM KO LLY MA MCD MRVL MU NFLX NIO NKE ORCL PFE PLTR QQQ SMCI SNDK
   SOFI SPY TQQQ TSM UBER V WMT XOM XAU XAG XPT XPD GOLD SILVER COPPER NATGAS BRENT USOIL UKOIL WTI
   EUR GBP JPY CHF AUD CAD NZD TRY BRL KRW INR RUB UAH ZAR MXN ARS PLN CZK USD US500 US30 US100 NAS100 GER40 JPN225`
    .trim()
    .split(/\s+/),
);

/** The class of a subject that a text names: the Russell and small caps are no part of crypto, whatever lists they are in. */
export function assetClassOf(subject: string): AssetClass {
  if (OTHERS.has(subject)) return 'other';
  return AGGREGATES.has(subject) ? 'aggregate' : 'coin';
}

/** Whether the base of a market on an exchange is a share, a metal or money rather than a coin. */
export const isNoCoinMarket = (ticker: string): boolean => OTHERS.has(ticker) || TRADED_BESIDE.has(ticker);
