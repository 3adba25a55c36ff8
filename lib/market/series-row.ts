import type { EpochDay } from '../core/units.ts';
import { at } from './at.ts';
import { homeLevel } from './home-level.ts';
import type { Stretch } from './home-level.ts';
import type { Answer, IncomingSeries } from './incoming-series.ts';
import type { DailyColumns, DailySeries, Segment } from './series.ts';

/** One day of a series with all that belongs to it; what merging works on. */
export interface SeriesRow {
  readonly day: EpochDay;
  readonly close: number;
  readonly high: number | undefined;
  readonly low: number | undefined;
  readonly provisional: boolean;
  readonly source: string;
  /** Brings `close` to the level that all rows of the series share. */
  readonly factor: number;
  /** Of coins only: share of the day's volume that takers bought. */
  readonly takerBuyShare?: number;
}

/** Close at the shared level: what two rows may be compared by. */
export const levelOf = (row: SeriesRow): number => row.close * row.factor;

/** Rows of a stored series, ascending. */
export function storedRows(series: DailyColumns): readonly SeriesRow[] {
  const { segments, high, low, provisionalFrom = Infinity } = series;
  let held = 0;
  return Array.from(series.days, (day, i) => {
    while ((segments[held + 1]?.from ?? Infinity) <= day) held += 1;
    const { source = '', factor = 1 } = segments[held] ?? {};
    return { day, close: at(series.close, i), high: high?.[i], low: low?.[i], provisional: day >= provisionalFrom, source, factor };
  });
}

/** Rows of an answer, in its own order and at its own level. */
export function incomingRows(incoming: IncomingSeries, source: string): readonly SeriesRow[] {
  const { close, high, low, provisionalFrom = Infinity } = incoming;
  return incoming.days.flatMap((day, i) => {
    const value = close[i];
    if (value === undefined) return [];
    return [{ day, close: value, high: high?.[i], low: low?.[i], provisional: day >= provisionalFrom, source, factor: 1 }];
  });
}

/** Final rows as stretches of one day each, which is what the home of rows is found by. */
export const stretchesOfRows = (rows: readonly SeriesRow[]): readonly Stretch[] =>
  rows.flatMap(({ source, factor, provisional }) => (provisional ? [] : [{ source, factor, days: 1 }]));

function segmentsOf(rows: readonly SeriesRow[], homeFactor: number): readonly Segment[] {
  const starts = rows.filter((row, i) => {
    const before = rows[i - 1];
    return before?.source !== row.source || before.factor !== row.factor;
  });
  return starts.map(({ source, day, factor }) => ({ source, from: day, factor: factor / homeFactor }));
}

/** A column of highs or lows, where any row has one. A row without one moved between its close and its close. */
function extremes(rows: readonly SeriesRow[], pick: (row: SeriesRow) => number | undefined): Float64Array | undefined {
  return rows.some((row) => pick(row) !== undefined) ? Float64Array.from(rows, (row) => pick(row) ?? row.close) : undefined;
}

/** The columns that ascending rows make up, their factors relative to their home's. */
export function columnsOfRows(rows: readonly SeriesRow[], answer: Pick<Answer, 'market' | 'fetchedAtMs'>): DailyColumns {
  const high = extremes(rows, (row) => row.high);
  const low = extremes(rows, (row) => row.low);
  const provisionalFrom = rows.find((row) => row.provisional)?.day;
  return {
    days: Int32Array.from(rows, (row) => row.day),
    close: Float64Array.from(rows, (row) => row.close),
    ...(high && { high }),
    ...(low && { low }),
    segments: segmentsOf(rows, homeLevel(stretchesOfRows(rows))?.factor ?? 1),
    ...(provisionalFrom !== undefined && { provisionalFrom }),
    market: answer.market,
    fetchedAtMs: answer.fetchedAtMs,
  };
}

/** As columnsOfRows, of one instrument. */
export const seriesOfRows = (rows: readonly SeriesRow[], id: DailySeries['id'], answer: Omit<Answer, 'source'>): DailySeries => ({
  id,
  ...columnsOfRows(rows, answer),
  ...(answer.stamp && { stamp: answer.stamp }),
});
