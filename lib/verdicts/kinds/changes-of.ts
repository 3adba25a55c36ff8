import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import type { Prices } from '../prices-of.ts';
import type { WindowReading } from '../window-readings.ts';

/** How a change is measured, in a claim’s unit: in per cent, or in the subject’s own. */
export type Measure = (end: number, base: number) => number;
const perCent: Measure = (end, base) => (end / base - 1) * 100;
const inUnits: Measure = (end, base) => end - base;

export const measureOf = ({ unit }: Pick<Claim, 'unit'>): Measure => (unit === '%' ? perCent : inUnits);

/** A change between two closes, or from a close to the prices of a day that was in progress. */
export interface Change {
  readonly reading: WindowReading;
  readonly base: number;
  readonly baseDay: EpochDay;
  /** By the end day’s close; absent while it has none. */
  readonly atClose?: number;
  /** By its low and its high, where any price of it may be meant. */
  readonly within?: readonly [number, number];
}

/** The window begins at one moment, whenever it ends: not so "24 hours", "a week" and a session’s own change. */
export const isFixedBase = ({ window }: Pick<Claim, 'window'>): boolean => window?.kind !== 'rolling' && window?.kind !== 'day';

/** What the subject changed by over each reading of the claim’s window, from each of its starts that has a close. */
export function changesOf(claim: Claim, prices: Prices, readings: readonly WindowReading[]): readonly Change[] {
  const measure = measureOf(claim);
  return readings.flatMap((reading) =>
    reading.bases.flatMap((baseDay) => {
      const [base, close] = [prices.closeOn(baseDay), prices.closeOn(reading.end)];
      if (base === undefined) return [];
      const range = reading.isOpen && (prices.clock === 'session' || isFixedBase(claim)) ? prices.rangeOn(reading.end) : undefined;
      const within = range?.isIntraday ? ([measure(range.low, base), measure(range.high, base)] as const) : undefined;
      if (close === undefined && !within) return [];
      return [{ reading, base, baseDay, ...(close !== undefined && { atClose: measure(close, base) }), ...(within && { within }) }];
    }),
  );
}
