import type { UnixMs } from '../core/units.ts';
import type { MarketKind } from './series.ts';

/** A market that an exchange lists. */
export interface ListedMarket {
  /** As the exchange writes it: "1000PEPEUSDT", "BTC-USDT-SWAP", "BTC_USDT". */
  readonly contract: string;
  /** The coin's ticker alone, upper case, multiple taken off: "PEPE". */
  readonly symbol: string;
  /** Coins that one unit of the contract stands for: 1000 for 1000PEPEUSDT, else 1. */
  readonly multiple: number;
  /** Price of one coin in USD(T), the multiple divided out; absent where the listing has no price. */
  readonly priceUsd?: number;
}

/** Where a listing is from: the spot markets that histories come from, or the perpetuals of an exchange. */
export type ListingId = 'binance-spot' | 'binance' | 'okx' | 'gate' | 'bybit';

export interface ContractListing {
  readonly id: ListingId;
  readonly markets: readonly ListedMarket[];
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}
