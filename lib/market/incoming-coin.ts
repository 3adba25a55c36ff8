import type { EpochDay, UnixMs } from '../core/units.ts';
import type { RankedCoin } from './coin.ts';
import type { MarketKind } from './series.ts';

/** Daily rows of one coin of one answer, already relabelled to "close of day D" (lib/sources' parsed answer of kind `coin`). */
export interface IncomingCoin {
  readonly days: readonly EpochDay[];
  readonly close: readonly number[];
  readonly high?: readonly number[];
  readonly low?: readonly number[];
  /** In [0, 1], NaN where a day had no volume. */
  readonly takerBuyShare?: readonly number[];
  readonly provisionalFrom?: EpochDay;
}

/** Whose answer it is, and which coin it must be of. */
export interface CoinAnswer {
  readonly coin: RankedCoin;
  /** When the ranked list gave the coin's price (`fetchedAtMs` of the universe that `coin` is from). */
  readonly pricedAtMs: UnixMs;
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}
