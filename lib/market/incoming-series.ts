import type { EpochDay, UnixMs } from '../core/units.ts';
import type { StoredSeriesId } from './instrument.ts';
import type { MarketKind, StampState } from './series.ts';

/** Daily rows of one answer, already relabelled to "close of day D" (the shape of lib/sources' ParsedSeries). */
export interface IncomingSeries {
  readonly id: StoredSeriesId;
  readonly days: readonly EpochDay[];
  readonly close: readonly number[];
  readonly high?: readonly number[];
  readonly low?: readonly number[];
  readonly provisionalFrom?: EpochDay;
}

/** Whose answer it is, and what is known of it beside its rows. */
export interface Answer {
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
  /** What the stamp self-check said of these rows; without it what was said before stays. */
  readonly stamp?: StampState;
}
