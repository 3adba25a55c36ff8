import type { UnixMs } from '../core/units.ts';
import type { MarketKind } from './series.ts';

/**
 * History of a provider's Fear & Greed index, 0 to 100. `days` is strictly ascending and labels, as everywhere, the
 * close that the value was built from. Providers use different methods and scales: a history never holds two.
 */
export interface FearGreed {
  readonly source: string;
  readonly days: Int32Array;
  readonly value: Float64Array;
  /** The provider's own word for the newest value, printed as it is. */
  readonly classification: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}
