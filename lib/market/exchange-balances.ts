import type { UnixMs } from '../core/units.ts';
import type { MarketKind } from './series.ts';

export const NETFLOW_PERIODS = ['24h', '7d', '30d'] as const;
export type NetflowPeriod = (typeof NETFLOW_PERIODS)[number];

/** Tokens that an exchange's known wallets held at both ends of a period. Read from chains: no trading volume. */
export interface ExchangeBalances {
  readonly exchange: 'Binance';
  readonly period: NetflowPeriod;
  readonly source: string;
  /** Instants of the two snapshots really used; the provider's grid is not exactly what was asked for. */
  readonly fromMs: UnixMs;
  readonly toMs: UnixMs;
  /** By ticker, upper case: units held then and now. Tokens seen in one snapshot only are left out. */
  readonly tokens: readonly { readonly symbol: string; readonly before: number; readonly after: number }[];
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}

/** Net change of everything that the exchange holds, in USD, where no token is told apart. Positive: into the exchange. */
export interface ExchangeTotals {
  readonly exchange: 'Binance';
  readonly source: string;
  readonly netUsd: Readonly<Partial<Record<NetflowPeriod, number>>>;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}
