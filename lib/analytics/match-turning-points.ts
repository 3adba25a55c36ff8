import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { firmTurns } from './firm-turns.ts';
import { shiftOffsets } from './shift-offsets.ts';
import { sortedQuantile } from './sorted-quantile.ts';
import type { TurningPoint } from './turning-points.ts';

/** How far a turn's counterpart may be, before or after it (docs/methods.md §6). */
export const MATCH_REACH_SESSIONS = 10;

/** Fewest turns of which "matched" is said. */
export const MIN_MATCHED_OF = 8;

/** Percentile of chance that a share must exceed. */
const CHANCE_LEVEL = 0.95;

export interface TurningPointMatch {
  /** Turns of the equity. */
  readonly of: number;
  /** Share of them with a turn of crypto of the same kind within ±10 sessions. */
  readonly share: number;
  /** Mean and 95th percentile of that share when crypto's turns are shifted in time. */
  readonly chanceMean: number;
  readonly chance95: number;
  /** The share is above the 95th percentile, of at least 8 turns. */
  readonly matched: boolean;
}

/**
 * For every shift s = 0…n − 1 of crypto's turns modulo n, how many turns of the equity have a counterpart. One turn of
 * the equity and one of crypto meet at up to 21 shifts; a second counterpart at the same shift counts no more.
 */
function matchesByShift(equity: readonly TurningPoint[], crypto: readonly TurningPoint[], n: number): Int32Array {
  const counts = new Int32Array(n);
  const countedFor = new Int32Array(n).fill(-1);
  for (const own of equity) {
    const [first, last] = [Math.max(0, own.index - MATCH_REACH_SESSIONS), Math.min(n - 1, own.index + MATCH_REACH_SESSIONS)];
    for (const other of crypto) {
      if (other.kind !== own.kind) continue;
      for (let position = first; position <= last; position += 1) {
        const shift = (position - other.index + n) % n;
        if (at(countedFor, shift) === own.index) continue;
        countedFor[shift] = own.index;
        counts[shift] = at(counts, shift) + 1;
      }
    }
  }
  return counts;
}

/**
 * Share of the equity's turning points with one of crypto of the same kind within ±10 sessions (several may share one),
 * beside its chance level: the same share with crypto's positions shifted modulo n by 40…n − 40 (docs/methods.md §6). Positions are
 * those of n common sessions; provisional turns take no part. `undefined` where a side has no other turn, or n < 80.
 */
export function matchTurningPoints(
  equity: readonly TurningPoint[],
  crypto: readonly TurningPoint[],
  n: number,
): TurningPointMatch | undefined {
  assert(
    [...equity, ...crypto].every(({ index }) => index >= 0 && index < n),
    'turns lie within the sessions',
  );
  const [own, others, offsets] = [firmTurns(equity), firmTurns(crypto), shiftOffsets(n)];
  const of = own.length;
  if (of === 0 || others.length === 0 || offsets.length === 0) return undefined;
  const counts = matchesByShift(own, others, n);
  const byChance = Int32Array.from(offsets, (shift) => at(counts, shift)).toSorted();
  // Counts, not shares, are added up and compared: they are exact.
  const count = at(counts, 0);
  const count95 = sortedQuantile(Float64Array.from(byChance), CHANCE_LEVEL);
  return {
    of,
    share: count / of,
    chanceMean: byChance.reduce((sum, value) => sum + value, 0) / byChance.length / of,
    chance95: count95 / of,
    matched: of >= MIN_MATCHED_OF && count > count95,
  };
}
