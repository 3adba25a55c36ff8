import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { MarketKind } from './series.ts';

/** The total crypto capitalisation as one provider gave it at one instant; one is kept per provider and UTC day. */
export interface CapSnapshot {
  readonly source: string;
  readonly day: EpochDay;
  /** The provider's own time of the value where it has one, else when it was fetched. */
  readonly atMs: UnixMs;
  readonly totalUsd: number;
  /** Shares of the total, where the provider gives them. */
  readonly btcShare?: Ratio;
  readonly ethShare?: Ratio;
  readonly market: MarketKind;
}
