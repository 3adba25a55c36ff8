import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { indexOf } from '../market/index-of.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { type Lead, leadsOf, type Run, type RunColumns, type RunUnit, runsOf } from './runs-of.ts';

/** Leads and runs of one pair and one length of period, made once for all that is asked of them. */
export interface RunTable {
  readonly leads: readonly Lead[];
  readonly runs: readonly Run[];
  /** The run that ends with a day, its period as far as it had come by then; `undefined` where none does, or the day has no row. */
  endingOn(day: EpochDay): Run | undefined;
}

function longer(run: Run | undefined, { day, lead }: Lead): Run | undefined {
  if (!(lead > 0)) return undefined;
  return run
    ? { ...run, length: run.length + 1, to: day, least: Math.min(run.least, lead) }
    : { length: 1, from: day, to: day, least: lead };
}

/**
 * The runs of runs-of.ts at every day of two series: `endingOn` gives what `runsOf` gives last for the rows up to that day,
 * without another look at all of them. A day within a period is compared with the close that the period before ended with.
 */
export function runTable(columns: RunColumns, unit: RunUnit, nextDay: (day: EpochDay) => EpochDay): RunTable {
  const leads = leadsOf(columns, unit, nextDay);
  const ends = Int32Array.from(leads, ({ day }) => day);
  const soFar: (Run | undefined)[] = [];
  for (const [i, lead] of leads.entries()) soFar.push(longer(soFar[i - 1], lead));

  /** The lead of a period in progress; of the rows within it none but the day’s own counts. */
  function leadWithin(row: number, before: number): Lead | undefined {
    const beforeRow = indexOf(columns.days, at(ends, before), 'exact');
    if (beforeRow === undefined) return undefined;
    const pick = (column: Int32Array | Float64Array): number[] => [at(column, beforeRow), at(column, row)];
    const { days, x, y } = columns;
    return leadsOf({ days: Int32Array.from(pick(days)), x: Float64Array.from(pick(x)), y: Float64Array.from(pick(y)) }, unit, nextDay).at(
      -1,
    );
  }

  return {
    leads,
    runs: runsOf(leads),
    endingOn(day) {
      const row = indexOf(columns.days, day, 'exact');
      if (row === undefined) return undefined;
      const end = lowerBound(ends, day);
      if (ends[end] === day) return soFar[end];
      const lead = end > 0 ? leadWithin(row, end - 1) : undefined;
      return lead && longer(soFar[end - 1], lead);
    },
  };
}
