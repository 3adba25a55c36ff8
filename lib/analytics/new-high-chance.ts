import { assert } from '../core/assert.ts';
import type { EpochDay } from '../core/units.ts';
import { bootstrapHighChance } from './bootstrap-high-chance.ts';
import { brownianHighChance } from './brownian-high-chance.ts';
import { calendarReturns } from './calendar-returns.ts';
import { dailyVolatility } from './daily-volatility.ts';
import { recordHigh } from './record-high.ts';

/** Paths drawn (docs/methods.md §9): a standard error of 0.005 at most. */
const PATHS = 10_000;

/** Four years of returns are drawn from. */
const POOL_DAYS = 1461;

/** Fewest returns to draw from: a year's, or the paths repeat one mood. */
const LEAST_POOL = 365;

export interface NewHighChance {
  /** Day of the newest close, as of which the chance is. */
  readonly asOf: EpochDay;
  /** Last day that counts. */
  readonly by: EpochDay;
  /** Calendar days from one to the other. */
  readonly days: number;
  readonly close: number;
  /** The highest close up to `asOf`, and the first day with it. */
  readonly high: number;
  readonly highDay: EpochDay;
  /** Standard deviation of a day's log return (daily-volatility.ts). */
  readonly sigma: number;
  /** Chance by Brownian motion without drift. */
  readonly brownian: number;
  /** Chance by resampling of the last four years; absent for under a year of returns. */
  readonly bootstrap?: number;
  readonly paths: number;
}

/**
 * Chance that some close up to and including the day `by` is at or above the highest close so far: two estimates (docs/methods.md §9),
 * 1 where the newest close is that high. Days ascend and are calendar days, as of crypto; a return beside a missing one is left out
 * (calendar-returns.ts). The seed is the day, so the same history gives the same answer. For an earlier date, pass the rows up to it.
 * `undefined` where `by` is not after the last day, or where there is no volatility.
 */
export function newHighChance(days: Int32Array, close: Float64Array, by: EpochDay, paths = PATHS): NewHighChance | undefined {
  assert(days.length === close.length, 'each close has a day');
  const [record, asOf, last] = [recordHigh(days, close), days.at(-1), close.at(-1)];
  if (!record || asOf === undefined || last === undefined || by <= asOf) return undefined;
  const pool = calendarReturns(days, close, asOf - POOL_DAYS + 1);
  const sigma = dailyVolatility(pool, asOf);
  if (sigma === undefined) return undefined;
  const [distance, horizon] = [Math.log(record.value / last), by - asOf];
  return {
    asOf,
    by,
    days: horizon,
    close: last,
    high: record.value,
    highDay: record.day,
    sigma,
    brownian: brownianHighChance(distance, sigma, horizon),
    ...(pool.returns.length >= LEAST_POOL && {
      bootstrap: bootstrapHighChance(pool.returns, distance, { days: horizon, paths, seed: asOf }),
    }),
    paths,
  };
}
