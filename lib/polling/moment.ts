import type { Ratio, UnixMs } from '../core/units.ts';

/** What a transition takes from outside. */
export interface Moment {
  readonly nowMs: UnixMs;
  /** In [0, 1). */
  readonly random: Ratio;
  /** Version of the product. */
  readonly version: string;
}
