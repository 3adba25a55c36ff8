import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';

export interface RecordHigh {
  /** First day with the highest close. */
  readonly day: EpochDay;
  /** The highest close, in the unit of the closes. */
  readonly value: number;
  /** Last close ÷ highest − 1: 0 at the record, else negative. */
  readonly distance: Ratio;
  /** Calendar days from the record to the last close. */
  readonly daysSince: number;
}

/**
 * The record close: the last one above every earlier close, so of equal ones the first (docs/methods.md §7). Of closes only, not of highs
 * within a day. Days ascend and need not be sessions: an index has its sessions, a coin every calendar day, and a total the capitalisation
 * that is displayed. For an earlier date, pass the rows up to it. `undefined` without a close.
 */
export function recordHigh(days: Int32Array, close: Float64Array): RecordHigh | undefined {
  if (days.length === 0) return undefined;
  let record = 0;
  for (let i = 1; i < days.length; i += 1) if (at(close, i) > at(close, record)) record = i;
  const [day, value, last] = [at(days, record), at(close, record), days.length - 1];
  return { day, value, distance: at(close, last) / value - 1, daysSince: at(days, last) - day };
}
