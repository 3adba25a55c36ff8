import { assert } from '../core/assert.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import { quarterEnd } from '../market/quarter-end.ts';
import { mean } from './mean.ts';
import { newHighChance } from './new-high-chance.ts';
import type { PairedDifference } from './paired-difference.ts';
import { pairedDifference } from './paired-difference.ts';

/** History before the first forecast, in days: two years. */
const HISTORY_DAYS = 730;

/** Paths of each forecast. Their error adds at most 0.25/500 to a Brier score. */
const PATHS = 500;

/** Fewest forecasts of which a score is told, as for the events of docs/methods.md §8. */
const LEAST_FORECASTS = 8;

/** Share of a window's days whose close has to be known, or its outcome is not. */
const LEAST_KNOWN = 0.9;

/** One forecast as it would have been made. */
export interface ReplayedForecast {
  /** Day of the forecast, the last of a quarter; what it knew ends there. */
  readonly day: EpochDay;
  /** End of the next quarter. */
  readonly by: EpochDay;
  /** Chances: share of earlier forecasts that came true, and the two estimates. */
  readonly base: number;
  readonly brownian: number;
  readonly bootstrap: number;
  /** Whether a later close up to `by` was at or above the high of that day. */
  readonly hit: boolean;
}

export interface NewHighReplay {
  readonly n: number;
  readonly hits: number;
  /** First day of a forecast, and last day of an outcome. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  /** Mean squared error of each chance: 0 at best, ¼ for always one half. */
  readonly brier: { readonly base: number; readonly brownian: number; readonly bootstrap: number };
  /** Brier score less that of the base rate, with its standard error; below zero the estimate did better. */
  readonly againstBase: { readonly brownian: PairedDifference; readonly bootstrap: PairedDifference };
  readonly forecasts: readonly ReplayedForecast[];
}

/** Outcome of a window of closes; `undefined` where too many are missing. */
function outcome(close: Float64Array, high: number, days: number): boolean | undefined {
  return close.length < LEAST_KNOWN * days ? undefined : close.some((value) => value >= high);
}

/** Rule of succession: half without any experience, then the share so far, drawn to one half as by two more cases. */
const baseRate = (past: readonly ReplayedForecast[]): number => (past.filter(({ hit }) => hit).length + 1) / (past.length + 2);

function replayed(days: Int32Array, close: Float64Array): readonly ReplayedForecast[] {
  const forecasts: ReplayedForecast[] = [];
  const last = at(days, days.length - 1);
  let by = 0;
  for (let day = quarterEnd(at(days, 0) + HISTORY_DAYS, 0); (by = quarterEnd(day)) <= last; day = by) {
    const rows = lowerBound(days, day + 1);
    const chance = at(days, rows - 1) === day ? newHighChance(days.subarray(0, rows), close.subarray(0, rows), by, PATHS) : undefined;
    if (chance?.bootstrap === undefined || chance.close >= chance.high) continue;
    const hit = outcome(close.subarray(rows, lowerBound(days, by + 1)), chance.high, chance.days);
    if (hit === undefined) continue;
    forecasts.push({ day, by, base: baseRate(forecasts), brownian: chance.brownian, bootstrap: chance.bootstrap, hit });
  }
  return forecasts;
}

/**
 * How the chances of new-high-chance.ts would have done: at the end of each quarter with two years of history before it, the
 * chance of a close at or above the high so far by the end of the next quarter, from what was known then, beside what came
 * (docs/methods.md §9). One forecast begins where the one before ends, so outcomes share no day, and each is known when the next
 * base rate is made. Left out: forecasts on the day of a high, which nobody needs, and windows with under nine tenths of
 * their closes. Only windows that have ended count. `undefined` for fewer than 8 forecasts.
 */
export function newHighReplay(days: Int32Array, close: Float64Array): NewHighReplay | undefined {
  assert(days.length === close.length, 'each close has a day');
  const forecasts = days.length === 0 ? [] : replayed(days, close);
  const [first, last] = [forecasts[0], forecasts.at(-1)];
  if (!first || !last || forecasts.length < LEAST_FORECASTS) return undefined;
  const errors = (of: 'base' | 'brownian' | 'bootstrap'): Float64Array =>
    Float64Array.from(forecasts, (forecast) => (forecast[of] - Number(forecast.hit)) ** 2);
  const [base, brownian, bootstrap] = [errors('base'), errors('brownian'), errors('bootstrap')];
  return {
    n: forecasts.length,
    hits: forecasts.filter(({ hit }) => hit).length,
    from: first.day,
    to: last.by,
    brier: { base: mean(base), brownian: mean(brownian), bootstrap: mean(bootstrap) },
    againstBase: { brownian: pairedDifference(brownian, base), bootstrap: pairedDifference(bootstrap, base) },
    forecasts,
  };
}
