import type { EpochDay, UnixMs } from '../core/units.ts';
import type { SeriesId } from './instrument.ts';

/** Real answers of providers, or answers that a simulator marked with the header `x-comove-market: simulated`. Never joined. */
export type MarketKind = 'live' | 'simulated';

/**
 * A run of days that came from one provider. `factor` brings its closes to the level of the series' home, the provider
 * of most final days, whose own factor is 1: providers of the total capitalisation differ by 3 to 8 %, and a seam
 * without it adds a false return. History so reads as its provider printed it, and a guest's day does not move it.
 */
export interface Segment {
  readonly source: string;
  readonly from: EpochDay;
  readonly factor: number;
}

/** What the stamp self-check said of a total-capitalisation history (lib/market/stamp-check.ts). */
export type StampState = 'verified' | 'unverified';

/**
 * Columns of daily closes. `days` is strictly ascending; value i is the close at the end of days[i] (EpochDay says
 * when that is), in the provider's own level. All values are finite and above zero.
 */
export interface DailyColumns {
  readonly days: Int32Array;
  readonly close: Float64Array;
  readonly high?: Float64Array;
  readonly low?: Float64Array;
  /** Ascending by `from`; the first covers days[0]; never empty unless the columns are. */
  readonly segments: readonly Segment[];
  /** Days from this one on were still open when they were fetched: shown as such, left out of every computation. */
  readonly provisionalFrom?: EpochDay;
  readonly market: MarketKind;
  /** When a provider last answered for these columns, whether or not it brought a new day. */
  readonly fetchedAtMs: UnixMs;
}

/** One daily series of the fixed set of instruments. */
export interface DailySeries extends DailyColumns {
  readonly id: SeriesId;
  readonly stamp?: StampState;
  /** Of a computed series only: what it was computed from, the total first. Never stored. */
  readonly derivedFrom?: readonly DailySeries[];
}
