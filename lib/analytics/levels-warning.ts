import type { AlignedPair } from '../market/align.ts';
import { at } from '../market/at.ts';
import { closesOfReturns } from './closes-of-returns.ts';
import { lastReturns } from './last-returns.ts';
import { levelsCorrelation } from './levels-correlation.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { pearson } from './pearson.ts';
import { residuals } from './residuals.ts';

/** How far r of levels may be from r of returns before it is warned of (docs/methods.md §4). */
export const LEVELS_TOLERANCE = 0.3;

export interface LevelsWarning {
  /** r of levels and r of returns are more than 0.3 apart. */
  readonly differs: boolean;
  /** R² > DW: the mark of a spurious regression (Granger & Newbold 1974). */
  readonly spurious: boolean;
}

/** Durbin–Watson statistic Σ(eₜ − eₜ₋₁)² / Σeₜ² of residuals: near 2 without autocorrelation, near 0 for random walks. */
function durbinWatson(e: Float64Array): number | undefined {
  let [changes, squares] = [0, 0];
  for (let i = 0; i < e.length; i += 1) {
    squares += at(e, i) ** 2;
    if (i > 0) changes += (at(e, i) - at(e, i - 1)) ** 2;
  }
  return squares > 0 ? changes / squares : undefined;
}

/** Whether R² exceeds DW in least squares with intercept of ln y on ln x. False where either is undefined. */
function regressionIsSpurious(xClose: Float64Array, yClose: Float64Array): boolean {
  const [x, y] = [xClose.map(Math.log), yClose.map(Math.log)];
  const r = pearson(x, y);
  const rest = residuals(y, x);
  const dw = rest && durbinWatson(rest);
  return r !== undefined && dw !== undefined && r * r > dw;
}

/**
 * Why r of levels over the `sessions` closes that end with the last return of a pair should not be trusted, held against r of the last
 * `sessions` returns (docs/methods.md §4). `undefined`: no reason found, or one of the two r is undefined.
 */
export function levelsWarning(pair: AlignedPair, sessions: number): LevelsWarning | undefined {
  const closes = closesOfReturns(pair);
  const levels = levelsCorrelation(closes.x, closes.y, sessions);
  const { x, y } = lastReturns(pairReturns(pair), sessions);
  const returns = x.length < MIN_RETURNS ? undefined : pearson(x, y);
  if (levels === undefined || returns === undefined) return undefined;
  const differs = Math.abs(levels - returns) > LEVELS_TOLERANCE;
  const spurious = regressionIsSpurious(closes.x.slice(-sessions), closes.y.slice(-sessions));
  return differs || spurious ? { differs, spurious } : undefined;
}
