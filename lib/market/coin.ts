import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { MarketKind } from './series.ts';

/**
 * Name of a coin within the product: the ranked list's own slug in lower case ("solana"), the same whichever provider
 * gave the list. Never the ticker: tickers collide.
 */
export type CoinKey = string;

/** How far a price lies below the highest one that the source knows of (docs/methods.md §10). */
export interface AllTimeHigh {
  readonly priceUsd: number;
  /** UTC day of the high; absent where the source has none. */
  readonly day?: EpochDay;
  /** Price ÷ high − 1, in [−1, 0]: the source's own where it gives one. */
  readonly drawdown: Ratio;
}

/** One coin of the ranked list. */
export interface RankedCoin {
  readonly key: CoinKey;
  /** Upper case: "SOL". Not unique. */
  readonly symbol: string;
  readonly name: string;
  /** By market capitalisation among all coins of the source, 1 = largest. */
  readonly rank: number;
  readonly capUsd: number;
  readonly priceUsd: number;
  readonly ath?: AllTimeHigh;
  /** What CoinGecko calls it, where that is known: the only id that histories can be asked for by. */
  readonly coingeckoId?: string;
}

/** The ranked list, ascending by rank, keys unique. */
export interface Universe {
  readonly coins: readonly RankedCoin[];
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}
