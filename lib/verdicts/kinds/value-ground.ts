import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { continuous } from '../../market/continuous.ts';
import { finalDays } from '../../market/final-days.ts';
import { indexOf } from '../../market/index-of.ts';
import type { DailySeries } from '../../market/series.ts';
import { LEAST_DAYS } from '../least-days.ts';
import { sourceOn } from '../series-of.ts';
import type { DaySpan } from '../span-of.ts';
import type { Step } from '../verdict.ts';
import type { WindowReading } from '../window-readings.ts';

/** Share of the capitalisation by which closes and the hours between them may differ. */
const BETWEEN_CLOSES = 0.03;

/** Closes of the subject's series, final ones. */
export interface Closes {
  readonly days: Int32Array;
  readonly close: Float64Array;
  readonly series: DailySeries;
}

export const closesOf = (series: DailySeries): Closes => {
  const days = finalDays(series);
  return { days, close: continuous(series).subarray(0, days.length), series };
};

function closeOn({ days, close }: Closes, day: EpochDay): number | undefined {
  const row = indexOf(days, day, 'exact');
  return row === undefined ? undefined : close[row];
}

/** A reading with both its closes. */
export interface Move {
  readonly base: EpochDay;
  readonly end: EpochDay;
  readonly before: number;
  readonly after: number;
}

export function movesOf(closes: Closes, readings: readonly WindowReading[]): readonly Move[] {
  return readings.flatMap(({ bases, end }) =>
    bases.flatMap((base): readonly Move[] => {
      const [before, after] = [closeOn(closes, base), closeOn(closes, end)];
      return before === undefined || after === undefined ? [] : [{ base, end, before, after }];
    }),
  );
}

/** Closes of the days of a span; `undefined` where there are none. */
function extremesIn({ days, close }: Closes, { from, to }: DaySpan): readonly [number, number] | undefined {
  const values = [...close].filter((_, i) => (days[i] ?? 0) >= from && (days[i] ?? 0) <= to);
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : undefined;
}

/** The furthest that the claim's way can have been gone, as a share of where it began, over all days that may be meant. */
function furthest(closes: Closes, readings: readonly WindowReading[], sign: 1 | -1): number | undefined {
  const all = readings.map(({ baseReach, endReach }) => {
    const [bases, ends] = [extremesIn(closes, baseReach), extremesIn(closes, endReach)];
    if (!bases || !ends) return undefined;
    return sign > 0 ? ends[1] / bases[0] - 1 : 1 - ends[0] / bases[1];
  });
  return all.reduce<number | undefined>((most, one) => (one === undefined ? most : Math.max(most ?? -Infinity, one)), undefined);
}

export interface Said {
  readonly claim: Claim;
  readonly bounds: readonly [number, number];
  readonly sign: 1 | -1;
  readonly tolerance: number;
}

/** Whether an amount, signed the claim's way, is what the claim says, within a distance. */
export function isSo({ claim, bounds: [low, high] }: Said, least: number, most: number, distance: number): boolean {
  if (claim.hedge === 'over' || claim.direction === 'above') return most >= low - distance;
  if (claim.hedge === 'under' || claim.direction === 'below') return least > 0 && least <= high + distance;
  return most >= low - distance && least <= high + distance;
}

const isLong = (readings: readonly WindowReading[]): boolean =>
  readings.every(({ end, bases }) => bases.every((base) => end - base >= LEAST_DAYS));

export const closeSteps = (
  what: string,
  subject: string,
  { series }: Closes,
  { base, end, before, after }: Move,
  unit: string,
): readonly Step[] => [
  { what: 'base', subject, day: base, value: before, unit, source: sourceOn(series, base) },
  { what, subject, day: end, value: after, unit, source: sourceOn(series, end) },
];

/** Both ends of the time are stored, and all that lies around them. */
export interface Ground {
  readonly subject: string;
  readonly said: Said;
  readonly closes: Closes;
  readonly readings: readonly WindowReading[];
  readonly moves: readonly Move[];
}

/** The way that it went over every reading, however the days are taken, is clearly the other one, or by far too little. */
export function isClearlyOff({ said, closes, readings, moves }: Ground, isAmount: boolean): boolean {
  const most = furthest(closes, readings, said.sign);
  const start = Math.max(...moves.map(({ before }) => before));
  const hasAll = moves.length >= readings.length;
  if (most === undefined || !hasAll || !isLong(readings)) return false;
  if (most < -BETWEEN_CLOSES / 3) return true;
  return isAmount && (most + BETWEEN_CLOSES) * start < said.bounds[0] / 2;
}
