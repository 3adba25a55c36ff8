import type { RatioExchange } from '../market/ratio-history.ts';

/** Exchanges as they write themselves. */
export const EXCHANGE_NAMES: Readonly<Record<RatioExchange, string>> = { binance: 'Binance', okx: 'OKX', gate: 'Gate', bybit: 'Bybit' };
