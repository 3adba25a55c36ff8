import { epochDay, parseIsoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { PartialDate } from '../claims/claim.ts';

/** Calendar days from the first to the last, both of them included. */
export interface DaySpan {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/;

/** The days that a date names: one, a month or a year. `undefined` for what is no date. */
export function spanOf(date: PartialDate): DaySpan | undefined {
  const day = parseIsoDate(date);
  if (day !== undefined) return { from: day, to: day };
  const match = PARTIAL.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { from: epochDay(year, 1, 1), to: epochDay(year, 12, 31) };
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { from: epochDay(year, month, 1), to: epochDay(year, month + 1, 1) - 1 } : undefined;
}
