import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EpochDay } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import type { Parsed, ParsedSeries } from './source.ts';

/** One row of an answer, its day already relabelled to "close of day D". What could not be read is `undefined`. */
export interface DailyRow {
  readonly day: EpochDay;
  readonly close: number | undefined;
  readonly high?: number | undefined;
  readonly low?: number | undefined;
}

/** The columns of a daily series, whatever it is of. */
export type ParsedColumns = Omit<ParsedSeries, 'id'>;

interface Bar extends DailyRow {
  readonly close: number;
}

const usable = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value) && value > 0;

const isBar = (row: DailyRow): row is Bar => Number.isSafeInteger(row.day) && usable(row.close);

/**
 * High and low columns, or nothing when a row lacks one. A range that misses its own close (rounding, a late
 * correction of the close alone) is widened to hold it: one such row must not cost decades of ranges.
 */
function ranges(bars: readonly Bar[]): Pick<ParsedSeries, 'high' | 'low'> {
  const high: number[] = [];
  const low: number[] = [];
  for (const bar of bars) {
    if (!usable(bar.high) || !usable(bar.low)) return {};
    high.push(Math.max(bar.high, bar.close));
    low.push(Math.min(bar.low, bar.close));
  }
  return { high, low };
}

/**
 * Columns of the rows: ascending, one row a day (the last one given wins), rows without a close above zero left out.
 * `isOpen` says whether a day has not closed yet; from the first such day on the columns are provisional.
 * `undefined` when no row is left.
 */
export function dailyColumns(rows: Iterable<DailyRow>, isOpen: (day: EpochDay) => boolean): ParsedColumns | undefined {
  const byDay = new Map<EpochDay, Bar>();
  for (const row of rows) if (isBar(row)) byDay.set(row.day, row);
  const bars = [...byDay.values()].sort((a, b) => a.day - b.day);
  if (bars.length === 0) return undefined;
  const days = bars.map((bar) => bar.day);
  const provisionalFrom = days.find(isOpen);
  return {
    days,
    close: bars.map((bar) => bar.close),
    ...ranges(bars),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
  };
}

/** `dailyColumns` of one of the fixed series. */
export function dailySeries(id: StoredSeriesId, rows: Iterable<DailyRow>, isOpen: (day: EpochDay) => boolean): ParsedSeries | undefined {
  const columns = dailyColumns(rows, isOpen);
  return columns && { id, ...columns };
}

/**
 * The answer that consists of `series`. Without a row it is the failure `empty`, unless more pages follow: a window
 * before a market's first day is not the end.
 */
export function parsedSeries(series: readonly (ParsedSeries | undefined)[], nextFrom?: EpochDay): Result<Parsed, Failure> {
  const present = series.filter((one) => one !== undefined);
  if (present.length === 0 && nextFrom === undefined) return err({ kind: 'empty' });
  return ok({ series: present, ...(nextFrom !== undefined && { nextFrom }) });
}
