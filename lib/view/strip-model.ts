import { startOfDayMs } from '../core/time.ts';
import type { AxisModel, Tick } from './axis-model.ts';
import type { ChartModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import type { RollingColumns } from './pair-history.ts';

/** The rolling correlation under the overlay, on the same time axis. */
export interface StripModel {
  readonly sessions: number;
  readonly atMs: Float64Array;
  /** One entry per drawn session of the overlay that has a full window behind it; `low`/`high` are NaN where there is no interval. */
  readonly r: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly axis: AxisModel;
  /** Index into the overlay's sessions of entry 0. */
  readonly offset: number;
  readonly endLabel: string;
}

const MARKS = [-1, -0.5, 0, 0.5, 1];
/** Zero is always drawn and never lies on the frame. */
const ROOM_AT_ZERO = 0.12;

/** Cuts the rolling correlation to the sessions that the chart draws; undefined where no window ends among them. */
export function stripModel(rolling: RollingColumns, chart: ChartModel, format: Formatters): StripModel | undefined {
  const first = chart.days[0] ?? 0;
  const start = rolling.days.findIndex((day) => day >= first);
  if (start < 0) return undefined;
  const r = rolling.r.subarray(start);
  const [low, high] = [rolling.low.subarray(start), rolling.high.subarray(start)];
  return {
    sessions: rolling.sessions,
    atMs: Float64Array.from(rolling.days.subarray(start), startOfDayMs),
    r,
    low,
    high,
    axis: stripAxis([r, low, high], format),
    offset: chart.days.indexOf(rolling.days[start] ?? 0),
    endLabel: format.r(r.at(-1) ?? 0),
  };
}

function stripAxis(columns: readonly Float64Array[], format: Formatters): AxisModel {
  let [min, max] = [-ROOM_AT_ZERO, ROOM_AT_ZERO];
  for (const column of columns) {
    for (const value of column) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const ticks: readonly Tick[] = MARKS.filter((value) => value >= min && value <= max).map((value) => ({
    value,
    label: Number.isInteger(value) ? format.fixed(value, 0) : format.fixed(value, 1),
  }));
  return { kind: 'linear', min, max, ticks };
}
