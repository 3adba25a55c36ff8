import type { AlignedTriple } from '../market/align-three.ts';
import { lastReturns } from './last-returns.ts';
import { pairReturns } from './pair-returns.ts';
import { partialCorrelation } from './partial-correlation.ts';
import type { PartialCorrelation } from './partial-correlation.ts';

/** Sessions that the partial correlation looks back over (docs/methods.md §2). */
export const PARTIAL_SESSIONS = 90;

/**
 * Partial correlation of the first two series given the third over the last 90 daily returns that all three have: is it
 * small caps, or just equities? `undefined` as in partialCorrelation.
 */
export function partialGiven({ days, x, y, z }: AlignedTriple, sessions = PARTIAL_SESSIONS): PartialCorrelation | undefined {
  const first = lastReturns(pairReturns({ days, x, y }), sessions);
  const third = lastReturns(pairReturns({ days, x: z, y: z }), sessions);
  return partialCorrelation({ x: first.x, y: first.y, z: third.x });
}
