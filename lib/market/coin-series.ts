import type { CoinKey } from './coin.ts';
import type { DailyColumns } from './series.ts';

/** Daily closes of one coin in USD (or USDT: the segment's source says whose). */
export interface CoinSeries extends DailyColumns {
  readonly coin: CoinKey;
  /**
   * Share of the day's volume that takers bought, in [0, 1]; one value a day, NaN on days whose source does not tell.
   * Absent where no day has one.
   */
  readonly takerBuyShare?: Float64Array;
}
