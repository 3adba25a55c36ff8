import type { EpochDay, Ratio } from '../core/units.ts';

/** A simple return between two closes, and their days. */
export interface PeriodReturn {
  readonly value: Ratio;
  readonly from: EpochDay;
  readonly to: EpochDay;
}
