import type { EpochDay } from '../../../lib/core/units.ts';
import type { Bars } from './loopback-market.ts';

export interface Bar {
  readonly day: EpochDay;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** Columns of the rows, in their order. */
export function barsOf(rows: readonly Bar[]): Bars {
  return {
    days: Int32Array.from(rows, (row) => row.day),
    open: Float64Array.from(rows, (row) => row.open),
    high: Float64Array.from(rows, (row) => row.high),
    low: Float64Array.from(rows, (row) => row.low),
    close: Float64Array.from(rows, (row) => row.close),
    volume: Float64Array.from(rows, (row) => row.volume),
  };
}

/** Value i of a column; NaN beyond its ends. */
export const valueAt = (column: Float64Array, i: number): number => column[i] ?? Number.NaN;

/** Rows of the columns, in their order. */
export function rowsOf(bars: Bars): readonly Bar[] {
  return Array.from(bars.days, (day, i) => ({
    day,
    open: valueAt(bars.open, i),
    high: valueAt(bars.high, i),
    low: valueAt(bars.low, i),
    close: valueAt(bars.close, i),
    volume: valueAt(bars.volume, i),
  }));
}

/** Index of the first day not before `day`, by bisection; `days.length` if there is none. */
export function firstAtOrAfter(days: Int32Array, day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of `day`; −1 if it is not there. */
export function indexOfDay(days: Int32Array, day: EpochDay): number {
  const index = firstAtOrAfter(days, day);
  return days[index] === day ? index : -1;
}
