import { pairReturns } from '../analytics/pair-returns.ts';
import { regimeChange } from '../analytics/regime-change.ts';
import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { pairTurns } from './pair-turns.ts';
import type { PairTurns } from './pair-turns.ts';

/** What the pictures of a pair mark, over its whole shared history. */
export interface PairMarks {
  readonly turns: PairTurns;
  /** Sessions by which the link had changed; the change lies in the 90 returns before (regime-change.ts). */
  readonly changedBy: readonly EpochDay[];
}

/** Turning points of both series and the dates of regime changes. Not needed for a first paint. */
export function pairMarks(aligned: AlignedPair): PairMarks {
  const { x, y, days } = pairReturns(aligned);
  return { turns: pairTurns(aligned), changedBy: regimeChange(x, y, days)?.days ?? [] };
}
