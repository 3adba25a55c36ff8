import { epochDay, hours, startOfDayMs } from '../../../lib/core/time.ts';
import { simulatedMarket } from '../market/simulated-market.ts';
import { answerOf } from '../server/answer-of.ts';
import type { Answer } from './provider.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
export const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);

export const market = simulatedMarket({ nowMs: NOW });

/** Addresses up to what a test asks for. */
export const YAHOO = 'https://query1.finance.yahoo.com/v8/finance/chart';
export const CNBC = 'https://ts-api.cnbc.com/harmony/app/bars';
export const NASDAQ = 'https://api.nasdaq.com/api/quote';
export const FRED = 'https://fred.stlouisfed.org/graph/fredgraph.csv';
export const BINANCE = 'https://data-api.binance.vision/api/v3/klines';
export const COINBASE = 'https://api.exchange.coinbase.com/products';
export const KRAKEN = 'https://api.kraken.com/0/public/OHLC';
export const CMC = 'https://api.coinmarketcap.com/data-api';
export const METRICS = 'https://community-api.coinmetrics.io/v4/timeseries/asset-metrics';
export const COINGECKO = 'https://api.coingecko.com/api/v3/global';
export const COINPAPRIKA = 'https://api.coinpaprika.com/v1/global';
export const COINLORE = 'https://api.coinlore.net/api/global/';

/** The simulated answer to a GET at that instant. */
export const get = (address: string): Answer => answerOf(new URL(address), market, []).answer;

/** Its body, untyped: shapes are what is tested, so no type may claim them. */
// eslint-disable-next-line typescript/no-explicit-any
export const body = (address: string): any => JSON.parse(get(address).body);
