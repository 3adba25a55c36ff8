import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import type { AltcoinMarket } from './altcoins/altcoin-market.ts';

/** Daily bars; a row belongs to the session (equities) or the UTC day (crypto) that it is labelled with. Ascending, unique. */
export interface Bars {
  readonly days: Int32Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** Capitalisation in USD at the end (24:00 UTC) of closed days. NaN where nothing is known of a part. Ascending, unique. */
export interface CapColumns {
  readonly days: Int32Array;
  readonly total: Float64Array;
  readonly btc: Float64Array;
  readonly eth: Float64Array;
  readonly stables: Float64Array;
}

/** Capitalisation in USD at one instant; NaN where nothing is known of a part. */
export interface CapPoint {
  readonly total: number;
  readonly btc: number;
  readonly eth: number;
  readonly stables: number;
}

export type EquityTicker = 'RUT' | 'SPX' | 'IWM';
export type CoinTicker = 'BTC' | 'ETH';

/** What happened in the markets, as every provider on this machine tells it: seen at one instant, `nowMs`. */
export interface LoopbackMarket {
  readonly kind: 'simulated' | 'history';
  /** The instant at which the market is looked at. Bars whose day has not ended by then are in progress. */
  readonly nowMs: UnixMs;
  /** Newest day with a crypto value. */
  readonly endDay: EpochDay;
  readonly equities: Readonly<Record<EquityTicker, Bars>>;
  readonly prices: Readonly<Record<CoinTicker, Bars>>;
  /** Price at an instant up to now, in whole cents; that of 00:00 UTC is the close of the day before. `undefined` outside the known days. */
  priceAt(coin: CoinTicker, at: UnixMs): number | undefined;
  readonly caps: CapColumns;
  /** Capitalisation at an instant up to now; `undefined` outside the known days and in their gaps. */
  capAt(at: UnixMs): CapPoint | undefined;
  readonly altcoins: AltcoinMarket;
}
