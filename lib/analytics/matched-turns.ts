import { firmTurns } from './firm-turns.ts';
import { MATCH_REACH_SESSIONS } from './match-turning-points.ts';
import type { TurningPoint } from './turning-points.ts';

/** A turn of the equity with the one of crypto that it is matched with. */
export interface MatchedTurn {
  readonly equity: TurningPoint;
  readonly crypto: TurningPoint;
}

/**
 * The pairs behind the match share (match-turning-points.ts, docs/methods.md §6), in the order of the equity's turns: each
 * with the nearest turn of crypto of the same kind within ±10 sessions, ties to the earlier one; several may share one.
 * Positions of both are those of the same sessions; provisional turns take no part. Empty where nothing matches.
 */
export function matchedTurns(equity: readonly TurningPoint[], crypto: readonly TurningPoint[]): readonly MatchedTurn[] {
  const others = firmTurns(crypto);
  return firmTurns(equity).flatMap((own) => {
    const nearest = nearestTurn(own, others);
    return nearest ? [{ equity: own, crypto: nearest }] : [];
  });
}

function nearestTurn({ index, kind }: TurningPoint, others: readonly TurningPoint[]): TurningPoint | undefined {
  const distance = (turn: TurningPoint): number => Math.abs(turn.index - index);
  let nearest: TurningPoint | undefined;
  for (const turn of others) {
    if (turn.kind !== kind || distance(turn) > MATCH_REACH_SESSIONS) continue;
    if (!nearest || distance(turn) < distance(nearest)) nearest = turn;
  }
  return nearest;
}
