import type { UnixMs } from '../core/units.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { AllTimeHigh, RankedCoin, Universe } from '../market/coin.ts';
import type { ExchangeBalances } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { RatioHistory } from '../market/ratio-history.ts';
import type { DailyColumns, DailySeries } from '../market/series.ts';

/** A coin's highest price as its list gave it, and when and by whom it was given. */
export interface SourcedHigh extends AllTimeHigh {
  readonly asOfMs: UnixMs;
  readonly source: string;
}

/** What is stored of one coin. */
export interface HistoryCoin extends Pick<RankedCoin, 'key' | 'symbol' | 'name' | 'rank' | 'coingeckoId'> {
  /** Daily closes in USD, with highs and lows where the source gives them; absent where the coin is not followed. */
  readonly series?: DailyColumns;
  readonly ath?: SourcedHigh;
}

/**
 * All that verdicts read: what is stored here, as it is, nothing asked for. A verdict cuts it to the days that it needs;
 * what it lacks makes a statement one that cannot be checked here.
 */
export interface History {
  /** Some of it is of a made-up market. */
  readonly isSimulated: boolean;
  /** A stored or computed series; `undefined` where nothing of it is stored. */
  series(id: SeriesId): DailySeries | undefined;
  /** The coin that a ticker means in the stored list, Bitcoin and Ethereum also without a list. */
  coin(symbol: string): HistoryCoin | undefined;
  /** Only the newest list is stored, so it speaks of its own time alone. */
  readonly universe?: Universe;
  readonly fearGreed?: FearGreed;
  readonly ratios: readonly RatioHistory[];
  readonly balances: readonly ExchangeBalances[];
  readonly caps: readonly CapSnapshot[];
}
