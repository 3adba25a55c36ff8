import type { EpochDay, Ratio } from '../core/units.ts';

/** US sessions after an event at which is looked (docs/methods.md §8). */
export const HORIZONS = [5, 21, 63, 126] as const;

/** Returns over one horizon, of all days or of the days with an event. */
interface HorizonSummary {
  /** US sessions. */
  readonly horizon: number;
  /** Returns that are known. */
  readonly n: number;
}

/** One event and what followed it. */
export interface EventRow {
  readonly day: EpochDay;
  /** Simple return from the day's close, one for each horizon; `undefined` where one of the two closes is not there (yet). */
  readonly returns: readonly (Ratio | undefined)[];
}

/** The same statistic over every day on which an event could have been. */
export interface BaseRate extends HorizonSummary {
  readonly median: Ratio;
  /** Share of the returns above zero. */
  readonly hitRate: Ratio;
}

/** Of the events; nothing but n for n < 8. */
export interface EventSummary extends HorizonSummary {
  readonly median?: Ratio;
  /** Share of the returns above zero. */
  readonly hitRate?: Ratio;
  /** Two-sided: how often dates of the same spacing had a median at least as far from that of all days. */
  readonly p?: number;
}

/** What followed the events of one kind; all three lists by horizon are in the order of `horizons`. */
export interface EventStudy {
  readonly horizons: typeof HORIZONS;
  /** Every event, ascending. */
  readonly rows: readonly EventRow[];
  readonly base: readonly BaseRate[];
  readonly summary: readonly EventSummary[];
}
