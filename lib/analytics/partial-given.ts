import type { AlignedTriple } from '../market/align-three.ts';
import { logReturns } from './log-returns.ts';
import { partialCorrelation } from './partial-correlation.ts';
import type { PartialCorrelation } from './partial-correlation.ts';

/** Sessions that the partial correlation looks back over (METHODS.md §2). */
export const PARTIAL_SESSIONS = 90;

/**
 * Partial correlation of the first two series given the third over the last 90 returns between sessions on which all
 * three exist: is it small caps, or just equities? `undefined` as in partialCorrelation.
 */
export function partialGiven(triple: AlignedTriple, sessions = PARTIAL_SESSIONS): PartialCorrelation | undefined {
  const last = (close: Float64Array): Float64Array => logReturns(close.slice(-(sessions + 1)));
  return partialCorrelation({ x: last(triple.x), y: last(triple.y), z: last(triple.z) });
}
