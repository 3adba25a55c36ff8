import { pairReturns } from '../analytics/pair-returns.ts';
import { rollingIntervals } from '../analytics/rolling-intervals.ts';
import { startOfDayMs } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { lowerBound } from '../market/lower-bound.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { AxisModel, Tick } from './axis-model.ts';
import type { ChartModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';

/** The rolling correlation under the overlay, on the same time axis. */
export interface StripModel {
  readonly sessions: number;
  /** One entry per drawn session on which a full window of returns ends. NaN is a gap. */
  readonly days: Int32Array;
  readonly atMs: Float64Array;
  readonly r: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly axis: AxisModel;
  readonly endLabel: string;
}

/** Distances between marks, the widest that leaves at least two is taken. */
const STEPS = [0.5, 0.2, 0.1];
/** Zero is always drawn and never lies on the frame. */
const ROOM_AT_ZERO = 0.12;

/**
 * Rolling correlation with its interval over the sessions that the chart draws: only these windows are computed.
 * Undefined where no full window ends among them.
 */
export function stripModel(
  aligned: AlignedPair,
  chart: ChartModel,
  request: { sessions: WindowSessions; format: Formatters },
): StripModel | undefined {
  const { sessions, format } = request;
  const returns = pairReturns(aligned);
  const firstDrawn = lowerBound(returns.days, chart.days[0] ?? 0);
  const start = Math.max(0, firstDrawn - sessions + 1);
  const rolling = rollingIntervals(returns.x.subarray(start), returns.y.subarray(start), sessions);
  if (rolling.r.length === 0) return undefined;
  const days = returns.days.subarray(start + sessions - 1);
  const columns = { r: column(rolling.r), low: column(rolling.low), high: column(rolling.high) };
  const last = columns.r.at(-1) ?? Number.NaN;
  return {
    sessions,
    days,
    atMs: Float64Array.from(days, startOfDayMs),
    ...columns,
    axis: stripAxis([columns.r, columns.low, columns.high], format),
    endLabel: Number.isFinite(last) ? format.r(last) : '',
  };
}

/** Rolling r of the window that ends on a day; undefined where none does, or where it is a gap. */
export function rollingAt(strip: Pick<StripModel, 'days' | 'r'>, day: EpochDay): number | undefined {
  const i = lowerBound(strip.days, day);
  const r = strip.days[i] === day ? strip.r[i] : undefined;
  return r !== undefined && Number.isFinite(r) ? r : undefined;
}

const column = (values: readonly (number | undefined)[]): Float64Array => Float64Array.from(values, (value) => value ?? Number.NaN);

function stripAxis(columns: readonly Float64Array[], format: Formatters): AxisModel {
  let [min, max] = [-ROOM_AT_ZERO, ROOM_AT_ZERO];
  for (const values of columns) {
    for (const value of values) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const marks = STEPS.map((step) => marksWithin(min, max, step)).find(({ length }) => length >= 2) ?? [0];
  const ticks: readonly Tick[] = marks.map((value) => ({ value, label: format.fixed(value, Number.isInteger(value) ? 0 : 1) }));
  return { kind: 'linear', min, max, ticks };
}

/** Multiples of a step inside [min, max]. */
function marksWithin(min: number, max: number, step: number): readonly number[] {
  const first = Math.ceil(min / step);
  return Array.from({ length: Math.floor(max / step) - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(1)));
}
