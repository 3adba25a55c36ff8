import type { EpochDay } from '../core/units.ts';

/** How a series moved around one event. */
export interface EventPath {
  readonly day: EpochDay;
  /** Simple change from the event day's close, one for each session of the paths; NaN where it is not known. */
  readonly change: Float64Array;
}

/** Paths around the events of one kind. */
export interface EventPaths {
  /** US sessions from the event: −21…126. */
  readonly sessions: Int32Array;
  /** One for each event, ascending. */
  readonly paths: readonly EventPath[];
  /** Median of the paths, one for each session; NaN where fewer than three are known. */
  readonly median: Float64Array;
}
