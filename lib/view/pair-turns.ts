import { matchTurningPoints } from '../analytics/match-turning-points.ts';
import type { TurningPointMatch } from '../analytics/match-turning-points.ts';
import { matchedTurns } from '../analytics/matched-turns.ts';
import type { MatchedTurn } from '../analytics/matched-turns.ts';
import { turningPoints } from '../analytics/turning-points.ts';
import type { TurningPoint } from '../analytics/turning-points.ts';
import type { AlignedPair } from '../market/align.ts';

/** The turning points of a pair over its whole shared history; `match` absent where there is too little of it. */
export interface PairTurns {
  readonly equity: readonly TurningPoint[];
  readonly crypto: readonly TurningPoint[];
  readonly matched: readonly MatchedTurn[];
  readonly match?: TurningPointMatch;
}

/** Peaks and troughs of both series, which of them match, and how many would by chance (docs/methods.md §6). */
export function pairTurns({ days, x, y }: AlignedPair): PairTurns {
  const [equity, crypto] = [turningPoints(days, x), turningPoints(days, y)];
  const match = matchTurningPoints(equity, crypto, days.length);
  return { equity, crypto, matched: matchedTurns(equity, crypto), ...(match && { match }) };
}
