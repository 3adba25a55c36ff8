import type { EpochDay, UnixMs } from '../../../../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../../../lib/market/ratio-history.ts';
import type { Bars } from '../loopback-market.ts';

/** Where a coin is traded, by the market's name there; absent where it is not. */
export interface Listed {
  /** Binance spot: "SOLUSDT", "1000SATSUSDT". */
  readonly spot: string | undefined;
  /** Coinbase Exchange: "SOL-USD". */
  readonly coinbase: string | undefined;
  /** Kraken, as one asks for it: "SOLUSD". */
  readonly kraken: string | undefined;
  /** Perpetuals: "1000PEPEUSDT", "PEPE-USDT-SWAP", "PEPE_USDT", "1000PEPEUSDT". */
  readonly binance: string | undefined;
  readonly okx: string | undefined;
  readonly gate: string | undefined;
  readonly bybit: string | undefined;
}

/** What a coin of the ranked list is. */
export type LoopbackKind = 'bitcoin' | 'altcoin' | 'stablecoin' | 'wrapped' | 'staked' | 'asset-backed';

/** One coin as it stands at the instant at which the market is looked at. */
export interface LoopbackCoin {
  /** CoinGecko's id, which is the product's key. */
  readonly key: string;
  readonly coingeckoId: string;
  readonly cmcId: number;
  readonly cmcSlug: string;
  readonly paprikaId: string;
  /** Upper case; not unique. */
  readonly symbol: string;
  readonly name: string;
  /** What the market made the coin as; a history does not know. */
  readonly kind: LoopbackKind | undefined;
  /** By capitalisation at this instant, 1 = largest; gaps where the list was filtered. */
  readonly rank: number;
  readonly capUsd: number;
  readonly priceUsd: number;
  /** Highest price ever, USD, and the UTC day of it. */
  readonly ath: number;
  readonly athDay: EpochDay;
  /** Daily bars in USD of one coin since it was launched; `undefined` where no history is known. Made when first asked for. */
  readonly bars: Bars | undefined;
  readonly listed: Listed;
  /** Close of the day so many days before the one that is in progress, without making bars; `undefined` before the first. */
  closeAgo(days: number): number | undefined;
  /** Long ÷ short at a full hour that is over; what the exchange prints. `undefined` before its history, without a listing. */
  ratioAt(exchange: RatioExchange, measure: RatioMeasure, atMs: UnixMs): number | undefined;
  /** Share of a day's volume at Binance spot that takers bought; `undefined` where nothing was traded there. */
  takerBuyShare(day: EpochDay): number | undefined;
}

/** One value of the Fear & Greed index; `day` is the close that it was built from, published as that day ends. */
export interface FearGreedRow {
  readonly day: EpochDay;
  readonly value: number;
}

/** The altcoin side of a market, seen at the market's instant. What is costly is made when it is first asked for. */
export interface AltcoinMarket {
  /** Bitcoin and Ethereum too; ascending by rank. */
  readonly coins: readonly LoopbackCoin[];
  /** Ascending; some days are missing. */
  readonly fearGreed: readonly FearGreedRow[];
  /** Units by ticker that Binance's known wallets hold at an instant; `undefined` where nothing is known. */
  balancesAt(atMs: UnixMs): ReadonlyMap<string, number> | undefined;
}

/** A market in which nothing is known of altcoins. */
export const NO_ALTCOINS: AltcoinMarket = { coins: [], fearGreed: [], balancesAt: () => undefined };
