import type { Ratio } from '../core/units.ts';
import { median } from '../market/median.ts';

export interface DrawdownShares {
  /** Coins with a drawdown. */
  readonly of: number;
  /** How many of them stand at −80 % or lower, −80 % itself included. */
  readonly atMost80: number;
  readonly atMost90: number;
  readonly median: Ratio;
}

/**
 * How many coins stand at or below −80 % and −90 % of their all-time high, and the median (docs/methods.md §10).
 * Drawdowns are price ÷ high − 1, in [−1, 0]. `undefined` without one.
 */
export function drawdownShares(drawdowns: readonly Ratio[]): DrawdownShares | undefined {
  const middle = median(drawdowns);
  if (middle === undefined) return undefined;
  const atMost = (limit: Ratio): number => drawdowns.filter((drawdown) => drawdown <= limit).length;
  return { of: drawdowns.length, atMost80: atMost(-0.8), atMost90: atMost(-0.9), median: middle };
}
