import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import type { CalendarReturns } from './calendar-returns.ts';
import { EWMA_LAMBDA } from './ewma-correlation.ts';

/** Calendar days looked at (docs/methods.md §9): λ⁹⁰ is 0.004. */
const DAYS = 90;

/** Fewest returns in them, as many as start an EWMA elsewhere. */
const LEAST_RETURNS = 30;

/**
 * Standard deviation of a day's log return as of `day`: √(Σ λᵃ·r² / Σ λᵃ), a the return's age in days, λ = 0.94, no mean
 * removed, over the last 90 calendar days (docs/methods.md §9; RiskMetrics 1996, §5.2). A missing return leaves its weight to the others.
 * `undefined` for fewer than 30 returns, or where nothing moves.
 */
export function dailyVolatility({ days, returns }: CalendarReturns, day: EpochDay): number | undefined {
  let [squares, weights, n] = [0, 0, 0];
  for (let i = lowerBound(days, day - DAYS + 1); i < days.length && at(days, i) <= day; i += 1) {
    const weight = EWMA_LAMBDA ** (day - at(days, i));
    squares += weight * at(returns, i) ** 2;
    weights += weight;
    n += 1;
  }
  const sigma = Math.sqrt(squares / weights);
  return n >= LEAST_RETURNS && sigma > 0 && sigma < Infinity ? sigma : undefined;
}
