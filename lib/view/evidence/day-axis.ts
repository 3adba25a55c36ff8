import { epochDayOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import type { AxisModel } from '../axis-model.ts';
import type { Formatters } from '../formatters.ts';
import { thinTicks } from '../thin-ticks.ts';
import { timeTicks } from '../time-ticks.ts';

/** A value for each of some days, ascending; NaN where it is unknown. */
export interface DayLine {
  readonly days: Int32Array;
  readonly value: Float64Array;
}

/** Marks that a small picture has room for. */
const MOST_TICKS = 5;

/** Points that a small picture can show apart. */
const MOST_POINTS = 300;

/** A time axis over some days, in days, with few marks. */
export function dayAxis(days: Int32Array, format: Formatters): AxisModel {
  const [min, max] = [days[0] ?? 0, days.at(-1) ?? 0];
  const ticks = thinTicks(timeTicks(min, max, format), MOST_TICKS).map(({ value, label }) => ({ value: epochDayOf(value), label }));
  return { kind: 'linear', min, max: Math.max(max, min + 1), ticks };
}

export interface ThinnedLine extends DayLine {
  readonly rows: readonly (readonly [EpochDay, number])[];
  /** How far apart its points are: k. */
  readonly every: number;
}

/** Every k-th point of a line counted from its newest one, so that at most about `most` are left; the newest always stays. */
export function thinned({ days, value }: DayLine, most = MOST_POINTS): ThinnedLine {
  const every = Math.max(1, Math.ceil(days.length / most));
  const kept = Array.from(days.keys()).filter((i) => (days.length - 1 - i) % every === 0);
  const rows = kept.map((i) => [at(days, i), at(value, i)] as const);
  return { days: Int32Array.from(rows, ([day]) => day), value: Float64Array.from(rows, ([, one]) => one), rows, every };
}
