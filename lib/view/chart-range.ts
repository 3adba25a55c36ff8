import { epochDay, startOfDayMs, yearOf } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { Range } from '../settings/settings.ts';

const MONTHS: Readonly<Record<Exclude<Range, 'YTD' | 'Max'>, number>> = { '1M': 1, '3M': 3, '6M': 6, '1Y': 12, '2Y': 24, '5Y': 60 };

/**
 * The day on which a range that ends on `asOf` is based: the same day of the month, that many months back
 * (the month's last day where it is shorter); for YTD the last day of the year before; undefined for Max.
 */
export function rangeBase(range: Range, asOf: EpochDay): EpochDay | undefined {
  if (range === 'Max') return undefined;
  if (range === 'YTD') return epochDay(yearOf(asOf), 1, 1) - 1;
  const end = new Date(startOfDayMs(asOf));
  const month = end.getUTCMonth() + 1 - MONTHS[range];
  const lastOfMonth = epochDay(end.getUTCFullYear(), month + 1, 1) - 1;
  return Math.min(epochDay(end.getUTCFullYear(), month, end.getUTCDate()), lastOfMonth);
}

/**
 * Index of the first session to draw: the last one on or before the range's base day, so that a change over
 * the range is measured from the close before it; 0 where history starts later. `days` ascending, not empty.
 */
export function rangeStartIndex(days: Int32Array, range: Range): number {
  const base = rangeBase(range, days[days.length - 1] ?? 0);
  if (base === undefined) return 0;
  let start = 0;
  for (let i = days.length - 1; i >= 0; i--) {
    if ((days[i] ?? 0) <= base) {
      start = i;
      break;
    }
  }
  return start;
}
