import { startOfDayMs, yearOf } from '../core/time.ts';
import type { EpochDay, Ratio } from '../core/units.ts';
import { at } from '../market/at.ts';
import { isoWeekMonday } from '../market/iso-week.ts';

export const RUN_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type RunUnit = (typeof RUN_UNITS)[number];

/** Periods in a row that all went one way. */
export interface Run {
  /** Periods, at least one. */
  readonly length: number;
  /** Days of the last close of its first and of its last period. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  /** The least lead among its periods, above 0: how far the run was from being broken. */
  readonly least: Ratio;
}

/** Closes of two series on the same days, ascending; for one series alone, a second one that stands still. */
export interface RunColumns {
  readonly days: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const monthOf = (day: EpochDay): number => 12 * yearOf(day) + new Date(startOfDayMs(day)).getUTCMonth();

/** A number of the period that holds a day: that of the next period is one more. */
const PERIOD_OF: Readonly<Record<Exclude<RunUnit, 'day'>, (day: EpochDay) => number>> = {
  week: (day) => (isoWeekMonday(day) - isoWeekMonday(0)) / 7,
  month: monthOf,
  quarter: (day) => Math.floor(monthOf(day) / 3),
  year: yearOf,
};

/** The last row of a period, and whether the one before it ends the period right before. */
interface PeriodEnd {
  readonly row: number;
  readonly before?: number;
}

/** A row a day; the day before is known where its close is there. */
function dayEnds(days: Int32Array, nextDay: (day: EpochDay) => EpochDay): readonly PeriodEnd[] {
  return Array.from(days, (day, row) => ({ row, ...(row > 0 && nextDay(at(days, row - 1)) === day && { before: row - 1 }) }));
}

/** The newest period ends with the newest row, be it over or not; any other one where its last close is there. */
function periodEnds(days: Int32Array, periodOf: (day: EpochDay) => number, nextDay: (day: EpochDay) => EpochDay): readonly PeriodEnd[] {
  const last = days.length - 1;
  const isEnd = (row: number): boolean => row === last || periodOf(nextDay(at(days, row))) !== periodOf(at(days, row));
  const ends = [...days.keys()].filter(isEnd);
  return ends.map((row, i) => {
    const before = ends[i - 1];
    const follows = before !== undefined && periodOf(at(days, before)) === periodOf(at(days, row)) - 1;
    return { row, ...(follows && { before }) };
  });
}

/** By how much x did better than y over a period: the difference of the two simple returns. */
export interface Lead {
  /** Day of the period's last close. */
  readonly day: EpochDay;
  /** NaN where the close before, or a period's last close, is missing. */
  readonly lead: Ratio;
}

/**
 * How much better x did than y, period by period, ascending (docs/methods.md §7, §12). A period's change goes from the last close of the
 * period before to its own. Weeks are ISO weeks. The newest period counts as far as it has come: for closed ones alone, pass
 * the rows up to the end of the last one. `nextDay` says on which day the series should have their next close (sessions, or
 * every day).
 */
export function leadsOf({ days, x, y }: RunColumns, unit: RunUnit, nextDay: (day: EpochDay) => EpochDay): readonly Lead[] {
  const ends = unit === 'day' ? dayEnds(days, nextDay) : periodEnds(days, PERIOD_OF[unit], nextDay);
  return ends.map(({ row, before }) => ({
    day: at(days, row),
    // Quotients, not logarithms: rounded once, so returns that are equal on paper are equal here.
    lead: before === undefined ? Number.NaN : at(x, row) / at(x, before) - at(y, row) / at(y, before),
  }));
}

/**
 * Every run of consecutive periods over which x did better than y, ascending. An equal change ends a run, and so does a
 * period whose change is not known. Of `day` and sessions it gives the streaks of streaks-of.ts.
 */
export function runsOf(leads: readonly Lead[]): readonly Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  for (const { day, lead } of leads) {
    if (!(lead > 0)) {
      current = undefined;
      continue;
    }
    if (current) runs.pop();
    current = current
      ? { ...current, length: current.length + 1, to: day, least: Math.min(current.least, lead) }
      : { length: 1, from: day, to: day, least: lead };
    runs.push(current);
  }
  return runs;
}
